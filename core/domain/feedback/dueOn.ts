import type { HolidayYear } from '../city'
import { DAY, dateAt, momentOf, weekdayOf } from '../moment'

/** Within how many working days a report is answered. */
export const WORKING_DAYS = 5

const isWeekend = (date: string): boolean => ['星期六', '星期日'].includes(weekdayOf(date))

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Whether the office works on a date: by the holidays of its year, or by the weekday alone where those are not known. */
function isWorkingDay(date: string, holidays: readonly HolidayYear[]): boolean {
  const known = holidays.find(({ year }) => year === yearOf(date))
  if (known?.worked.includes(date)) return true
  const isOff = known?.off.some(([first, last]) => first <= date && date <= last) ?? false
  return !isOff && !isWeekend(date)
}

/**
 * The last date for an answer to what came in at `since` (ms): the fifth working day after that day, in China. Public
 * holidays do not count, and the days worked for them do, as far as they are known; in a year of which they are not, only
 * Saturdays and Sundays are left out: so the date is rather too early than too late.
 */
export function dueOn(since: number, holidays: readonly HolidayYear[]): string {
  let noon = momentOf(dateAt(since), '12:00')
  for (let left = WORKING_DAYS; left > 0;) {
    noon += DAY
    if (isWorkingDay(dateAt(noon), holidays)) left -= 1
  }
  return dateAt(noon)
}

/** The rule as residents and staff read it at a moment (ms), with what is not known of the holidays near it. */
export function dueRule(now: number, holidays: readonly HolidayYear[]): string {
  const rule = `收到后 ${WORKING_DAYS} 个工作日内答复：从第二天算起，星期六、星期日和国务院公布的放假日不算，调休上班的日子算。`
  const years = [...new Set([dateAt(now), dueOn(now, holidays)].map(yearOf))]
  const unknown = years.filter((year) => !holidays.some((known) => known.year === year))
  if (unknown.length === 0) return rule
  return `${rule}${unknown.join('、')}年的放假安排还没有写进程序，这一年只扣除星期六、星期日。`
}
