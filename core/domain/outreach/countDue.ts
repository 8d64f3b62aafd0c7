import { DAY, MINUTE } from '../moment'

/** How long (ms) after its end sheets of an activity may still come in: then whose they are is forgotten. */
const STILL_COMING = 31 * DAY

/** When (ms) sheets were last counted (null: never), and when the activity is or was over. */
export interface CountState {
  countedAt: number | null
  overAt: number
}

/**
 * Whether the sheets of an activity are to be counted anew, so that its figure is at most ten minutes old while it is open, a
 * day old while late sheets may come, and then stays.
 */
export function isCountDue({ countedAt, overAt }: CountState, now: number): boolean {
  if (countedAt === null || (countedAt < overAt && overAt <= now)) return true
  if (countedAt >= overAt + STILL_COMING) return false
  return now - countedAt >= (now < overAt ? 10 * MINUTE : DAY)
}

/** The moment before which an activity was over when nothing of it is to be counted any more. */
export const countedForGood = (now: number): number => now - STILL_COMING - 2 * DAY
