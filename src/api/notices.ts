import { useMemo } from 'react'
import type { AnnouncementsPack, ReferencePack } from '@core/domain/announcement/publicAnnouncement'
import { testsFrom, type AnnouncedTest } from '@core/domain/announcement/testsFrom'
import { usePreferences } from '@/session/preferences'
import { usePacks } from './packs'

const none: AnnouncementsPack = { format: 1, announcements: [], withdrawn: [], files: {} }
const noReference: ReferencePack = { format: 1, entries: [], files: {} }

/** What is out, as the phone holds it. `received` is false before the first pack; `sample` says that it is made up. */
export function useNotices(): { pack: AnnouncementsPack; received: boolean; sample: boolean } {
  const held = usePacks((state) => state.announcements)
  return { pack: held?.pack ?? none, received: held !== undefined, sample: held?.sample === true }
}

/** The places and laws that are published, as the phone holds them. */
export function useReference(): { pack: ReferencePack; sample: boolean } {
  const held = usePacks((state) => state.reference)
  return { pack: held?.pack ?? noReference, sample: held?.sample === true }
}

/** The tests that are announced for a district by a moment; its minute is enough. */
export function useTestsOf(district: string, now: number): readonly AnnouncedTest[] {
  const { announcements } = useNotices().pack
  const minute = Math.floor(now / 60_000) * 60_000
  return useMemo(() => testsFrom(announcements, { district, now: minute + 59_999 }), [announcements, district, minute])
}

/** The tests that are announced for 我的县区. */
export function useTests(now: number): readonly AnnouncedTest[] {
  return useTestsOf(
    usePreferences((state) => state.district),
    now,
  )
}
