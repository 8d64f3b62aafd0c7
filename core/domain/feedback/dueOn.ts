import { DAY, dateAt, momentOf, weekdayOf } from '../moment'

/** Within how many working days a report is answered. */
export const WORKING_DAYS = 5

/** The rule as residents and staff read it. */
export const dueRule = `收到后 ${WORKING_DAYS} 个工作日内答复：从第二天算起，星期六、星期日不算；遇法定节假日顺延。`

const isWorkingDay = (date: string): boolean => !['星期六', '星期日'].includes(weekdayOf(date))

/**
 * The last date for an answer to what came in at `since` (ms): the fifth working day after that day, in China. Saturdays and
 * Sundays do not count. Public holidays are announced each year anew and are not known here: the date is never too late by them.
 */
export function dueOn(since: number): string {
  let noon = momentOf(dateAt(since), '12:00')
  for (let left = WORKING_DAYS; left > 0;) {
    noon += DAY
    if (isWorkingDay(dateAt(noon))) left -= 1
  }
  return dateAt(noon)
}
