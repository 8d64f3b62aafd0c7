import { isRight } from '../quiz/question'
import type { PaperQuestion } from '../quiz/drawPaper'
import { CHECK_QUESTIONS, type Hands, type Lesson } from './lesson'

/** All hands of one turn. */
export function totalOf(hands: Readonly<Hands> | null): number {
  return (hands ?? []).reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

/** How many chose rightly; null where it was not counted, or where hands cannot tell (several options are right together). */
export function rightOf({ kind, key }: PaperQuestion, hands: Readonly<Hands> | null): number | null {
  if (!hands || kind === 'multiple') return null
  return hands.reduce<number>((sum, count, place) => sum + (isRight(key, [place]) ? (count ?? 0) : 0), 0)
}

/** Which share of its option a bar fills: count ÷ all hands, from 0 to 1. */
export function shareOf(count: number | null, hands: Readonly<Hands> | null): number {
  const total = totalOf(hands)
  return total === 0 ? 0 : (count ?? 0) / total
}

/** One time at which a question was put to this class: who chose rightly, of how many; null where it was not counted. */
export type Counted = { right: number; outOf: number } | null

/** One question, before and after. */
export interface Compared {
  question: PaperQuestion
  before: Counted
  after: Counted
}

function countedAt({ questions, turns, counts }: Lesson, part: 'before' | 'after', place: number): Counted {
  const turn = turns.findIndex((one) => one.part === part && one.question === place)
  const question = questions[place]
  const hands = counts[turn] ?? null
  const right = question ? rightOf(question, hands) : null
  return right === null ? null : { right, outOf: totalOf(hands) }
}

/** What this class knew at the start and at the end of the lesson, of itself only; empty when nothing was asked twice. */
export function compared(lesson: Lesson): Compared[] {
  return lesson.questions.slice(0, CHECK_QUESTIONS).flatMap((question, place) => {
    if (!lesson.turns.some((turn) => turn.part === 'after' && turn.question === place)) return []
    return [{ question, before: countedAt(lesson, 'before', place), after: countedAt(lesson, 'after', place) }]
  })
}

/** The most hands that were counted in one turn: how many were in the room, as far as anybody knows. */
export function presentIn({ counts }: Pick<Lesson, 'counts'>): number {
  return Math.max(0, ...counts.map(totalOf))
}
