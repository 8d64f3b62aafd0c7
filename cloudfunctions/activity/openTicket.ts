import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { withoutKey } from '@core/domain/quiz/drawPaper'
import { dueAt } from '@core/domain/quiz/quiz'
import type { ActivityQuiz } from '../_kit/keptQuiz'
import type { Handler } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { findActivity, findQuiz } from './store'
import { countTicket } from './storeOfTicketRates'
import { newTicket, sheetOf } from './tickets'

/** The quiz of an activity; where its time has come and the timer has not, it is opened first. */
async function openedQuiz(activityId: string, now: number): Promise<ActivityQuiz | null> {
  const quiz = await findQuiz(activityId)
  if (!quiz) throw new AppError('NOT_FOUND')
  if (quiz.paper || stateAt(quiz, now) !== 'open') return quiz
  const activity = await findActivity(activityId)
  if (activity) await openedIfPossible(activity, now)
  return findQuiz(activityId)
}

/**
 * Hands out a sheet under a ticket, which says when; asked for again after a lost answer, the same one. Nothing of whoever asks
 * is kept but, for an hour, that they had one.
 */
export const openTicket: Handler<typeof activityApi.openTicket> = async ({ activityId, askId }, { caller, now }) => {
  const quiz = await openedQuiz(activityId, now)
  if (!quiz?.paper || stateAt(quiz, now) !== 'open') throw new AppError('QUIZ_NOT_OPEN')
  const { openId } = caller
  const at = await countTicket({ activity: activityId, openId, askId }, now)
  if (at === null) throw new AppError('TOO_MANY_TRIES')
  const { title, sample, minutes, salt, paper, closesAt } = quiz
  const ticket = newTicket(salt, { openId, askId }, at)
  const questions = withoutKey(sheetOf(paper, salt, ticket))
  return { activityId, ticket, title, sample, minutes, questions, now, dueAt: dueAt(quiz, at), closesAt }
}
