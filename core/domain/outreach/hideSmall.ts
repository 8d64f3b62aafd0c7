/** Counts of people below this are not told: in a small group a number says who. */
export const FEWEST = 5

const most = FEWEST - 1

/** So many people at one occasion, and at which place of each table they are counted. */
export interface Placed {
  people: number
  /** One place for each table. */
  places: readonly number[]
}

/** The sums of one table, by place. */
function sumsOf(occasions: readonly Placed[], table: number): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { people, places } of occasions) {
    const place = places[table] ?? 0
    sums.set(place, (sums.get(place) ?? 0) + people)
  }
  return sums
}

const isSmall = (sum: number): boolean => sum > 0 && sum < FEWEST

/** Whether so much of a table is hidden that every small sum of it could still be anything from 1 to 4, and every other one 5 or more. */
function isProtected(sums: ReadonlyMap<number, number>, hidden: ReadonlySet<number>): boolean {
  const values = [...hidden].map((place) => sums.get(place) ?? 0)
  const small = values.filter(isSmall).length
  const others = values.length - small
  const sum = values.reduce((before, value) => before + value, 0)
  return small === 0 || (others > 0 && sum >= most * small + FEWEST * others)
}

/** What is hidden of a table. A single cell that is not small is what the total says without the others: hiding it hides nothing. */
const worthHiding = (sums: ReadonlyMap<number, number>, hidden: ReadonlySet<number>): ReadonlySet<number> =>
  [...hidden].some((place) => isSmall(sums.get(place) ?? 0)) || hidden.size > 1 ? hidden : new Set()

/**
 * Which cells of tables are not told that count the same occasions by different things (by district, by month …) and share one total:
 * those of 1 to 4 people, and so many others that nobody can work them out, neither from the total nor from another table, not
 * even who knows this rule. Yields the places that are hidden, table by table; 'all' when too few people are left to hide behind,
 * and then the total is hidden as well.
 *
 * Some occasions are set apart: those of every small cell, and of the others as many as are needed, in the order in which they are given
 * and never by their size, since "the next smallest" would itself tell something. In every table each cell that holds one of
 * them is hidden. So whatever is told says nothing of them, and they could have been of other sizes among themselves.
 * Cells of nobody are told: that nobody took part names no one.
 */
export function hideSmall(occasions: readonly Placed[]): readonly ReadonlySet<number>[] | 'all' {
  const some = occasions.filter(({ people }) => people > 0)
  const tables = (some[0]?.places ?? []).map((_, table) => sumsOf(some, table))
  const isInSmall = ({ places }: Placed) => tables.some((sums, table) => isSmall(sums.get(places[table] ?? 0) ?? 0))
  const apart = some.filter(isInSmall)
  if (apart.length === 0) return tables.map(() => new Set())
  const others = some.filter((occasion) => !isInSmall(occasion))
  for (let taken = 0; taken <= others.length; taken++) {
    const set = [...apart, ...others.slice(0, taken)]
    const hidden = tables.map((_, table) => new Set(set.map(({ places }) => places[table] ?? 0)))
    if (tables.every((sums, table) => isProtected(sums, hidden[table] ?? new Set())))
      return tables.map((sums, table) => worthHiding(sums, hidden[table] ?? new Set()))
  }
  return 'all'
}
