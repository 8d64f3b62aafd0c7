import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { withoutKey } from '@core/domain/quiz/drawPaper'
import type { Handler } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { findActivity, findQuiz } from './store'
import { newTicket, sheetOf } from './tickets'

/** Hands out a sheet under a ticket. Nothing of whoever asks is kept. */
export const openTicket: Handler<typeof activityApi.openTicket> = async ({ activityId }, { now }) => {
  const found = await findActivity(activityId)
  if (!found) throw new AppError('NOT_FOUND')
  const activity = await openedIfPossible(found, now)
  const quiz = await findQuiz(activityId)
  if (stateAt(activity, now) !== 'open' || !quiz?.paper) throw new AppError('QUIZ_NOT_OPEN')
  const { title, sample, minutes, salt, paper } = quiz
  const ticket = newTicket(salt)
  return { activityId, ticket, title, sample, minutes, questions: withoutKey(sheetOf(paper, salt, ticket)) }
}
