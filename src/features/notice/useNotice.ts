import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect } from 'react'
import { standingOf, type Standing } from '@core/domain/announcement/board'
import { isChecked } from '@core/domain/announcement/liveAt'
import type { AnnouncementsPack, PublicAnnouncement, Withdrawal } from '@core/domain/announcement/publicAnnouncement'
import { useNotices } from '@/api/notices'
import { noteOpened } from '@/api/opened'
import { useNow, useServerClock } from '@/session/serverClock'
import { shareTitle, texts } from './texts'

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
  | { state: 'missing' }

/** One announcement as the phone holds it, with what became of it. That it was opened is counted without saying by whom. */
export function useNotice(id: string): Found {
  const { pack, sample } = useNotices()
  const now = useNow(60_000)
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
  return line ? { state: 'withdrawn', line } : { state: 'missing' }
}

/** What a share of the page says. A share in moments opens alone, without what the phone holds: so it brings its title. */
export function useShare(id: string, found: Found, title: string | undefined): void {
  const words = found.state === 'there' ? shareTitle(found.notice) : (title ?? texts.title)
  useShareAppMessage(() => ({
    title: words,
    path: `/pages/notice/index?id=${encodeURIComponent(id)}&title=${encodeURIComponent(words)}`,
  }))
  useShareTimeline(() => ({
    title: words,
    query: `id=${encodeURIComponent(id)}&title=${encodeURIComponent(words)}`,
  }))
}
