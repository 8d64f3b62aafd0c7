import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { readBankTable, type Put } from '@core/domain/quiz/bank/readBankTable'
import type { Standing } from '@core/domain/quiz/bank/versionState'
import { removeUploadSoon } from '../_kit/importUploads'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { bankEntries } from './bankEntries'
import { freeId } from './freeId'
import { nextVersion } from './nextVersion'
import { openTable } from './openTable'
import { changeHeadWithin, findHead, findHeadWithin, findVersion, keepAside, type Head } from './store'
import { bankImports, type BankImport } from './storeOfImports'

interface Wish {
  by: string
  at: number
  note: string
}

/** Keeps one row as a version beside the bank, and yields where its question will stand. A version that is taken is passed over. */
async function putAside({ id, from, content }: Put & { id: string }, head: Head, wish: Wish): Promise<Standing> {
  const standing = head.questions.find((one) => one.id === id)
  const before = from === 0 ? null : await findVersion(id, from)
  for (let version = from + 1; ; version++)
    if ((await keepAside(nextVersion(id, version, content, before, wish))) === 'inserted')
      return { id, latest: version, current: standing?.current ?? null, retired: null }
}

/** The rows of the file as versions beside the bank, which the head does not name yet. Null: nothing was checked, or it is over. */
async function prepare(
  kept: BankImport,
  fileId: string,
  head: Head,
  wish: Wish & { requestId: string },
): Promise<Standing[] | null> {
  if (!kept.checked || kept.state !== 'checked') return null
  const opened = await openTable(kept, fileId, wish.requestId)
  if ('refused' in opened || opened.hash !== kept.checked.hash || head.revision !== kept.checked.bank)
    throw new AppError('CHANGED_MEANWHILE')
  const put = readBankTable(opened.table, await bankEntries(head))?.put ?? []
  const taken = [...head.questions.map(({ id }) => id), ...put.flatMap(({ id }) => id ?? [])]
  const standings: Standing[] = []
  for (const one of put) {
    const id = one.id ?? freeId(taken)
    taken.push(id)
    standings.push(await putAside({ ...one, id }, head, wish))
  }
  return standings
}

/**
 * Puts the rows into the bank in one act: whoever dies before leaves the former bank, after it the new one, and the same
 * act again answers the same. File and bank must be those of the check.
 */
export const confirmImport: Handler<typeof bankApi.confirmImport> = async ({ actId, id, fileId }, call) => {
  const { staff, now, requestId } = call
  const kept = await bankImports.own(id, call)
  const head = await findHead()
  const standings = await prepare(kept, fileId, head, { by: staff.number, at: now, note: '由表格导入', requestId })
  const act = { actId, by: staff.number, act: 'question.confirmImport' as const, subject: id, now }
  const answer = await staffAct(act, async (transaction) => {
    const present = await bankImports.findWithin(transaction, id)
    if (present?.state === 'expired') throw new AppError('IMPORT_EXPIRED')
    if (!standings || present?.state !== 'checked' || !present.checked) throw new AppError('NOT_NOW')
    const { counts } = present.checked
    const newest = await findHeadWithin(transaction)
    if (newest.revision !== head.revision) throw new AppError('CHANGED_MEANWHILE')
    if (standings.length > 0) await changeHeadWithin(transaction, newest, standings)
    await bankImports.keepWithin(transaction, { ...present, state: 'confirmed', claim: null })
    return { answer: { counts }, before: null, after: { counts } }
  })
  await removeUploadSoon(kept, requestId)
  return answer
}
