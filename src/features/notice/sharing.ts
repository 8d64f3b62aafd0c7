import { city } from '@city'
import { aboutOf } from '@core/domain/announcement/content'
import { shareCard, type ShareCard } from '@core/domain/announcement/outlets/shareCard'
import { tellingOf, type Telling } from '@core/domain/announcement/outlets/telling'
import { texts } from './texts'
import type { Found } from './useNotice'

/** What an announcement tells as things stand: one of a test that was called off or moved tells that. */
function toldBy({ notice, standing, pack }: Extract<Found, { state: 'there' }>): Telling {
  const about = pack.announcements.find(({ id }) => id === aboutOf(notice.content))
  return tellingOf(notice.content, about?.content ?? null, standing?.by?.content)
}

/** What a share of a notice says, and what its picture shows; null while the phone knows nothing of it. */
export function sharedOf(found: Found): (ShareCard & { telling: Telling | null }) | null {
  if (found.state === 'withdrawn') {
    const title = `${texts.withdrawn}：${found.line.title}`
    return { title, description: `${title}。${found.line.reason}`, telling: null }
  }
  if (found.state !== 'there') return null
  const telling = toldBy(found)
  return { ...shareCard(telling, city), telling }
}
