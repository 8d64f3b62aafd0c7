import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { overAt } from '@core/domain/activity/activity'
import { chosenInPaperOrder, entryOf, entryText } from '@core/domain/activity/entry'
import { heldBack } from '@core/domain/activity/showing'
import { takingInActivityAt } from '@core/domain/activity/taking'
import type { Paper } from '@core/domain/quiz/drawPaper'
import { faultOf, scorePaper, type Score } from '@core/domain/quiz/scorePaper'
import type { ActivityQuiz } from '../_kit/keptQuiz'
import type { Handler } from '../_kit/serve'
import { countSheet, countedSheet, sheetKey } from '../_kit/tallies'
import { findQuiz } from './store'
import { handedOutAt, sheetOf } from './tickets'

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

/** A sheet on which nothing was chosen: it is not counted, tells no answers, and can be handed in again with some. */
function nothingOf(sheet: Paper, quiz: ActivityQuiz) {
  const { points, outOf, topics } = scorePaper(sheet, [], quiz.marking)
  return { points, outOf, topics, questions: [], nothingAnswered: true }
}

/** Scores a sheet under a ticket and counts it once: handed in again, the first answers count. */
export const handInTicket: Handler<typeof activityApi.handInTicket> = async (
  { activityId, ticket, answers },
  { now },
) => {
  const quiz = await findQuiz(activityId)
  if (!quiz?.paper) throw new AppError('NOT_FOUND')
  if (quiz.salt === '') throw new AppError('QUIZ_NOT_OPEN')
  const openedAt = handedOutAt(quiz.salt, ticket)
  if (openedAt === null) throw new AppError('NOT_FOUND')
  const sheet = sheetOf(quiz.paper, quiz.salt, ticket)
  const fault = faultOf(sheet, answers)
  if (fault) throw new AppError(fault)
  const key = sheetKey(quiz.salt, ticket, 'ticket')
  const before = await countedSheet(activityId, key, 1)
  if (before !== null) return told(sheet, scoreOf(sheet, before, quiz), quiz, now)
  if (answers.every(({ chosen }) => chosen.length === 0)) return nothingOf(sheet, quiz)
  const taking = takingInActivityAt({ ...quiz, closesAt: overAt(quiz) }, openedAt, now)
  if (taking === 'refused') throw new AppError('TIME_IS_UP')
  const late = taking === 'late'
  const { points, questions } = scorePaper(sheet, answers, quiz.marking)
  const chosen = chosenInPaperOrder(
    sheet,
    questions.map((question) => question.chosen),
  )
  const text = entryText({ points, late, chosen })
  // Where its twin was first, that one counts.
  const isFirst = await countSheet(activityId, { key, ordinal: 1 }, text)
  const counted = isFirst ? text : await countedSheet(activityId, key, 1)
  if (counted === null) throw new AppError('NOT_FOUND')
  return told(sheet, scoreOf(sheet, counted, quiz), quiz, now)
}
