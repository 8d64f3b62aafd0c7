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

/** The newest entries that are looked for, so many at most. */
export async function findEntries(
  { before = 1e10, by, act, subject, from, until }: AuditFilter,
  limit: number,
): Promise<KeptAuditEntry[]> {
  return entries().findAll(
    {
      place: { below: before },
      ...(by && { by: { anyOf: by } }),
      ...(act !== undefined && { act }),
      ...(subject !== undefined && { subject }),
      ...(from !== undefined && { at: { above: from - 1 } }),
      // A field has one condition: the other end of the period is said beside it.
      ...(until !== undefined && { either: [{ at: { below: until } }] }),
    },
    { orderBy: [['place', 'desc']], limit },
  )
}

/** The entries after a place and up to another, in their order, so many at most. */
export async function entriesAfter(place: number, upTo: number, limit: number): Promise<KeptAuditEntry[]> {
  return entries().findAll(
    { _id: { above: auditKey(place) }, either: [{ _id: { below: auditKey(upTo + 1) } }] },
    { orderBy: [['_id', 'asc']], limit },
  )
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
