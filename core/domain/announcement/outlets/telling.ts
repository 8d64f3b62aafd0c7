import type { AnnouncementContent, Content, TestFacts } from '../content'
import { testIn } from '../content'
import type { PublicAnnouncement } from '../publicAnnouncement'

/** What an announcement tells people in the end, whatever its kind: everything for other outlets is made from this. */
export type Telling =
  /** A test takes place; `corrected`: its data were told otherwise before. */
  | { tells: 'test'; test: TestFacts; corrected: boolean }
  /** A test takes place on another day or at other times than was told; `before` null: unknown. */
  | { tells: 'moved'; test: TestFacts; before: TestFacts | null }
  /** A test does not take place; null: unknown which. */
  | { tells: 'cancelled'; test: TestFacts | null }
  | { tells: 'misfire'; place: string; at: number }
  | { tells: 'event'; title: string; place: string; from: number; until: number }
  | { tells: 'other'; title: string }

/** What a content tells by itself; `about` is the announcement it is about, where there is one. */
function ownTelling(content: Content, about: Content | null): Telling {
  const before = about ? testIn(about) : null
  switch (content.kind) {
    case 'alarmTest':
      return { tells: 'test', test: content.test, corrected: false }
    case 'correction':
      return content.test
        ? { tells: 'test', test: content.test, corrected: true }
        : { tells: 'other', title: content.title }
    case 'postponement':
      return { tells: 'moved', test: content.test, before }
    case 'cancellation':
      return { tells: 'cancelled', test: before }
    case 'clarification':
      return { tells: 'misfire', place: content.place, at: content.at }
    case 'event':
      return { tells: 'event', title: content.title, place: content.place, from: content.from, until: content.until }
    default:
      return { tells: 'other', title: content.title }
  }
}

/**
 * What an announcement tells as things stand: one that was called off, moved or corrected meanwhile tells that, so that no
 * outlet of an old notice invites to a test that is none. `change` is the latest that is out about it (`latestChangeOf`).
 */
export function tellingOf(content: Content, about: Content | null, change: AnnouncementContent | null = null): Telling {
  return change ? ownTelling(change, content) : ownTelling(content, about)
}

const changes: readonly string[] = ['correction', 'postponement', 'cancellation']

/**
 * The last correction, postponement or cancellation that is out about an announcement, changes of changes included; null
 * where there is none.
 */
export function latestChangeOf(
  id: string,
  out: readonly PublicAnnouncement[],
  now: number,
): AnnouncementContent | null {
  let line = [id]
  let last: PublicAnnouncement | null = null
  for (let hops = 0; hops < 20; hops++) {
    const next = out.filter(
      ({ content, publishedAt }) =>
        publishedAt <= now &&
        changes.includes(content.kind) &&
        'about' in content &&
        line.includes(content.about ?? ''),
    )
    const newer = next.filter(({ id: own }) => !line.includes(own))
    if (newer.length === 0) break
    for (const one of newer) if (last === null || one.publishedAt >= last.publishedAt) last = one
    line = [...line, ...newer.map(({ id: own }) => own)]
  }
  return last?.content ?? null
}
