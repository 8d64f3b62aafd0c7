import type { Act } from '@core/domain/person/audit'
import { beforeTheFirst, type Break, type ChainEnd, type Stretch } from '@core/domain/person/auditChain'
import { DAY } from '@core/domain/moment'
import { collection, type Document } from '../_kit/database'
import { auditHash, auditKey, type AuditHead, type KeptAuditEntry } from '../_kit/staffAct'

/** What is looked for in the audit trail; what is not named does not matter. */
export interface AuditFilter {
  /** Entries below this place only. */
  before?: number | undefined
  /** By one of these numbers. */
  by?: readonly string[] | undefined
  act?: Act | undefined
  subject?: string | undefined
  /** From this moment on, and until before this one. */
  from?: number | undefined
  until?: number | undefined
}

const entries = () => collection<KeptAuditEntry>('audit')

/** How many entries are read at once: each of them at its largest, they stay under the 1 MB that the database answers. */
const AT_ONCE = 6

/** How many such readings run side by side. */
const SIDE_BY_SIDE = 10

const chunks = <T>(things: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(things.length / size) }, (_, nth) => things.slice(nth * size, (nth + 1) * size))

/** Whole entries by their ids; those that are there, in no order. */
async function wholeEntries(ids: readonly string[]): Promise<KeptAuditEntry[]> {
  const found: KeptAuditEntry[] = []
  for (const together of chunks(chunks(ids, AT_ONCE), SIDE_BY_SIDE)) {
    const read = await Promise.all(together.map((some) => entries().findAll({ _id: { anyOf: some } })))
    found.push(...read.flat())
  }
  return found
}

/** The newest entries that are looked for, so many at most. */
export async function findEntries(
  { before = 1e10, by, act, subject, from, until }: AuditFilter,
  limit: number,
): Promise<KeptAuditEntry[]> {
  const found = await entries().findAll(
    {
      place: { below: before },
      ...(by && { by: { anyOf: by } }),
      ...(act !== undefined && { act }),
      ...(subject !== undefined && { subject }),
      ...(from !== undefined && { at: { above: from - 1 } }),
      // A field has one condition: the other end of the period is said beside it.
      ...(until !== undefined && { either: [{ at: { below: until } }] }),
    },
    { orderBy: [['place', 'desc']], limit, without: ['before', 'after'] },
  )
  const whole = await wholeEntries(found.map(({ _id }) => _id))
  return whole.sort((left, right) => right.place - left.place)
}

/** The entries from one place to another, both included, in the order of their ids. */
export async function entriesFrom(first: number, last: number): Promise<KeptAuditEntry[]> {
  const whole = await wholeEntries(Array.from({ length: last - first + 1 }, (_, nth) => auditKey(first + nth)))
  return whole.sort((left, right) => (left._id < right._id ? -1 : 1))
}

/** Whether there is any entry after a place. */
export async function isAnyAfter(place: number): Promise<boolean> {
  const found = await entries().findAll({ _id: { above: auditKey(place) } }, { limit: 1, without: ['before', 'after'] })
  return found.length > 0
}

/** Where the chain ends by what was kept apart. */
export async function chainEnd(): Promise<ChainEnd> {
  const head = await collection<AuditHead>('auditHead').find('head')
  return head ?? { place: 0, hash: beforeTheFirst.hash }
}

/** The chain up to an entry, taken to hold so far; or what is wrong with that entry. */
export async function stretchUpTo(place: number): Promise<Stretch | Break> {
  if (place === 0) return beforeTheFirst
  const entry = await entries().find(auditKey(place))
  if (!entry) return 'missing'
  return auditHash(entry) === entry.hash ? { checkedTo: place, hash: entry.hash, broken: null } : 'changed'
}

/** Removes what acts answered, a week after: a phone does not ask again after so long. */
export async function removeOutdatedActs(now: number): Promise<void> {
  await collection<Document & { at: number }>('acts').remove({ at: { below: now - 7 * DAY } })
}

/** Whose announcements are: a district's (its code), or the whole city's (null), by their ids; of those that are not there, nothing. */
export async function districtsOfAnnouncements(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map()
  const announcements = collection<Document & { of: string | null; content: unknown; moments: unknown }>(
    'announcements',
  )
  const found = await announcements.findAll({ _id: { anyOf: ids } }, { without: ['content', 'moments'] })
  return new Map(found.map(({ _id, of }) => [_id, of]))
}
