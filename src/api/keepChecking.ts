import { nextCheckAt } from '@core/domain/publication/checkTimes'
import { nextAnnounced } from '@core/domain/announcement/answerFrom'
import { windowOf } from '@core/domain/announcement/plan'
import { testsFrom } from '@core/domain/announcement/testsFrom'
import { usePreferences } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { usePacks } from './packs'

function nextTest(moment: number): { from: number; to: number } | null {
  const announcements = usePacks.getState().announcements?.pack.announcements ?? []
  const { district } = usePreferences.getState()
  const test = nextAnnounced(testsFrom(announcements, { district, now: moment }), moment)
  return test && windowOf(test)
}

/**
 * Asks again and again while the program is open, each phone at moments of its own: a test may be called off while
 * somebody waits for it. Yields how to stop.
 */
export function keepChecking(renew: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout>
  const plan = () => {
    const moment = now()
    const next = nextCheckAt({ now: moment, test: nextTest(moment), chance: Math.random() })
    timer = setTimeout(() => void renew().then(plan, plan), next - moment)
  }
  plan()
  return () => clearTimeout(timer)
}
