import type { BankQuestion } from '@core/domain/quiz/question'
import { contentOf, sameValue } from '@core/domain/quiz/bank/content'
import type { Standing } from '@core/domain/quiz/bank/versionState'
import { transact } from '../cloudfunctions/_kit/transaction'
import { publishDue } from '../cloudfunctions/question/publishDue'
import {
  changeHeadWithin,
  findHead,
  findHeadWithin,
  findVersions,
  keepVersion,
  versionKey,
  type KeptVersion,
} from '../cloudfunctions/question/store'

/** What the office may change in a question without making it another: who read it, and whether and how long it holds. */
const revisable = ['review', 'needsConfirmation', 'expiresOn', 'use', 'provenance', 'basis'] as const

/** How many versions are written at the same time. */
const AT_ONCE = 8

const asked = (question: BankQuestion): unknown => ({
  ...question,
  ...Object.fromEntries(revisable.map((field) => [field, undefined])),
})

/** A question of the file as a version in the bank: in use as it is, as the command's own work. */
function versionOf(question: BankQuestion, place: number, before: KeptVersion | null, now: number): KeptVersion {
  const { id, version } = question
  return {
    ...question,
    ...{ _id: versionKey(id, version), current: false, from: null, note: '', authors: ['command'] },
    ...{ by: 'command', savedAt: before?.savedAt ?? now, reviewedBy: null, sentBack: null, place },
    ...(before && { current: before.current, from: before.from }),
  }
}

/** Whether the office has taken a question into its own hands: a file changes nothing of it any more. */
const isOfTheDesk = ({ by, reviewedBy, sentBack }: KeptVersion): boolean =>
  by !== 'command' || reviewedBy !== null || sentBack !== null

/** What of a version the file may say anew; the rest is the bank's. */
const said = ({ current: _current, ...version }: KeptVersion): unknown => ({ ...version })

/**
 * Brings a question bank into the cloud that the environment names, and publishes what may be practised. A question that
 * asks or answers something else than the same version did before is refused, by its id, and then nothing is written:
 * it needs a new version. What the office wrote, reviewed or retired at its desk stays as it is there. Versions that are
 * no longer the newest stay, for the sheets and records made from them.
 */
export async function importBank(bank: readonly BankQuestion[], now: number): Promise<void> {
  const head = await findHead()
  const standings = new Map(head.questions.map((standing) => [standing.id, standing]))
  const newest = await findVersions(head.questions.map(({ id, latest }) => versionKey(id, latest)))
  const named = await findVersions(bank.map(({ id, version }) => versionKey(id, version)))
  const latestOf = ({ id, latest }: Standing): KeptVersion | null => newest.get(versionKey(id, latest)) ?? null

  const other = bank.filter((question) => {
    const before = named.get(versionKey(question.id, question.version))
    if (before?.by !== 'command' || !standings.has(question.id)) return false
    return !sameValue(
      asked({ ...contentOf(before), id: before.id, version: before.version, review: null }),
      asked(question),
    )
  })
  if (other.length > 0)
    throw new Error(
      `changed without a new version: ${other.map(({ id, version }) => `${id} (version ${version})`).join(', ')}`,
    )

  const changed: Standing[] = []
  const revised: KeptVersion[] = []
  for (const [place, question] of bank.entries()) {
    const standing = standings.get(question.id)
    const latest = standing ? latestOf(standing) : null
    if (standing && latest && (standing.retired || isOfTheDesk(latest) || latest.version > question.version)) continue
    const before = latest?.version === question.version ? latest : null
    const next = versionOf(question, place, before, now)
    // Of a question that is new to the bank no other version can be in use.
    if (!before || !sameValue(said(before), said(next))) revised.push(standing ? next : { ...next, current: true })
    const after: Standing = { id: question.id, latest: question.version, current: question.version, retired: null }
    if (!sameValue(standing, after)) changed.push(after)
  }
  const inFile = new Set(bank.map(({ id }) => id))
  for (const standing of head.questions) {
    const latest = latestOf(standing)
    const isLeftOut = !inFile.has(standing.id) && latest && !isOfTheDesk(latest)
    if (isLeftOut && standing.current !== null) changed.push({ ...standing, current: null })
  }
  for (let from = 0; from < revised.length; from += AT_ONCE)
    await Promise.all(revised.slice(from, from + AT_ONCE).map(keepVersion))
  if (changed.length > 0 || revised.length > 0)
    await transact(async (transaction) => {
      const present = await findHeadWithin(transaction)
      if (present.revision !== head.revision) throw new Error('the bank was changed at the desk meanwhile: try again')
      await changeHeadWithin(transaction, present, changed, now)
    })
  await publishDue({ now })
}
