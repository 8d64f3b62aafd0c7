import type { HeldBack } from '@core/domain/announcement/heldBack'
import type { AnnouncementRecord } from '@core/domain/announcement/moves'
import { aboutOf, type Content } from '@core/domain/announcement/content'
import { nextChange } from '@core/domain/announcement/nextChange'
import { takesPlace } from '@core/domain/announcement/supersededIn'
import { isUnderWay } from '@core/domain/announcement/waiting'
import { city } from '@city'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** What the platform's check said of a text. */
export interface Verdict {
  suggest: 'pass' | 'review' | 'risky' | 'unknown'
  label: string
  at: number
}

/** An announcement as kept. What stands beside the record itself is worked out from it, so that it can be looked for. */
export interface KeptAnnouncement extends AnnouncementRecord {
  _id: string
  verdict?: Verdict
  /** Why it did not come out when it was due; any later move answers that. */
  heldBack?: HeldBack | null
  changedAt: number
  about: string | null
  /** From when residents see it (ms). */
  publishAt: number | null
  /** The next moment at which it changes what everybody may read, and that is not published yet. */
  dueAt: number | null
  /** Somebody still has to do something with it. */
  underWay: boolean
  /** Made for a desk, and never for residents. */
  sample?: true
}

/** The content of one version; kept for good. */
export interface KeptVersion {
  _id: string
  announcement: string
  version: number
  content: Content
  by: string
  at: number
}

const announcements = () => collection<KeptAnnouncement>('announcements')
const versions = () => collection<KeptVersion>('announcementVersions')

/** Texts of a content that a list does not need. */
const withoutTexts = ['content.body', 'content.signed', 'content.attachments'] as never

/** A record with what is worked out from it, as changed at a moment (ms). A change that was not published yet stays due. */
export function keptAs(
  record: Omit<KeptAnnouncement, '_id' | 'changedAt' | 'about' | 'publishAt' | 'dueAt' | 'underWay'>,
  now: number,
  formerly?: number | null,
): KeptAnnouncement {
  const overdue = typeof formerly === 'number' && formerly <= now ? formerly : null
  return {
    ...record,
    _id: record.id,
    changedAt: now,
    about: aboutOf(record.content),
    publishAt: record.moments.publishAt ?? null,
    dueAt: overdue ?? nextChange(record, now),
    underWay: isUnderWay(record, city.reviewSteps),
  }
}

export async function findAnnouncement(id: string): Promise<KeptAnnouncement | null> {
  return announcements().find(id)
}

export async function findWithin(transaction: Transaction, id: string): Promise<KeptAnnouncement | null> {
  return transaction.find<KeptAnnouncement>('announcements', id)
}

export async function keepWithin(transaction: Transaction, record: KeptAnnouncement): Promise<void> {
  await transaction.put('announcements', { ...record })
}

export async function keepVersionWithin(
  transaction: Transaction,
  { id, version, content }: AnnouncementRecord,
  by: string,
  at: number,
): Promise<void> {
  await transaction.put('announcementVersions', {
    ...{ _id: `${id}.${version}`, announcement: id, version, content, by, at },
  } satisfies KeptVersion)
}

/** The corrections of these announcements, and those of the corrections. */
export async function findCorrections(ids: readonly string[]): Promise<KeptAnnouncement[]> {
  const found: KeptAnnouncement[] = []
  for (let about = ids; about.length > 0 && found.length < 1000;) {
    const more = await announcements().findAll({ about: { anyOf: about } }, { without: withoutTexts })
    const fresh = more.filter(({ id, content }) => takesPlace(content) && !found.some((one) => one.id === id))
    found.push(...fresh)
    about = fresh.map(({ id }) => id)
  }
  return found
}

/** How many whole records are read at once: one may have 120 KB, and the database answers with 1 MB at most. */
const PAGE = 8

/** How many records without their texts are read at once. */
const ITEMS = 200

/** How many changes are published in one run. */
const DUE = 50

/** All records that are out or were, up to a moment (ms), the newest first: as many as could matter to anybody. */
export async function findPublished(now: number): Promise<KeptAnnouncement[]> {
  const found: KeptAnnouncement[] = []
  while (found.length < 1000) {
    const page = await announcements().findAll(
      { publishAt: { below: now + 1 } },
      {
        orderBy: [
          ['publishAt', 'desc'],
          ['_id', 'asc'],
        ],
        skip: found.length,
        limit: PAGE,
      },
    )
    found.push(...page)
    if (page.length < PAGE) break
  }
  return found
}

/** Those whose change is to be published by a moment (ms). */
export async function findDue(now: number): Promise<KeptAnnouncement[]> {
  return announcements().findAll({ dueAt: { below: now + 1 } }, { limit: DUE, without: withoutTexts })
}

/** Notes that a change was published; who changed the record meanwhile has made another revision, and that is still due. */
export async function published(record: KeptAnnouncement, next: number | null): Promise<void> {
  const { _id, dueAt, revision } = record
  const underWay = isUnderWay({ ...record, heldBack: null }, city.reviewSteps)
  await announcements().update({ _id, dueAt, revision }, { dueAt: next, heldBack: null, underWay })
}

/** Notes why a change could not be published as a whole: it is due again. */
export async function stillDue({ _id, dueAt, revision }: KeptAnnouncement, heldBack: HeldBack): Promise<void> {
  const set = { dueAt: dueAt ?? heldBack.at, heldBack, underWay: true }
  await announcements().update({ _id, dueAt, revision }, set)
}

/** The latest changed first, of these districts (their codes; null: the whole city's), or of all. */
export async function pageOfDesk(
  districts: readonly (string | null)[] | 'all',
  before: number,
  limit: number,
): Promise<KeptAnnouncement[]> {
  return announcements().findAll(
    { changedAt: { below: before }, ...(districts !== 'all' && { of: { anyOf: districts } }) },
    { orderBy: [['changedAt', 'desc']], limit, without: withoutTexts },
  )
}

/** All with which somebody still has to do something, the oldest change first. */
export async function findUnderWay(districts: readonly (string | null)[] | 'all'): Promise<KeptAnnouncement[]> {
  const found: KeptAnnouncement[] = []
  for (;;) {
    const page = await announcements().findAll(
      { underWay: true, ...(districts !== 'all' && { of: { anyOf: districts } }) },
      {
        orderBy: [
          ['changedAt', 'asc'],
          ['_id', 'asc'],
        ],
        ...{ skip: found.length, limit: ITEMS, without: withoutTexts },
      },
    )
    found.push(...page)
    if (page.length < ITEMS) return found
  }
}

export async function findVersions(id: string): Promise<KeptVersion[]> {
  return versions().findAll({ announcement: id }, { orderBy: [['version', 'desc']], limit: 200, without: ['content'] })
}

export async function findVersion(id: string, version: number): Promise<KeptVersion | null> {
  return versions().find(`${id}.${version}`)
}

/** How often something was opened on a day, about; under the date and what it was, so that ids stand in the order of days. */
export interface KeptReach {
  _id: string
  date: string
  subject: string
  count: number
}

/** The totals of the days before one, after one of them by its id, in the order of days. */
export async function pageOfReach(after: string, before: string, limit: number): Promise<KeptReach[]> {
  const reach = collection<KeptReach>('reach')
  return reach.findAll({ _id: { above: after }, date: { below: before } }, { orderBy: [['_id', 'asc']], limit })
}
