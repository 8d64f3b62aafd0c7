import { dateAt, MINUTE } from '../moment'
import { CHECKED_FOR, windowOf } from './plan'
import type { AnnouncedTest } from './testsFrom'

/** How long before its first signal a test can be followed, and how long its end still shows afterwards. */
export const OPENS_BEFORE = 30 * MINUTE
export const SHOWN_AFTER = 30 * MINUTE

/**
 * Whether a test can be followed at a moment. Only what was published for the district is followed, only within its own
 * time, and never what was called off, moved to another day, or told with two different times.
 */
export type Live =
  | { state: 'none' }
  | { state: 'cancelled' | 'contradicted'; test: AnnouncedTest }
  | { state: 'moved'; test: AnnouncedTest; to: string }
  | { state: 'early'; test: AnnouncedTest; opensAt: number }
  | { state: 'open'; test: AnnouncedTest }
  | { state: 'over'; test: AnnouncedTest }

/** What can be followed today of the tests of one district (`testsFrom`). */
export function liveAt(tests: readonly AnnouncedTest[], now: number): Live {
  const today = dateAt(now)
  const test = tests.find(({ date }) => date === today)
  if (!test) return { state: 'none' }
  if (test.cancelledBy !== null) return { state: 'cancelled', test }
  if (test.movedTo) return { state: 'moved', test, to: test.movedTo.date }
  if (test.contradicted) return { state: 'contradicted', test }
  const { from, to } = windowOf(test)
  if (now < from - OPENS_BEFORE) return { state: 'early', test, opensAt: from - OPENS_BEFORE }
  if (now < to + SHOWN_AFTER) return { state: 'open', test }
  return { state: 'over', test }
}

/** Whether the phone heard from the office's cloud in the last twelve hours: else what it shows may have changed. */
export function isChecked(checkedAt: number | null, now: number): boolean {
  return checkedAt !== null && checkedAt <= now + MINUTE && now - checkedAt < CHECKED_FOR
}
