import type { PaperQuestion } from '../quiz/drawPaper'
import { shareOfHands, type Share } from './byHands'
import { CHECK_QUESTIONS, type Hands, type Lesson } from './lesson'

/** All hands of one turn. */
export function totalOf(hands: Readonly<Hands> | null): number {
  return (hands ?? []).reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

/** Which share of its option a bar fills: count ÷ all hands, from 0 to 1. */
export function shareOf(count: number | null, hands: Readonly<Hands> | null): number {
  const total = totalOf(hands)
  return total === 0 ? 0 : (count ?? 0) / total
}

/** One question, before and after: null where it was not counted. */
export interface Compared {
  question: PaperQuestion
  before: Share
  after: Share
}

function countedAt({ questions, turns, counts }: Lesson, part: 'before' | 'after', place: number): Share {
  const turn = turns.findIndex((one) => one.part === part && one.question === place)
  const question = questions[place]
  return question ? shareOfHands(question, counts[turn] ?? null) : null
}

/** What this class knew at the start and at the end of the lesson, of itself only; empty when nothing was asked twice. */
export function compared(lesson: Lesson): Compared[] {
  return lesson.questions.slice(0, CHECK_QUESTIONS).flatMap((question, place) => {
    if (!lesson.turns.some((turn) => turn.part === 'after' && turn.question === place)) return []
    return [{ question, before: countedAt(lesson, 'before', place), after: countedAt(lesson, 'after', place) }]
  })
}
