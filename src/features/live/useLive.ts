import { useState } from 'react'
import { city } from '@city'
import { useNotices, useTests } from '@/api/notices'
import { nextTestFrom } from '@core/domain/announcement/answerFrom'
import { isChecked, liveAt, type Live } from '@core/domain/announcement/liveAt'
import { phaseAt, signalsOf, type Phase } from '@core/domain/announcement/phaseAt'
import { windowOf, type AlarmTest } from '@core/domain/announcement/plan'
import { counted } from '@/platform/clock'
import { useServerClock, useTicks } from '@/session/serverClock'

/** At most two ticks a second: the second, and its half for the line that moves. */
const TICK = 500

/** How long (ms) before its first signal a rehearsal begins. */
const RUN_UP = 20_000

export interface Following {
  test: AlarmTest
  phase: Phase
  /** The moment that is shown: in a rehearsal another than the present one. */
  moment: number
}

/** What the page of a test can show now. */
export type LiveState = { state: 'following'; following: Following } | { state: 'waiting'; live: Live }

/**
 * A rehearsal's own clock: the moment it has reached. It is counted, so that neither a clock set right nor a plan that
 * arrives meanwhile throws it off.
 */
function useRehearsalClock(test: AlarmTest): { at: number; skip: (seconds: number) => void; again: () => void } {
  const [{ begun, skipped }, setClock] = useState(() => ({ begun: counted(), skipped: 0 }))
  return {
    at: Math.round((signalsOf(test)[0]?.from ?? 0) - RUN_UP + counted() - begun + skipped),
    skip: (seconds) => setClock((clock) => ({ ...clock, skipped: clock.skipped + Math.max(1, seconds) * 1000 })),
    again: () => setClock({ begun: counted(), skipped: 0 }),
  }
}

/**
 * The test of 我的县区, second by second. A rehearsal runs the next test's plan with a clock of its own that begins shortly
 * before the first signal; `skip` brings it to its next step, `again` to its beginning. `goingOn` is when today's own test
 * begins, while that can be followed.
 */
export function useLive(rehearsal: boolean) {
  const moment = useTicks(TICK)
  const tests = useTests(moment)
  const { sample } = useNotices()
  const checkedAt = useServerClock((state) => state.checkedAt)
  const planned = nextTestFrom(tests, city.yearlyTest, moment)
  const { at: rehearsed, skip, again } = useRehearsalClock(planned)
  const live = liveAt(tests, moment)

  const follow = (test: AlarmTest, at: number): LiveState => ({
    state: 'following',
    following: { test, phase: phaseAt(test, at), moment: at },
  })
  const shown = rehearsal
    ? follow(planned, rehearsed)
    : live.state === 'open'
      ? follow(live.test, moment)
      : { state: 'waiting' as const, live }
  const isOn = live.state === 'open' && phaseAt(live.test, moment).kind !== 'over'
  return {
    live: shown,
    goingOn: isOn ? windowOf(live.test).from : null,
    checked: isChecked(checkedAt, moment),
    checkedAt,
    sample,
    skip,
    again,
    now: moment,
  }
}
