import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { dateAt } from '../moment'

dayjs.extend(utc)

/** 人民防空法第三十五条: 试鸣的五日以前发布公告. A notice of the 8th is in time for a test on the 13th. */
export const LEAD_DAYS = 5

/** How many days before the last legal one the office should be done, so that something may still go wrong. */
const SAFETY_DAYS = 3

/** The days before a test, counted back from it. */
export interface BackwardPlan {
  testOn: string
  /** The last day on which the law lets a notice of it be published. */
  latestOn: string
  /** The day by which it should be out. */
  safeOn: string
  /** Days from today to the test; negative when it is over. */
  daysLeft: number
  /** Days from today that are easy, that are tight, and in which it is too late. They add up to `daysLeft`. */
  easy: number
  tight: number
  tooLate: number
}

const daysBetween = (from: string, to: string): number => dayjs.utc(to).diff(dayjs.utc(from), 'day')
const before = (date: string, days: number): string => dayjs.utc(date).subtract(days, 'day').format('YYYY-MM-DD')

/** 倒排工期: what is left of the time before a test on a date, at a moment (ms). */
export function backwardPlan(testOn: string, now: number): BackwardPlan {
  const latestOn = before(testOn, LEAD_DAYS)
  const safeOn = before(latestOn, SAFETY_DAYS)
  const today = dateAt(now)
  const [toSafe, toLatest, daysLeft] = [safeOn, latestOn, testOn].map((date) => daysBetween(today, date)) as [
    number,
    number,
    number,
  ]
  const easy = Math.max(0, toSafe)
  const tight = Math.max(0, toLatest - easy)
  return { testOn, latestOn, safeOn, daysLeft, easy, tight, tooLate: Math.max(0, daysLeft - easy - tight) }
}
