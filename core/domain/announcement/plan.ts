import { SIGNAL_SECONDS } from '../alarm/patterns'
import { HOUR, MINUTE, dateAt, momentOf, timeAt } from '../moment'
import type { Session } from './content'

/** The test of the sirens as it is held every year: month and day, and when each signal starts. */
export interface TestPlan {
  month: number
  day: number
  signals: Session
}

/** One test sounding: a date, and its sessions. */
export interface AlarmTest {
  date: string
  sessions: readonly Session[]
  /** Where the times come from: a published notice, or the yearly custom, which says 以当年通告为准. */
  source: 'announcement' | 'custom'
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The test of a year by custom. */
export function testOfYear(plan: TestPlan, year: number): AlarmTest {
  return { date: `${year}-${two(plan.month)}-${two(plan.day)}`, sessions: [plan.signals], source: 'custom' }
}

/** From when until when something goes on, ms. */
export interface Span {
  from: number
  to: number
}

const spanOf = (date: string, session: Session): Span => {
  const starts = session.map(({ at }) => momentOf(date, at))
  return { from: Math.min(...starts), to: Math.max(...starts) + SIGNAL_SECONDS * 1000 }
}

/** When each session of a test starts and ends, in the order of their times. */
export function sessionSpans({ date, sessions }: Pick<AlarmTest, 'date' | 'sessions'>): Span[] {
  return sessions
    .filter((session) => session.length > 0)
    .map((session) => spanOf(date, session))
    .sort((a, b) => a.from - b.from)
}

/** The hours of a test, session by session: '10:00–10:19、15:00–15:19'. */
export function hoursInWords(test: Pick<AlarmTest, 'date' | 'sessions'>): string {
  return sessionSpans(test)
    .map(({ from, to }) => `${timeAt(from)}–${timeAt(to)}`)
    .join('、')
}

/** When the first signal starts and the last one ends, in ms. */
export function windowOf({ date, sessions }: Pick<AlarmTest, 'date' | 'sessions'> & Partial<AlarmTest>): Span {
  return spanOf(date, sessions.flat())
}

/** The next test by custom: this year's until its day is over, then next year's. */
export function nextTest(plan: TestPlan, now: number): AlarmTest {
  const today = dateAt(now)
  const year = Number(today.slice(0, 4))
  const thisYear = testOfYear(plan, year)
  return today <= thisYear.date ? thisYear : testOfYear(plan, year + 1)
}

/** How long an answer counts as checked. After that the phone says that it could not check, not that nothing was announced. */
export const CHECKED_FOR = 12 * HOUR

/**
 * The answer to the first question, is this the test. There are three and no more: it is never said that there is no
 * test, and never that an alarm is real. Of several sessions `stage`, `from` and `to` are those of the one that goes on
 * or comes next, at the end those of the last.
 */
export type Answer =
  | { kind: 'testToday'; test: AlarmTest; stage: 'ahead' | 'during' | 'over'; from: number; to: number }
  | { kind: 'nothingReceived'; checkedAt: number }
  | { kind: 'unverified'; checkedAt: number | null }

/**
 * What the phone can say at `now` from the tests it knows and from when it last heard from the office's cloud
 * (`checkedAt`, ms, null when never).
 */
export function answerAt(tests: readonly AlarmTest[], checkedAt: number | null, now: number): Answer {
  const today = dateAt(now)
  const test = tests.find(({ date }) => date === today)
  if (test) {
    const sessions = sessionSpans(test)
    const { from, to } = sessions.find((session) => now < session.to) ?? sessions[sessions.length - 1] ?? windowOf(test)
    return { kind: 'testToday', test, stage: now < from ? 'ahead' : now < to ? 'during' : 'over', from, to }
  }
  // A check of this very moment may lie a little ahead: the page's time is renewed by the second, the server's rounded.
  const fresh = checkedAt !== null && checkedAt <= now + MINUTE && now - checkedAt < CHECKED_FOR
  return fresh ? { kind: 'nothingReceived', checkedAt } : { kind: 'unverified', checkedAt }
}
