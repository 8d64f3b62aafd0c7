import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China's one time zone, in minutes; there is no summer time. The machine's own zone is never asked. */
const CHINA_MINUTES = 8 * 60

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

const inChina = (moment: number): Dayjs => dayjs.utc(moment).utcOffset(CHINA_MINUTES)

/** The moment (ms) at which it is this time of day ('10:00') on this date ('2027-03-13') in China. */
export function momentOf(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00+08:00`)
}

/** The date in China at a moment: '2027-03-13'. */
export function dateAt(moment: number): string {
  return inChina(moment).format('YYYY-MM-DD')
}

/** The time of day in China at a moment: '09:05'. */
export function timeAt(moment: number): string {
  return inChina(moment).format('HH:mm')
}

/** A date as people say it: '3月13日', with the year '2027年3月13日'. */
export function dateInWords(date: string, withYear = false): string {
  return dayjs.utc(date).format(withYear ? 'YYYY年M月D日' : 'M月D日')
}

/** The weekday of a date: '星期六'. */
export function weekdayOf(date: string): string {
  return weekdays[dayjs.utc(date).day()]
}

/** When something was, told at `now`: '今天 09:20', '昨天 18:05', '3月9日 10:00', and with the year when it is another. */
export function momentInWords(moment: number, now: number): string {
  const date = dateAt(moment)
  const time = timeAt(moment)
  if (date === dateAt(now)) return `今天 ${time}`
  if (date === dateAt(now - DAY)) return `昨天 ${time}`
  return `${dateInWords(date, date.slice(0, 4) !== dateAt(now).slice(0, 4))} ${time}`
}

/**
 * A span of time in units, since "18:40" as a countdown reads as an evening hour: '2 分 42 秒', '3 小时 5 分', '12 天'.
 * Takes milliseconds; the two largest units are given, as numbers beside their words.
 */
export function spanInWords(span: number): { number: number; unit: '天' | '小时' | '分' | '秒' }[] {
  const seconds = Math.max(0, Math.ceil(span / 1000))
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  if (days > 0) return [{ number: days, unit: '天' }, ...(hours > 0 ? [{ number: hours, unit: '小时' as const }] : [])]
  if (hours > 0)
    return [
      { number: hours, unit: '小时' },
      { number: minutes, unit: '分' },
    ]
  if (minutes > 0)
    return [
      { number: minutes, unit: '分' },
      { number: seconds % 60, unit: '秒' },
    ]
  return [{ number: seconds, unit: '秒' }]
}
