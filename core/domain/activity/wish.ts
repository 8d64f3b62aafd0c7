import { DAY, dateAt, momentOf } from '../moment'
import { stateAt, type ActivityMoments, type ActivityWish } from './activity'

/** The longest an activity may be open: a term. */
export const LONGEST = 150 * DAY

/** The end of a closing day (ms): midnight in China. */
export const endOf = (closesOn: string): number => momentOf(closesOn, '00:00') + DAY

/** The last closing day of an activity that is made or changed today. */
export const lastClosingDay = (today: string): string => dateAt(momentOf(today, '00:00') + LONGEST - DAY)

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
 * Whether a wish may take the place of another: before its paper is fixed all of it may change, while it is open or paused its
 * title, its closing day and when answers are shown, and afterwards nothing. One whose time came and that has no paper, since
 * the bank does not suffice any more, may change whole: with other questions it opens.
 */
export function mayBecome(
  before: ActivityWish,
  after: ActivityWish,
  moments: ActivityMoments & { fixed: boolean },
  now: number,
): boolean {
  const state = stateAt(moments, now)
  if (state === 'ended') return false
  if (state === 'scheduled' || !moments.fixed) return true
  const { title, closesOn, showing } = after
  return JSON.stringify({ ...before, title, closesOn, showing }) === JSON.stringify({ ...after })
}
