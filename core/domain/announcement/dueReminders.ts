import { dateAt, DAY, HOUR, momentOf } from '../moment'
import { windowOf } from './plan'
import type { ReminderKind } from './reminders'
import type { AnnouncedTest } from './testsFrom'

/** What somebody wished to be reminded of. */
export interface Wish {
  kind: ReminderKind
  /** The date of the test. */
  testOn: string | null
  district: string
  /** The times of the test as they were when the wish was made, from `timesSeen`; null: it was not announced yet. */
  seen?: string | null
}

/** From which time of the day before the test it is reminded of, and how long (ms) before its beginning. */
const DAY_BEFORE_FROM = '09:00'
const SOON = HOUR

/** From when on the day before a test is reminded of. */
const eveOf = (date: string): number => momentOf(dateAt(momentOf(date, '12:00') - DAY), DAY_BEFORE_FROM)

/** The times of a test as a text, which differs where somebody would have to know. */
export function timesSeen({ date, sessions }: Pick<AnnouncedTest, 'date' | 'sessions'>): string {
  return JSON.stringify([date, sessions.map((session) => session.map(({ signal, at }) => [signal, at]))])
}

/** The beginnings of the signals as they were when a wish was made ('10:00'); none where the test was not announced yet. */
export function timesWhenSeen({ seen }: Wish): string[] {
  const [, sessions] = JSON.parse(seen ?? '["",[]]') as [string, [string, string][][]]
  return sessions.flat().map(([, at]) => at)
}

/** The test that a wish is about, among those that are announced for its district; undefined where there is none. */
export function testOf(tests: readonly AnnouncedTest[], { testOn, district }: Wish): AnnouncedTest | undefined {
  return tests.find(({ date, districts }) => date === testOn && districts.includes(district))
}

/** What is to be done with a reminder; `follow`: its test was moved to this date, and it is kept for that. */
export type Due = 'send' | 'wait' | 'drop' | { follow: string }

function dueChange(test: AnnouncedTest | undefined, seen: string | null): 'send' | 'wait' {
  if (test && (test.cancelledBy !== null || test.movedTo !== null)) return 'send'
  // What was announced and is no more was moved by a correction, or withdrawn.
  return seen !== null && (!test || timesSeen(test) !== seen) ? 'send' : 'wait'
}

/**
 * Whether a reminder is to be sent at a moment, still waits, follows its test to another date (`moved`, from `movedTo`), or
 * is pointless. `tests` are those announced for its district.
 * The day before from 09:00 on; shortly before within the hour before the first signal; of a change once the test was
 * cancelled, moved, or is at other times than when the wish was made. Nothing is sent of a test that is not announced,
 * and of a cancelled, moved or contradicted one nothing but the change.
 */
export function dueReminders(
  tests: readonly AnnouncedTest[],
  wish: Wish,
  now: number,
  moved: string | null = null,
): Due {
  const { kind, testOn, seen = null } = wish
  if (kind !== 'changed' && moved !== null && moved >= dateAt(now)) return { follow: moved }
  if (testOn === null || testOn < dateAt(now)) return 'drop'
  const test = testOf(tests, wish)
  if (kind === 'changed') return dueChange(test, seen)
  if (test && (test.cancelledBy !== null || test.movedTo !== null)) return 'drop'
  if (kind === 'dayBefore' && dateAt(now) === testOn) return 'drop'
  if (!test || test.contradicted) return 'wait'
  const { from } = windowOf(test)
  if (now >= from) return 'drop'
  return now < (kind === 'soon' ? from - SOON : eveOf(testOn)) ? 'wait' : 'send'
}

/** Of which dates a reminder may be sent at this moment because of the time alone: their eve has come, or their last hour before. */
export function datesDueAt(tests: readonly AnnouncedTest[], now: number): string[] {
  const near = tests.filter((test) => now >= eveOf(test.date) && now < windowOf(test).from)
  const due = near.filter((test) => dateAt(now) < test.date || now >= windowOf(test).from - SOON)
  return [...new Set(due.map(({ date }) => date))]
}
