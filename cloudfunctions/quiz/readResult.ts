import { AppError } from '@core/contract/errors'
import type { quizApi } from '@core/contract/quiz'
import { overAt } from '@core/domain/activity/activity'
import type { Handler } from '../_kit/serve'
import { resultOf } from './resultOf'
import { findMine, findQuiz } from './store'

/**
 * The result of one of the caller's own sheets. A sheet not yet handed in has none. Answers that an activity holds back are
 * shown once it is over, by its closing day or before.
 */
export const readResult: Handler<typeof quizApi.readResult> = async ({ attemptId }, { caller, now }) => {
  const attempt = await findMine(caller.openId, attemptId)
  if (attempt?.mode !== 'formal' || !attempt.result) throw new AppError('NOT_FOUND')
  const quiz = attempt.counted?.showing === 'afterClosing' ? await findQuiz(attempt.quizId) : null
  return resultOf(attempt, attempt.result, now, quiz?.mode === 'activity' ? overAt(quiz) : attempt.rules.closesAt)
}
