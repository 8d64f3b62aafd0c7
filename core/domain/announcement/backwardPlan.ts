import { daysBefore, daysFrom, latestPublication } from './checks/leadTime'

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

/** 倒排工期: what is left of the time before a test on a date, at a moment (ms). */
export function backwardPlan(testOn: string, now: number): BackwardPlan {
  const latestOn = latestPublication(testOn)
  const safeOn = daysBefore(latestOn, SAFETY_DAYS)
  const [toSafe, toLatest, daysLeft] = [safeOn, latestOn, testOn].map((date) => daysFrom(now, date)) as [
    number,
    number,
    number,
  ]
  const easy = Math.max(0, toSafe)
  const tight = Math.max(0, toLatest - easy)
  return { testOn, latestOn, safeOn, daysLeft, easy, tight, tooLate: Math.max(0, daysLeft - easy - tight) }
}
