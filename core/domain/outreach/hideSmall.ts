/** Counts of people below this are not told: in a small group a number says who. */
export const FEWEST = 5

const most = FEWEST - 1

/**
 * Which cells of a table with a total are not told: those of 1 to 4 people, and so many others that nobody can work them out from
 * the total, not even who knows this rule. `values` are counts of people in a fixed order (of districts, of months …). Yields
 * the places that are hidden; 'all' when too few people are left to hide behind, and then the total is hidden as well.
 *
 * The others are taken from the start of the fixed order and never by their size, since "the next smallest" would itself tell
 * something. There are enough when every hidden small cell could still be anything from 1 to 4 and every other one 5 or more.
 * Cells of nobody are told: that nobody took part names no one.
 */
export function hideSmall(values: readonly number[]): ReadonlySet<number> | 'all' {
  const places = values.map((_, place) => place)
  const at = (place: number): number => values[place] ?? 0
  const small = places.filter((place) => at(place) > 0 && at(place) < FEWEST)
  if (small.length === 0) return new Set()
  const hidden = new Set(small)
  let sum = small.reduce((before, place) => before + at(place), 0)
  for (const place of places.filter((one) => at(one) >= FEWEST)) {
    hidden.add(place)
    sum += at(place)
    if (sum >= most * small.length + FEWEST * (hidden.size - small.length)) return hidden
  }
  return 'all'
}
