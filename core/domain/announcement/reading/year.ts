import { weekdayOf } from '../../moment'
import { dateOf, isDay } from './dates'

/** A date that is known whole and lies near the one without a year. */
export interface Known {
  date: string
  /** What it is: 落款日期. */
  name: string
}

export interface Resolved {
  date: string
  sum: string
}

const DAY = 86_400_000
/** A notice never comes earlier than this before its test, in days; so a longer way shows that the years do not belong together. */
const LONGEST = 100

export const daysBetween = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / DAY

function near(month: number, day: number, known: Known, fits: (days: number) => boolean): string | undefined {
  const year = Number(known.date.slice(0, 4))
  const all = [year - 1, year, year + 1].filter((one) => isDay(month, day, one)).map((one) => dateOf(one, month, day))
  const fitting = all.filter((one) => fits(daysBetween(known.date, one)))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The one day of this month and date on or after a known date, at most so many days on. */
export function onOrAfter(month: number, day: number, known: Known): Resolved | undefined {
  const date = near(month, day, known, (days) => days >= 0 && days <= LONGEST)
  return date === undefined
    ? undefined
    : { date, sum: `${known.name}是${known.date},其后${LONGEST}天内的${month}月${day}日只有${date}` }
}

/** The one day of this month and date on or before a known date, at most so many days back. */
export function onOrBefore(month: number, day: number, known: Known): Resolved | undefined {
  const date = near(month, day, known, (days) => days <= 0 && days >= -LONGEST)
  return date === undefined
    ? undefined
    : { date, sum: `${known.name}是${known.date},其前${LONGEST}天内的${month}月${day}日只有${date}` }
}

/** The one day of this month and date near a known date, before or after. */
export function nearest(month: number, day: number, known: Known): Resolved | undefined {
  const date = near(month, day, known, (days) => Math.abs(days) <= LONGEST)
  return date === undefined
    ? undefined
    : { date, sum: `${known.name}是${known.date},前后${LONGEST}天内的${month}月${day}日只有${date}` }
}

/** Of a year that a document number names and the next one: the one in which the date falls on the weekday that is written. */
export function byWeekday(month: number, day: number, year: number, weekday: string): Resolved | undefined {
  const years = [year, year + 1].filter(
    (one) => isDay(month, day, one) && weekdayOf(dateOf(one, month, day)) === weekday,
  )
  const [only, other] = years
  if (only === undefined || other !== undefined) return undefined
  const date = dateOf(only, month, day)
  return { date, sum: `文号是${year}年的,${year}、${year + 1}两年中只有${only}年${month}月${day}日是${weekday}` }
}
