import { create } from 'zustand'
import type { PracticeAnswer, PracticeBatch } from '@core/domain/quiz/batch'
import type { PaperQuestion } from '@core/domain/quiz/drawPaper'
import { mistakesAfter, type LastAnswers, type Mistakes } from '@core/domain/quiz/practice'
import { isRight } from '@core/domain/quiz/question'
import { keeper } from '@/session/kept'

/** One sitting of practice, as far as it has come. */
export interface Session {
  title: string
  questions: PaperQuestion[]
  answers: { chosen: number[]; right: boolean }[]
}

/** All that the phone keeps of practice, under one key, so that it is written whole or not at all. */
export interface Practice {
  session: Session | null
  last: LastAnswers
  mistakes: Mistakes
  /** Answers that were not sealed into a batch yet. */
  waiting: PracticeAnswer[]
  /** Batches that the cloud has not acknowledged. They are sent again as they are, never cut anew. */
  sealed: PracticeBatch[]
  /** Batches that the cloud will not take. They stay here, so that nothing is lost without a word. */
  refused: PracticeBatch[]
}

const empty: Practice = { session: null, last: {}, mistakes: {}, waiting: [], sealed: [], refused: [] }

const kept = keeper<Practice>('practice', 1, empty)

export const usePractice = create<Practice>(() => kept.read())

// Another window may have changed it: what is kept is what holds.
kept.watch(() => usePractice.setState(kept.read()))

/** Practice as it is kept now. */
export const presentPractice = (): Practice => kept.read()

/** Changes what is kept, on the phone first, from what is there now. False when the phone has no room: then nothing changed. */
export function changePractice(change: Partial<Practice> | ((now: Practice) => Partial<Practice>)): boolean {
  const now = kept.read()
  const next = { ...now, ...(typeof change === 'function' ? change(now) : change) }
  if (!kept.write(next)) return false
  usePractice.setState(next)
  return true
}

/** Batches that were sent and not acknowledged are not sent again: their owner has had everything in the cloud deleted. */
export function dropSealed(): void {
  changePractice({ sealed: [] })
}

/** Takes all practice off the phone. */
export function forgetPractice(): void {
  kept.forget()
  usePractice.setState(empty)
}

/**
 * What is kept after a question of a session was answered at a moment. Nothing changes when it is not the question whose
 * turn it is: a second tap, or another window, was faster.
 */
export function practiceAfter(
  practice: Practice,
  questionId: string,
  chosen: readonly number[],
  at: number,
): Partial<Practice> {
  const { session } = practice
  const question = session?.questions[session.answers.length]
  if (!session || question?.id !== questionId) return {}
  const right = isRight(question.key, chosen)
  const answer: PracticeAnswer = {
    questionId: question.id,
    version: question.version,
    chosen: chosen.map((place) => question.order[place] ?? 0).sort((a, b) => a - b),
    at,
  }
  return {
    session: { ...session, answers: [...session.answers, { chosen: [...chosen], right }] },
    last: { ...practice.last, [question.id]: right },
    mistakes: mistakesAfter(practice.mistakes, question.id, right),
    waiting: [...practice.waiting, answer],
  }
}
