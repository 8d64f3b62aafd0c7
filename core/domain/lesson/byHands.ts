import { isRight, type Question } from '../quiz/question'

/**
 * Whether a class can answer a question by hands: each hand is raised once, so that where several options are right
 * together it tells nobody's answer. Such a question is talked through, and counts nowhere.
 */
export const isByHands = ({ kind }: Pick<Question, 'kind'>): boolean => kind !== 'multiple'

/** How many hands were for the right option, of how many; null: unknown. */
export type Share = { right: number; outOf: number } | null

/**
 * How a question went at one time, by hands for each option. Unknown (null) where it was not counted, where no hand was
 * raised, and where hands cannot tell.
 */
export function shareOfHands(
  question: Pick<Question, 'kind' | 'key'>,
  hands: readonly (number | null)[] | null,
): Share {
  if (!hands || !isByHands(question)) return null
  const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  const outOf = sum(hands)
  return outOf === 0 ? null : { right: sum(hands.filter((_, place) => isRight(question.key, [place]))), outOf }
}
