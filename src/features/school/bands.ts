/** How many sheets have so many points: what a bar shows. */
export interface Band {
  /** The first and last points of it: the same where it is of one number. */
  from: number
  to: number
  sheets: number
}

/** The most bars that one can still read. */
const MOST = 11

/**
 * The points of sheets as bars: one for each number of points where there are few, else bands of equal width. Those that
 * nobody has are there too, so that the picture shows the gaps. Half points count with the whole ones below.
 */
export function bandsOf(distribution: readonly { points: number; sheets: number }[], outOf: number): Band[] {
  const width = Math.max(1, Math.ceil((outOf + 1) / MOST))
  const number = Math.ceil((outOf + 1) / width)
  return Array.from({ length: number }, (_, place) => {
    const from = place * width
    const to = Math.min(from + width - 1, outOf)
    const within = distribution.filter(({ points }) => Math.floor(points) >= from && Math.floor(points) <= to)
    return { from, to, sheets: within.reduce((sum, { sheets }) => sum + sheets, 0) }
  })
}

/** '7 分', '10–19 分' */
export const bandInWords = ({ from, to }: Band): string => (from === to ? `${from} 分` : `${from}–${to} 分`)
