import { DAY, dateAt, momentOf } from '../../moment'

/** 人民防空法 art. 35 (3): 并在试鸣的五日以前发布公告. */
export const LEAD_DAYS = 5

/** The date so many days before another. */
export const daysBefore = (date: string, days: number): string => dateAt(momentOf(date, '12:00') - days * DAY)

/**
 * Until when a test must be published. 试鸣的五日以前发布公告 (人民防空法 art. 35 (3)): 以前 includes its own day, so the
 * fifth day before the test is the latest, whatever the hour: for 13 March it is 8 March.
 */
export function latestPublication(testOn: string): string {
  return daysBefore(testOn, LEAD_DAYS)
}

/** How many days lie from the date of a moment to a date: published on 8 March for 13 March is 5. */
export function daysFrom(moment: number, date: string): number {
  return Math.round((momentOf(date, '12:00') - momentOf(dateAt(moment), '12:00')) / DAY)
}
