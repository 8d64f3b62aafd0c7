import { DAY, momentOf } from '../moment'
import { stateAt, type ActivityMoments, type ActivityWish } from './activity'

/** The longest an activity may be open: a term. */
export const LONGEST = 150 * DAY

/** The end of a closing day (ms): midnight in China. */
export const endOf = (closesOn: string): number => momentOf(closesOn, '00:00') + DAY

/** Whether an activity can be held at these times: it opens before it closes, closes later than now, and within a term. */
export function isPossibleTime(
  { opensAt, closesOn }: Pick<ActivityWish, 'opensAt' | 'closesOn'>,
  now: number,
): boolean {
  const opens = Math.max(opensAt ?? now, now)
  const closes = endOf(closesOn)
  return opens < closes && closes <= now + LONGEST
}

/**
 * Whether a wish may take the place of another: before it opens all of it may change, while it is open or paused its title,
 * its closing day and when answers are shown, and afterwards nothing.
 */
export function mayBecome(before: ActivityWish, after: ActivityWish, moments: ActivityMoments, now: number): boolean {
  const state = stateAt(moments, now)
  if (state === 'scheduled') return true
  if (state === 'ended') return false
  const { title, closesOn, showing } = after
  return JSON.stringify({ ...before, title, closesOn, showing }) === JSON.stringify({ ...after })
}
