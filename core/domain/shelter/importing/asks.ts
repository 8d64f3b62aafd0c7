import type { ReadRows } from './readRows'

/** From this share on, points that fit only when latitude and longitude change places stop the import. */
const SWAPPED = 0.95

/** Whether the two columns of coordinates are the wrong way round: nearly all points fit only when exchanged. */
export function isSwapped({ fits: { fits, swapped, neither } }: Pick<ReadRows, 'fits'>): boolean {
  return swapped > 0 && swapped >= (fits + swapped + neither) * SWAPPED
}

/** Row counts at which programs and servers cut lists off without a word. */
const PAGE_SIZES: ReadonlySet<number> = new Set([
  100, 200, 250, 256, 500, 512, 1024, 2048, 4096, 8192, 16384, 65_535, 65_536,
])

/** Whether a list of so many rows may have been cut off by whoever exported it: a round number, or the size of a page. */
export const isRoundNumber = (rows: number): boolean => (rows >= 1000 && rows % 500 === 0) || PAGE_SIZES.has(rows)

/** Whether of a list more than a fifth is left out: this asks once more. What is new takes the place of nothing. */
export const lacksMany = (before: number, left: number): boolean => before > 0 && left < before * 0.8
