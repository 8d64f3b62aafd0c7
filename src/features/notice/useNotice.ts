import { useEffect } from 'react'
import { standingOf, type Standing } from '@core/domain/announcement/board'
import { isChecked } from '@core/domain/announcement/liveAt'
import type { AnnouncementsPack, PublicAnnouncement, Withdrawal } from '@core/domain/announcement/publicAnnouncement'
import { useNotices } from '@/api/notices'
import { noteOpened } from '@/api/opened'
import { useRenewal } from '@/api/packs'
import { useNow, useServerClock } from '@/session/serverClock'

export type Found =
  | {
      state: 'there'
      /** Heard from the cloud in the last twelve hours: else there may be news. */
      checked: boolean
      notice: PublicAnnouncement
      standing: Standing
      pack: AnnouncementsPack
      sample: boolean
      now: number
    }
  | { state: 'withdrawn'; line: Withdrawal }
  /** The phone has no such notice: it is being asked for, there is none, or the cloud could not be reached. */
  | { state: 'asking' | 'missing' | 'unreached' }

const without = { asking: 'asking', whole: 'missing', failed: 'unreached' } as const

/** One announcement as the phone holds it, with what became of it. That it was opened is counted without saying by whom. */
export function useNotice(id: string): Found {
  const { pack, sample } = useNotices()
  const now = useNow(60_000)
  const renewal = useRenewal((state) => state.renewal)
  const checkedAt = useServerClock((state) => state.checkedAt)
  const notice = pack.announcements.find((one) => one.id === id && one.publishedAt <= now)
  const there = notice !== undefined && !sample
  useEffect(() => {
    if (there) noteOpened(id)
  }, [there, id])
  if (notice) {
    const standing = standingOf(notice, pack.announcements, now)
    return { state: 'there', checked: isChecked(checkedAt, now), notice, standing, pack, sample, now }
  }
  const line = pack.withdrawn.find((one) => one.id === id)
  return line ? { state: 'withdrawn', line } : { state: without[renewal] }
}
