import { useEffect, useState } from 'react'
import { city } from '@city'
import { showsDistrict } from '@/api/keepChecking'
import { useNotices, useTestsOf } from '@/api/notices'
import { firstNotices } from '@core/domain/announcement/board'
import { nextTestFrom } from '@core/domain/announcement/answerFrom'
import { isChecked, liveAt, type Live } from '@core/domain/announcement/liveAt'
import { phaseAt, type Phase } from '@core/domain/announcement/phaseAt'
import type { AlarmTest } from '@core/domain/announcement/plan'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { timeAt } from '@core/domain/moment'
import { dimmedFrom, isDimmedAt } from '@core/domain/screen/showing'
import { reload } from '@/platform/reload'
import { onWindowSize, windowSize, type Size } from '@/platform/windowSize'
import { useServerClock, useTicks } from '@/session/serverClock'
import { useAwake } from '@/session/useAwake'

export interface Showing {
  now: number
  live: Live
  /** What the test of today is at this second; null where there is none that takes place. */
  phase: Phase | null
  next: AlarmTest
  notices: readonly PublicAnnouncement[]
  checked: boolean
  checkedAt: number | null
  sample: boolean
  dimmed: boolean
}

/** The window, whatever its pixels. */
export function useSize(): Size {
  const [size, setSize] = useState(windowSize)
  useEffect(() => onWindowSize(setSize), [])
  return size
}

/** In the small hours a screen that has a network loads itself again, each at a minute of its own, and is as new. */
function useNightlyReload(now: number, checked: boolean): void {
  const [minute] = useState(() => `03:${String(10 + Math.floor(Math.random() * 45))}`)
  const [openedAt] = useState(now)
  const due = checked && now - openedAt > 3_600_000 && timeAt(now) === minute
  useEffect(() => {
    if (due) reload()
  }, [due])
}

/** What a screen shows of one district at this second, from what it holds. */
export function useScreen(district: string, dim: string | undefined): Showing {
  const now = useTicks(1000)
  const tests = useTestsOf(district, now)
  const { pack, sample } = useNotices()
  const checkedAt = useServerClock((state) => state.checkedAt)
  const checked = isChecked(checkedAt, now)
  useAwake(true)
  useEffect(() => showsDistrict(district), [district])
  useNightlyReload(now, checked)
  const live = liveAt(tests, now)
  const follows = live.state === 'early' || live.state === 'open'
  const hours = dimmedFrom(dim)
  return {
    now,
    live,
    phase: follows ? phaseAt(live.test, now) : null,
    next: nextTestFrom(tests, city.yearlyTest, now),
    notices: firstNotices(pack, district, now),
    checked,
    checkedAt,
    sample,
    dimmed: !follows && hours !== null && isDimmedAt(hours, now),
  }
}
