/** What was opened, and how often, since it was last written down: counts without anybody's identity. */
export interface Openings {
  /** Adds one to a subject on a day ('2027-03-13'). */
  count(date: string, subject: string): void
  /** Gives a count back that could not be written. */
  giveBack(taken: Taken): void
  /** Takes the count that has waited longest; null when there is none. */
  take(): Taken | null
}

export interface Taken {
  date: string
  subject: string
  number: number
}

/** How many counts are kept at most: what comes beyond is not counted. */
const MOST = 1000

/** Counts that wait to be written, in the order in which each was begun. */
export function openings(): Openings {
  const waiting = new Map<string, Taken>()
  const add = (date: string, subject: string, number: number): void => {
    const key = `${date}.${subject}`
    const before = waiting.get(key)
    if (before) before.number += number
    else if (waiting.size < MOST) waiting.set(key, { date, subject, number })
  }
  return {
    count: (date, subject) => add(date, subject, 1),
    giveBack: ({ date, subject, number }) => add(date, subject, number),
    take() {
      const [first] = waiting
      if (!first) return null
      waiting.delete(first[0])
      return first[1]
    },
  }
}
