/**
 * How many took part in a lesson as far as its hands tell: the most that were counted for one question. Null where no question was
 * counted: a question with several right options never is. These are hands and not heads: nobody says who raised one.
 */
export function handsOf(questions: readonly { counts: readonly number[] | null }[]): number | null {
  const sums = questions.flatMap(({ counts }) => (counts ? [counts.reduce((sum, count) => sum + count, 0)] : []))
  return sums.length === 0 ? null : Math.max(...sums)
}
