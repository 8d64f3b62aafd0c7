import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { overAt } from '@core/domain/activity/activity'
import { chosenInPaperOrder, entryOf, entryText } from '@core/domain/activity/entry'
import { heldBack } from '@core/domain/activity/showing'
import type { Paper } from '@core/domain/quiz/drawPaper'
import { faultOf, scorePaper, type Score } from '@core/domain/quiz/scorePaper'
import type { ActivityQuiz } from '../_kit/keptQuiz'
import type { Handler } from '../_kit/serve'
import { countSheet, countedSheet, sheetKey } from '../_kit/tallies'
import { findQuiz } from './store'
import { isTicketOf, sheetOf } from './tickets'

/** The score of a sheet as it was first counted: from what was chosen then, put back into the sheet's own order. */
function scoreOf(sheet: Paper, counted: string, quiz: ActivityQuiz): Score {
  const { chosen } = entryOf(counted)
  const answers = sheet.map(({ id, order }, nth) => ({
    questionId: id,
    chosen: (chosen[nth] ?? []).map((place) => order.indexOf(place)),
  }))
  return scorePaper(sheet, answers, quiz.marking)
}

/** What the phone is told: all of it, or without what the activity holds back. */
function told(sheet: Paper, { points, outOf, topics, questions }: Score, quiz: ActivityQuiz, now: number) {
  const held = heldBack(quiz.showing, overAt(quiz), now)
  if (held) return { points, outOf, topics, questions: [], answersHeld: held }
  const shown = sheet.flatMap((question, place) => {
    const answered = questions[place]
    return answered ? [{ ...question, chosen: answered.chosen, right: answered.right, points: answered.points }] : []
  })
  return { points, outOf, topics, questions: shown }
}

/** Scores a sheet under a ticket and counts it once: handed in again, the first answers count. */
export const handInTicket: Handler<typeof activityApi.handInTicket> = async (
  { activityId, ticket, answers },
  { now },
) => {
  const quiz = await findQuiz(activityId)
  if (!quiz?.paper) throw new AppError('NOT_FOUND')
  if (quiz.salt === '') throw new AppError('QUIZ_NOT_OPEN')
  if (!isTicketOf(quiz.salt, ticket)) throw new AppError('NOT_FOUND')
  const sheet = sheetOf(quiz.paper, quiz.salt, ticket)
  const fault = faultOf(sheet, answers)
  if (fault) throw new AppError(fault)
  const { points, questions } = scorePaper(sheet, answers, quiz.marking)
  const chosen = chosenInPaperOrder(
    sheet,
    questions.map((question) => question.chosen),
  )
  const key = sheetKey(quiz.salt, ticket, 'ticket')
  await countSheet(activityId, { key, ordinal: 1 }, entryText({ points, late: false, chosen }), true)
  const counted = await countedSheet(activityId, key, 1)
  if (counted === null) throw new AppError('NOT_FOUND')
  return told(sheet, scoreOf(sheet, counted, quiz), quiz, now)
}
