import { randomUUID } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import { chanceFrom } from '@core/domain/chance'
import { dateAt } from '@core/domain/moment'
import { drawPaper, withoutKey } from '@core/domain/quiz/drawPaper'
import { isDrawable } from '@core/domain/quiz/question'
import { dueAt, isOpenAt } from '@core/domain/quiz/quiz'
import type { Handler } from '../_kit/serve'
import { findMine, findQuiz, findReserved, keepAttempt, recordId, usedOrdinals, type FormalAttempt } from './store'

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

/**
 * Draws a sheet under the phone's attempt id and keeps it with its key. The phone says which of its attempts it believes
 * this to be, so that the usual start reads two things and writes one; when that ordinal or id is taken, the sheet that
 * is there is handed out again, or the next free ordinal is used.
 */
export const startAttempt: Handler<Start> = async ({ quizId, attemptId, ordinal = 1 }, { caller, now }) => {
  const { openId } = caller
  const quiz = await findQuiz(quizId)
  if (!quiz) throw new AppError('NOT_FOUND')
  const paper = isOpenAt(quiz, now)
    ? drawPaper(
        quiz.blueprint,
        (await findReserved()).filter((question) => isDrawable(question, dateAt(now), quiz.sample)),
        chanceFrom(randomUUID()),
      )
    : 'closed'

  if (paper === 'closed' || paper === null) {
    const before = await drawnBefore(openId, quizId, attemptId)
    if (before) return handedOut(before, now)
    throw new AppError(paper === null ? 'NOT_ENOUGH_QUESTIONS' : 'QUIZ_NOT_OPEN')
  }

  const { title, sample, minutes, graceSeconds, late, marking, closesAt } = quiz
  const rules = { minutes, graceSeconds, late, marking, closesAt }
  const attempt = (nth: number): FormalAttempt => ({
    _id: recordId(quizId, openId, nth),
    mode: 'formal',
    ...{ openId, attemptId, quizId, title, sample, rules, paper },
    ordinal: nth,
    startedAt: now,
  })

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
