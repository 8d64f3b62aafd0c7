import type { AnnouncementRecord } from './moves'

type Told = Pick<AnnouncementRecord, 'id' | 'content' | 'moments'>

/** Whether residents see it at a moment: it was published, and neither withdrawn nor discarded. It may have expired. */
export function isOutAt({ publishAt, withdrawn, discarded }: Told['moments'], now: number): boolean {
  return publishAt !== undefined && publishAt <= now && !(withdrawn && withdrawn.at <= now) && !discarded
}

/**
 * Which announcements a correction has taken the place of at a moment, by their ids: the correction, and since when (ms).
 * A correction that was withdrawn takes nothing's place; one that corrected it then stands for what it was about.
 */
export function supersededIn(records: readonly Told[], now: number): Map<string, { by: string; at: number }> {
  const all = new Map(records.map((record) => [record.id, record]))
  const found = new Map<string, { by: string; at: number }>()
  for (const { id, content, moments } of records) {
    if (content.kind !== 'correction' || moments.publishAt === undefined || !isOutAt(moments, now)) continue
    const passed = new Set([id])
    for (let about: string | null = content.about; about !== null && !passed.has(about);) {
      passed.add(about)
      const before = found.get(about)
      if (!before || before.at < moments.publishAt) found.set(about, { by: id, at: moments.publishAt })
      const former = all.get(about)
      const isGone = former?.content.kind === 'correction' && !isOutAt(former.moments, now)
      about = isGone && former.content.kind === 'correction' ? former.content.about : null
    }
  }
  return found
}
