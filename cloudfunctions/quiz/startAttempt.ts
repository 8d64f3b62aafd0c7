import { randomUUID } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import { chanceFrom } from '@core/domain/chance'
import { stateAt } from '@core/domain/activity/activity'
import { dateAt } from '@core/domain/moment'
import { drawPaper, withoutKey, withShuffledOptions } from '@core/domain/quiz/drawPaper'
import { isDrawable } from '@core/domain/quiz/question'
import { dueAt, isOpenAt } from '@core/domain/quiz/quiz'
import { findJoining } from '../_kit/joinings'
import type { ActivityQuiz, FormalQuiz } from '../_kit/keptQuiz'
import { recordId } from '../_kit/recordId'
import type { Handler } from '../_kit/serve'
import { sheetKey } from '../_kit/tallies'
import { findMine, findQuiz, findReserved, keepAttempt, usedOrdinals, type FormalAttempt } from './store'

type Start = typeof quizApi.startAttempt

function handedOut(attempt: FormalAttempt, now: number): OutputOf<Start> {
  return {
    attemptId: attempt.attemptId,
    quizId: attempt.quizId,
    title: attempt.title,
    ordinal: attempt.ordinal,
    startedAt: attempt.startedAt,
    dueAt: dueAt(attempt.rules, attempt.startedAt),
    now,
    timed: attempt.rules.minutes !== null,
    sample: attempt.sample,
    questions: withoutKey(attempt.paper),
  }
}

/** The sheet that was drawn under this id before, if there is one; the same id for something else is refused. */
async function drawnBefore(openId: string, quizId: string, attemptId: string): Promise<FormalAttempt | null> {
  const before = await findMine(openId, attemptId)
  if (before && (before.mode !== 'formal' || before.quizId !== quizId)) throw new AppError('OTHER_CONTENT')
  return before
}

/** What the nth attempt of somebody is made of; it is the same whenever it is asked for within one call. */
type PaperOf = (id: string) => Pick<FormalAttempt, 'paper' | 'counted'>

/** The sheets of a formal quiz: drawn anew for each. Refused where the quiz is closed or the bank holds too little. */
async function drawnFor(quiz: FormalQuiz, now: number): Promise<PaperOf | 'QUIZ_NOT_OPEN' | 'NOT_ENOUGH_QUESTIONS'> {
  if (!isOpenAt(quiz, now)) return 'QUIZ_NOT_OPEN'
  const bank = (await findReserved()).filter((question) => isDrawable(question, dateAt(now), quiz.sample))
  const paper = drawPaper(quiz.blueprint, bank, chanceFrom(randomUUID()))
  return paper ? () => ({ paper }) : 'NOT_ENOUGH_QUESTIONS'
}

/** The sheets of an activity: its one paper, options in an order of the sheet's own; for whoever has joined. */
async function fixedFor(
  { _id, paper, salt, showing, ...quiz }: ActivityQuiz,
  openId: string,
  now: number,
): Promise<PaperOf | 'QUIZ_NOT_OPEN' | 'NOT_JOINED'> {
  if (stateAt(quiz, now) !== 'open' || !paper) return 'QUIZ_NOT_OPEN'
  if (!(await findJoining(_id, openId))) return 'NOT_JOINED'
  const counted = { key: sheetKey(salt, openId, 'person'), showing }
  return (id) => {
    const chance = chanceFrom(`${salt} ${id}`)
    return { paper: paper.map((question) => withShuffledOptions(question, chance)), counted }
  }
}

/**
 * Hands out a sheet under the phone's attempt id and keeps it with its key. The phone says which of its attempts it believes
 * this to be, so that the usual start reads two things and writes one; when that ordinal or id is taken, the sheet that
 * is there is handed out again, or the next free ordinal is used.
 */
export const startAttempt: Handler<Start> = async ({ quizId, attemptId, ordinal = 1 }, { caller, now }) => {
  const { openId } = caller
  const quiz = await findQuiz(quizId)
  if (!quiz) throw new AppError('NOT_FOUND')
  const paperOf = await (quiz.mode === 'activity' ? fixedFor(quiz, openId, now) : drawnFor(quiz, now))

  if (typeof paperOf === 'string') {
    const before = await drawnBefore(openId, quizId, attemptId)
    if (before) return handedOut(before, now)
    throw new AppError(paperOf)
  }

  const { title, sample, minutes, graceSeconds, late, marking, closesAt } = quiz
  const rules = { minutes, graceSeconds, late, marking, closesAt }
  const attempt = (nth: number): FormalAttempt => {
    const _id = recordId(quizId, openId, nth)
    return {
      ...{ _id, mode: 'formal', openId, attemptId, quizId, title, sample, rules },
      ...paperOf(_id),
      ordinal: nth,
      startedAt: now,
    }
  }

  if (ordinal <= quiz.attempts && (await keepAttempt(attempt(ordinal))) === 'inserted')
    return handedOut(attempt(ordinal), now)

  const before = await drawnBefore(openId, quizId, attemptId)
  if (before) return handedOut(before, now)
  const used = await usedOrdinals(openId, quizId)
  for (let nth = 1; nth <= quiz.attempts; nth++) {
    if (!used.includes(nth) && (await keepAttempt(attempt(nth))) === 'inserted') return handedOut(attempt(nth), now)
  }
  // The same request may have been kept by its twin a moment ago.
  const twin = await drawnBefore(openId, quizId, attemptId)
  if (twin) return handedOut(twin, now)
  throw new AppError('NO_ATTEMPTS_LEFT')
}
