import { AppError } from '@core/contract/errors'
import type { quizApi } from '@core/contract/quiz'
import type { Handler } from '../_kit/serve'
import { resultOf } from './resultOf'
import { findMine } from './store'

/** The result of one of the caller's own sheets. A sheet not yet handed in has none. */
export const readResult: Handler<typeof quizApi.readResult> = async ({ attemptId }, { caller }) => {
  const attempt = await findMine(caller.openId, attemptId)
  if (attempt?.mode !== 'formal' || !attempt.result) throw new AppError('NOT_FOUND')
  return resultOf(attempt, attempt.result)
}
