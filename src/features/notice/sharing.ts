import { city } from '@city'
import { aboutOf } from '@core/domain/announcement/content'
import { shareCard, type ShareCard } from '@core/domain/announcement/outlets/shareCard'
import { latestChangeOf, tellingOf, type Telling } from '@core/domain/announcement/outlets/telling'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { texts } from './texts'
import type { Found } from './useNotice'

/** What an announcement tells as things stand now: one of a test that was called off tells that. */
export function toldBy({ id, content }: PublicAnnouncement, all: readonly PublicAnnouncement[], now: number): Telling {
  const about = all.find((one) => one.id === aboutOf(content))
  return tellingOf(content, about?.content ?? null, latestChangeOf(id, all, now))
}

/** What a share of a notice says, and what its picture shows; null while the phone knows nothing of it. */
export function sharedOf(found: Found): (ShareCard & { telling: Telling | null }) | null {
  if (found.state === 'withdrawn') {
    const title = `${texts.withdrawn}：${found.line.title}`
    return { title, description: `${title}。${found.line.reason}`, telling: null }
  }
  if (found.state !== 'there') return null
  const telling = toldBy(found.notice, found.pack.announcements, found.now)
  return { ...shareCard(telling, city), telling }
}
