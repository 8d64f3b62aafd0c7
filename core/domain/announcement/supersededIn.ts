import { aboutOf, isReference, type Content } from './content'
import type { AnnouncementRecord } from './moves'

type Told = Pick<AnnouncementRecord, 'id' | 'content' | 'moments'>

/** Whether residents see it at a moment: it was published, and neither withdrawn nor discarded. It may have expired. */
export function isOutAt({ publishAt, withdrawn, discarded }: Told['moments'], now: number): boolean {
  return publishAt !== undefined && publishAt <= now && !(withdrawn && withdrawn.at <= now) && !discarded
}

/** Whether a content takes the place of what it is about: a correction, or the new version of a place or a law. */
export const takesPlace = (content: Content): boolean => content.kind === 'correction' || isReference(content)

/**
 * Which announcements a correction has taken the place of at a moment, by their ids: the correction, and since when (ms); and
 * which places and laws a new version of them.
 * A correction that was withdrawn takes nothing's place; one that corrected it then stands for what it was about.
 */
export function supersededIn(records: readonly Told[], now: number): Map<string, { by: string; at: number }> {
  const all = new Map(records.map((record) => [record.id, record]))
  const found = new Map<string, { by: string; at: number }>()
  for (const { id, content, moments } of records) {
    if (!takesPlace(content) || moments.publishAt === undefined || !isOutAt(moments, now)) continue
    const passed = new Set([id])
    for (let about = aboutOf(content); about !== null && !passed.has(about);) {
      passed.add(about)
      const before = found.get(about)
      if (!before || before.at < moments.publishAt) found.set(about, { by: id, at: moments.publishAt })
      const former = all.get(about)
      about = former && takesPlace(former.content) && !isOutAt(former.moments, now) ? aboutOf(former.content) : null
    }
  }
  return found
}
