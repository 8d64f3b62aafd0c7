import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { dateAt } from '@core/domain/moment'
import { tableOfBank } from '@core/domain/quiz/bank/columns'
import { contentOf } from '@core/domain/quiz/bank/content'
import { mayReleaseQuestions } from '@core/domain/quiz/bank/questionMoves'
import { stateOf } from '@core/domain/quiz/bank/versionState'
import { tableFile } from '../_kit/files/tableFile'
import { lend, type MadeFile } from '../_kit/handedOver'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { findHead, handlingOf, newestOf } from './store'
import { filesOf } from './storeOfExports'

/** The bank as a table, each question in its newest version. */
async function contentOfBank(format: 'xlsx' | 'csv', now: number): Promise<MadeFile[]> {
  const all = await newestOf(await findHead())
  const rows = tableOfBank(
    all.map(({ standing, latest }) => ({
      ...{ id: standing.id, version: standing.latest, state: stateOf(standing, handlingOf(latest)) },
      ...{ reviewedOn: latest.review?.on ?? null, content: contentOf(latest) },
    })),
  )
  return [{ title: `题库-${dateAt(now)}`, ending: format, content: await tableFile(format, '题库', rows) }]
}

/** Makes the file and lends it. The same act answers the same file. */
export const exportBank: Handler<typeof bankApi.exportBank> = async ({ actId, format }, { staff, now }) => {
  if (!mayReleaseQuestions(staff, now)) throw new AppError('FORBIDDEN')
  const wished = { _id: actId, by: staff.number, wish: format, about: '' }
  const kept = await filesOf(wished, now, () => contentOfBank(format, now))
  const act = { actId, by: staff.number, act: 'question.export' as const, subject: 'bank', now }
  const { length } = (await findHead()).questions
  const questions = await staffAct(act, () =>
    Promise.resolve({ answer: length, before: null, after: { format, questions: length } }),
  )
  const [file] = await lend(kept, now)
  if (!file) throw new Error('the file of an export is not there')
  return { name: file.name, questions, until: kept.endsAt, address: file.address }
}
