import { create } from 'zustand'
import { nextCheckAt } from '@core/domain/publication/checkTimes'
import { nextAnnounced } from '@core/domain/announcement/answerFrom'
import { windowOf } from '@core/domain/announcement/plan'
import { testsFrom } from '@core/domain/announcement/testsFrom'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { usePacks } from './packs'

/** The district whose tests are shown where that is another than 我的县区. */
const useShown = create<{ district: string | null }>(() => ({ district: null }))

/** A page shows the tests of this district, whatever 我的县区 is. Yields how to stop. */
export function showsDistrict(district: string): () => void {
  useShown.setState({ district })
  return () => useShown.setState({ district: null })
}

function nextTest(moment: number): { from: number; to: number } | null {
  const announcements = usePacks.getState().announcements?.pack.announcements ?? []
  const district = useShown.getState().district ?? usePreferences.getState().district
  const test = nextAnnounced(testsFrom(announcements, { district, now: moment }), moment)
  return test && windowOf(test)
}

/**
 * Asks again and again while the program is open, each phone at moments of its own: a test may be called off while
 * somebody waits for it. What was not answered (`renew` yields false) is asked again soon, and a test that becomes known
 * is waited for at once. Yields how to stop.
 */
export function keepChecking(renew: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout>
  let failures = 0
  let planned = ''
  const plan = () => {
    clearTimeout(timer)
    const moment = now()
    const test = nextTest(moment)
    planned = JSON.stringify(test)
    const next = nextCheckAt({ now: moment, test, chance: Math.random(), failures })
    timer = setTimeout(() => void renew().then(heard, () => heard(false)), next - moment)
  }
  const heard = (answered: boolean) => {
    failures = answered ? 0 : failures + 1
    plan()
  }
  const look = () => {
    if (JSON.stringify(nextTest(now())) !== planned) plan()
  }
  plan()
  const stops = [usePacks.subscribe(look), usePreferences.subscribe(look), useShown.subscribe(look)]
  return () => {
    clearTimeout(timer)
    stops.forEach((stop) => stop())
  }
}
