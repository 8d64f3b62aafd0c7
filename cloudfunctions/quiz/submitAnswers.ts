import { AppError } from '@core/contract/errors'
import type { quizApi } from '@core/contract/quiz'
import { takingAt, takingInActivityAt } from '@core/domain/activity/taking'
import { faultOf, scorePaper } from '@core/domain/quiz/scorePaper'
import { countAttempt } from './countAttempt'
import type { Handler } from '../_kit/serve'
import { resultOf } from './resultOf'
import { findMine, keepFirstResult } from './store'

/**
 * Scores a sheet by the key that was kept when it was drawn, and keeps the first result. A sheet of an activity is counted
 * too, each time it arrives: to count it again changes nothing, and whoever died between the two is made good for.
 */
export const submitAnswers: Handler<typeof quizApi.submitAnswers> = async ({ attemptId, answers }, { caller, now }) => {
  const attempt = await findMine(caller.openId, attemptId)
  if (attempt?.mode !== 'formal') throw new AppError('NOT_FOUND')
  if (attempt.result) {
    await countAttempt(attempt)
    return resultOf(attempt, attempt.result, now)
  }
  const fault = faultOf(attempt.paper, answers)
  if (fault) throw new AppError(fault)
  const taking = (attempt.counted ? takingInActivityAt : takingAt)(attempt.rules, attempt.startedAt, now)
  if (taking === 'refused') throw new AppError('TIME_IS_UP')
  const score = scorePaper(attempt.paper, answers, attempt.rules.marking)
  const kept = await keepFirstResult(attempt, { ...score, late: taking === 'late', submittedAt: now })
  if (!kept) throw new AppError('NOT_FOUND')
  await countAttempt({ ...attempt, result: kept })
  return resultOf(attempt, kept, now)
}
