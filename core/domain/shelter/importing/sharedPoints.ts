import type { Spot } from '../distance'

/** A point as one number, to about a metre. */
const keyOf = ({ longitude, latitude }: Spot): number =>
  Math.round((longitude + 180) * 1e5) * 2e7 + Math.round((latitude + 90) * 1e5)

/** The keys that are there more than once: sorted they are neighbours, which is found sooner than by a map of all. */
function repeated(keys: readonly number[]): Set<number> {
  const sorted = Float64Array.from(keys).sort()
  return new Set(sorted.filter((key, at) => key === sorted[at - 1]))
}

/** Finds the rows of a sheet that have a point in common. */
export class SharedPoints {
  private readonly rows: number[] = []
  private readonly keys: number[] = []

  add(row: number, point: Spot): void {
    this.rows.push(row)
    this.keys.push(keyOf(point))
  }

  /** Each row whose point a row before has too, with the first that has it; in the order of the rows. */
  shared(): { row: number; first: number }[] {
    const several = repeated(this.keys)
    if (several.size === 0) return []
    const firsts = new Map<number, number>()
    const found: { row: number; first: number }[] = []
    this.keys.forEach((key, at) => {
      if (!several.has(key)) return
      const row = this.rows[at] ?? 0
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, row)
      else found.push({ row, first })
    })
    return found
  }
}
