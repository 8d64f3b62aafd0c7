import { isByHands } from './byHands'
import type { Lesson, LessonPart } from './lesson'

/** The counts of a lesson as they leave the computer: of a whole class, and nobody in it. */
export interface LessonCounts {
  /** By chance; under it the counts are taken once. */
  lessonId: string
  startedAt: number
  /** Each time a question was put to the class, in order. */
  questions: CountedQuestion[]
}

export interface CountedQuestion {
  id: string
  version: number
  part: LessonPart
  /** Hands for each option, in the order of the bank (of the paper, of an activity); null: it was not counted. */
  counts: number[] | null
}

/** What is handed on of a lesson. */
export function countsOf({ id, startedAt, questions, turns, counts }: Lesson): LessonCounts {
  return {
    lessonId: id,
    startedAt,
    questions: turns.flatMap(({ part, question }, turn) => {
      const asked = questions[question]
      if (!asked) return []
      const hands = isByHands(asked) ? inBankOrder(counts[turn] ?? null, asked.order) : null
      return [{ id: asked.id, version: asked.version, part, counts: hands }]
    }),
  }
}

/** Whether anything was counted at all: a lesson without counts has nothing to hand on. */
export function hasCounts(lesson: Lesson): boolean {
  return countsOf(lesson).questions.some(({ counts }) => counts !== null)
}

/** Counts as the bank orders the options, whatever order they had on the screen; options not counted had no hand. */
export function inBankOrder(hands: readonly (number | null)[] | null, order: readonly number[]): number[] | null {
  if (!hands || hands.every((count) => count === null)) return null
  return order.map((_, place) => hands[order.indexOf(place)] ?? 0)
}
