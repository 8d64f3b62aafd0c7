import { DAY, dateAt } from '../moment'
import { bytesOf } from '../publication/bytesOf'
import { changedTestIn } from './changedTest'
import { isReference, testIn, type AnnouncementContent, type ReferenceContent } from './content'
import { isLoud } from './kinds'
import type { AnnouncementRecord } from './moves'
import type { AnnouncementsPack, PublicAnnouncement, ReferencePack } from './publicAnnouncement'
import { isOutAt, supersededIn } from './supersededIn'

/** How long (ms) an expired announcement stays for reading up, and the line that says that one was withdrawn. */
export const EXPIRED_FOR = 400 * DAY
export const WITHDRAWN_FOR = 30 * DAY

/** How much a phone takes: so many entries, and so many bytes as JSON. */
const MOST = 200
const LARGEST = 800_000

type Published = Pick<AnnouncementRecord, 'id' | 'of' | 'version' | 'content' | 'moments'>
type Out = Published & { publishedAt: number }

/** What everybody may read, without the files: those are named by whoever copied them. */
export interface PublicContent {
  announcements: Omit<AnnouncementsPack, 'files'>
  reference: Omit<ReferencePack, 'files'>
}

/**
 * As much of what is out as a phone takes, in its order: what `comes first` (a test to come, and what changes one) has its
 * room before anything else, then the newest; one that is too long for what is left makes room for the next.
 */
function fitting<T>(entries: readonly T[], comesFirst: (entry: T) => boolean = () => false): T[] {
  let room = LARGEST
  const taken = new Set<T>()
  for (const entry of [...entries.filter(comesFirst), ...entries.filter((one) => !comesFirst(one))]) {
    const size = bytesOf(JSON.stringify(entry)) + 1
    if (taken.size === MOST || size > room) continue
    room -= size
    taken.add(entry)
  }
  return entries.filter((entry) => taken.has(entry))
}

/** Whether a phone needs it to know what is a test and what is not: a test that is not over, or a change of one. */
function tellsOfATest({ content, changes }: Pick<PublicAnnouncement, 'content' | 'changes'>, now: number): boolean {
  const dates = [testIn(content)?.date, changes?.date].filter((date) => date !== undefined)
  if (dates.length > 0) return dates.some((date) => date >= dateAt(now))
  return isLoud(content.kind) && content.kind !== 'clarification'
}

/** The content as everybody may read it: reasons that were given for warnings, and who consented to what, are for the office. */
function published<C extends Published['content']>(content: C): C {
  if (content.kind !== 'venue' || !content.venue.model) return { ...content, reasons: {} }
  const venue = { ...content.venue, model: { ...content.venue.model, consent: '' } }
  return { ...content, reasons: {}, venue }
}

const isCurrent = ({ moments }: Published, now: number): boolean =>
  isOutAt(moments, now) && (moments.expireAt === undefined || now < moments.expireAt + EXPIRED_FOR)

function withdrawalsOf(records: readonly Published[], now: number): AnnouncementsPack['withdrawn'] {
  return records
    .flatMap(({ id, content, moments: { publishAt, withdrawn } }) => {
      const wasSeen = withdrawn !== undefined && publishAt !== undefined && publishAt <= withdrawn.at
      if (!wasSeen || isReference(content) || now < withdrawn.at || withdrawn.at + WITHDRAWN_FOR <= now) return []
      return [{ id, title: content.title, at: withdrawn.at, reason: withdrawn.reason }]
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST)
}

/**
 * What everybody may read at a moment (ms), from all records that were ever published: announcements and plain content,
 * the newest first, expired ones for another 400 days, at most 200 and 800 KB of each; and a line of 30 days for every
 * announcement that was withdrawn after it was out. With each cancellation and postponement stands the test that it changes,
 * from `records`, which are all that were ever out. It names no staff and gives no reasons of the office's, nor consents.
 */
export function packOf(records: readonly Published[], now: number): PublicContent {
  const superseded = supersededIn(records, now)
  const all = new Map(records.map((record) => [record.id, record]))
  const out = records
    .filter((record) => isCurrent(record, now))
    .map((record): Out => ({ ...record, publishedAt: record.moments.publishAt ?? now }))
    .sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1))
  const announcements = out.flatMap(({ id, version, of, content, publishedAt }) => {
    if (isReference(content)) return []
    const correction = superseded.get(id)
    const changes = changedTestIn(content, all)
    const entry = { id, version, of, content: published<AnnouncementContent>(content), publishedAt }
    return [{ ...entry, ...(correction && { superseded: correction }), ...(changes && { changes }) }]
  })
  const entries = out.flatMap(({ id, version, content, publishedAt }) =>
    isReference(content) && !superseded.has(id)
      ? [{ id, version, content: published<ReferenceContent>(content), publishedAt }]
      : [],
  )
  return {
    announcements: {
      format: 1,
      announcements: fitting(announcements, (one) => tellsOfATest(one, now)),
      withdrawn: withdrawalsOf(records, now),
    },
    reference: { format: 1, entries: fitting(entries) },
  }
}
