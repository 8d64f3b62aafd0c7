import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { dateAt, HOUR, MINUTE } from '@core/domain/moment'
import { tableOfBank } from '@core/domain/quiz/bank/columns'
import { contentOf } from '@core/domain/quiz/bank/content'
import { mayReleaseQuestions } from '@core/domain/quiz/bank/questionMoves'
import { stateOf } from '@core/domain/quiz/bank/versionState'
import { cloud } from '../_kit/cloud'
import { tableFile } from '../_kit/files/tableFile'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { findHead, handlingOf, newestOf } from './store'
import { keepExport } from './storeOfExports'

/** How long (ms) the file stays: with the minute in which the timer wakes, an hour at the most. */
const STAYS = HOUR - MINUTE

async function addressOf(fileId: string): Promise<string> {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: STAYS / 1000 }] })
  const address = fileList[0]?.tempFileURL ?? ''
  if (address === '') throw new Error('the file of an export is not there')
  return address
}

/** Makes the file and lends it. That it goes again is noted before it is there. The same act answers the same file. */
export const exportBank: Handler<typeof bankApi.exportBank> = async ({ actId, format }, { staff, now }) => {
  if (!mayReleaseQuestions(staff, now)) throw new AppError('FORBIDDEN')
  const all = await newestOf(await findHead())
  const rows = tableOfBank(
    all.map(({ standing, latest }) => ({
      ...{ id: standing.id, version: standing.latest, state: stateOf(standing, handlingOf(latest)) },
      ...{ reviewedOn: latest.review?.on ?? null, content: contentOf(latest) },
    })),
  )
  const until = now + STAYS
  const path = `exports/${actId}.${format}`
  const fileContent = await tableFile(format, '题库', rows)
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent })
  await keepExport({ _id: actId, fileId: fileID, dueAt: until })
  const answer = { name: `题库-${dateAt(now)}.${format}`, questions: all.length, until }
  const act = { actId, by: staff.number, act: 'question.export' as const, subject: 'bank', now }
  const done = await staffAct(act, () =>
    Promise.resolve({ answer, before: null, after: { format, questions: all.length } }),
  )
  return { ...done, address: await addressOf(fileID) }
}
