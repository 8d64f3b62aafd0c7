import { AppError } from '@core/contract/errors'
import { blocking, checkContent } from '@core/domain/announcement/checks'
import { packOf } from '@core/domain/announcement/packOf'
import type { PublicAnnouncement } from '@core/domain/announcement/publicAnnouncement'
import { city } from '@city'
import { findPublished, type KeptAnnouncement } from './store'

/** What is out at a moment: another notice of the same test may contradict a new one. */
export async function findOut(now: number): Promise<readonly PublicAnnouncement[]> {
  return packOf(await findPublished(now), now).announcements.announcements
}

/** Refuses a content that a check keeps from going on, for a moment of publication (null while that is open). */
export function refuseUnchecked(
  { id, content }: KeptAnnouncement,
  { publishAt, now, out }: { publishAt: number | null; now: number; out: readonly PublicAnnouncement[] },
): void {
  const { districts, hosts } = city
  const found = checkContent(content, { id, publishAt, now, districts, hosts, out })
  if (blocking(found, content.reasons).length > 0) throw new AppError('CHECKS_FAILED')
}
