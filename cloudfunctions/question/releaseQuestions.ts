import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { mayReleaseQuestions } from '@core/domain/quiz/bank/questionMoves'
import { stateOf } from '@core/domain/quiz/bank/versionState'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { publishSoon } from './publishDue'
import { changeHeadWithin, findHead, findHeadWithin, handlingOf, keepReleaseWithin, newestOf } from './store'

/** Puts what was reviewed into use, all of it in one act, and publishes it. The bank must still be the one that was seen. */
export const releaseQuestions: Handler<typeof bankApi.releaseQuestions> = async ({ actId, revision }, call) => {
  const { staff, now } = call
  if (!mayReleaseQuestions(staff, now)) throw new AppError('FORBIDDEN')
  const seen = await findHead()
  const reviewed = (await newestOf(seen))
    .filter(({ standing, latest }) => stateOf(standing, handlingOf(latest)) === 'reviewed')
    .map(({ standing }) => ({ ...standing, current: standing.latest }))
  const act = { actId, by: staff.number, act: 'question.release' as const, subject: 'bank', now }
  const answer = await staffAct(act, async (transaction) => {
    const head = await findHeadWithin(transaction)
    if (head.revision !== revision || seen.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
    if (reviewed.length === 0) throw new AppError('NOT_NOW')
    const questions = reviewed.map(({ id, latest }) => ({ id, version: latest }))
    await changeHeadWithin(transaction, head, reviewed, now)
    await keepReleaseWithin(transaction, { _id: actId, at: now, by: staff.number, questions })
    return { answer: { questions: questions.length }, before: null, after: { questions } }
  })
  await publishSoon(call)
  return answer
}
