import { dateAt } from '../moment'
import { answerAt, nextTest, testOfYear, windowOf, type AlarmTest, type Answer, type TestPlan } from './plan'
import type { AnnouncedTest } from './testsFrom'

/** Today's test was announced, and then called off, moved to another day, or told with two different times. */
export interface CalledOff {
  kind: 'calledOff'
  how: 'cancelled' | 'moved' | 'contradicted'
  test: AnnouncedTest
  /** The notice to read about it. */
  by: string
  /** The day it was moved to. */
  to: string | null
}

function calledOff(test: AnnouncedTest): CalledOff | null {
  const off = (how: CalledOff['how'], by: string, to: string | null = null): CalledOff => ({
    kind: 'calledOff',
    how,
    test,
    by,
    to,
  })
  if (test.cancelledBy !== null) return off('cancelled', test.cancelledBy)
  if (test.movedTo) return off('moved', test.movedTo.by, test.movedTo.date)
  return test.contradicted ? off('contradicted', test.told[0] ?? '') : null
}

/**
 * The answer to the first question from the notices that are out for a district (`testsFrom`) and from when they were
 * last checked (ms, null when never). Without a notice for today nothing is said of a test, whatever the yearly custom is; a
 * test that was called off is said louder than one that takes place.
 */
export function answerFrom(
  announced: readonly AnnouncedTest[],
  { checkedAt, now }: { checkedAt: number | null; now: number },
): Answer | CalledOff {
  const today = dateAt(now)
  const test = announced.find(({ date }) => date === today)
  const off = test && calledOff(test)
  if (off) return off
  return answerAt(test ? [test] : [], checkedAt, now)
}

/** The next test of a district that is not over, as announced; null when none is. Those called off are left out. */
export function nextAnnounced(announced: readonly AnnouncedTest[], now: number): AnnouncedTest | null {
  return announced.find((test) => now < windowOf(test).to && calledOff(test) === null) ?? null
}

/**
 * The next test of a district: as announced, or else by the yearly custom. Where this year's was called off or is over, by
 * custom it is next year's.
 */
export function nextTestFrom(announced: readonly AnnouncedTest[], yearly: TestPlan, now: number): AlarmTest {
  const told = nextAnnounced(announced, now)
  if (told) return told
  const custom = nextTest(yearly, now)
  const isGone = announced.some(({ date }) => date === custom.date) || windowOf(custom).to <= now
  return isGone ? testOfYear(yearly, Number(custom.date.slice(0, 4)) + 1) : custom
}
