import { useState } from 'react'
import { city } from '@city'
import { useNotices, useTests } from '@/api/notices'
import { nextTestFrom } from '@core/domain/announcement/answerFrom'
import { isChecked, liveAt, type Live } from '@core/domain/announcement/liveAt'
import { phaseAt, signalsOf, type Phase } from '@core/domain/announcement/phaseAt'
import type { AlarmTest } from '@core/domain/announcement/plan'
import { now, useServerClock, useTicks } from '@/session/serverClock'

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

/** A rehearsal's own clock: how far it is from the right one, and how to bring it on by some seconds. */
function useRehearsalClock(test: AlarmTest): { shift: number; skip: (seconds: number) => void } {
  const [shift, setShift] = useState(() => (signalsOf(test)[0]?.from ?? 0) - RUN_UP - now())
  return { shift, skip: (seconds) => setShift((by) => by + Math.max(1, seconds) * 1000) }
}

/**
 * The test of 我的县区, second by second. A rehearsal runs the next test's plan with a clock of its own that begins shortly
 * before the first signal; `skip` brings it to its next step.
 */
export function useLive(rehearsal: boolean) {
  const moment = useTicks(TICK)
  const tests = useTests(moment)
  const { sample } = useNotices()
  const checkedAt = useServerClock((state) => state.checkedAt)
  const planned = nextTestFrom(tests, city.yearlyTest, moment)
  const { shift, skip } = useRehearsalClock(planned)
  const live = liveAt(tests, moment)

  const follow = (test: AlarmTest, at: number): LiveState => ({
    state: 'following',
    following: { test, phase: phaseAt(test, at), moment: at },
  })
  const shown = rehearsal
    ? follow(planned, moment + shift)
    : live.state === 'open'
      ? follow(live.test, moment)
      : { state: 'waiting' as const, live }
  return { live: shown, checked: isChecked(checkedAt, moment), checkedAt, sample, skip, now: moment }
}
