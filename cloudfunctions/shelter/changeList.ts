import { AppError } from '@core/contract/errors'
import type { Shelter } from '@core/domain/shelter/shelter'
import { withApprovedAs } from '@core/domain/shelter/approvedAs'
import { staffAct, type ActOf, type Done } from '../_kit/staffAct'
import type { Transaction } from '../_kit/transaction'
import { bucketOf, canonical, chunkOf, chunksOf, isTooLarge, PLACES, type Chunk, type Entry } from './chunks'
import {
  bucketsOf,
  entriesOf,
  findHead,
  findHeadWithin,
  keepChunks,
  keepRevisionWithin,
  type Head,
} from './storeOfList'

/** Somebody else changed the list since it was read. */
class ListChanged extends Error {}

/** How often it is begun anew when somebody else changes the list at the same time. */
const TRIES = 8

/** What is to become of the list, and what is answered and written down of it. */
export interface ListChange<R> {
  put?: readonly Shelter[]
  remove?: readonly string[]
  /** The approvals are for the places as they are put. */
  approvalConfirmed?: boolean
  /** Made for a desk: what is new says so. What is sample data already stays so. */
  sample?: boolean
  /** What the act did, once the list has its new revision (the former one, where nothing differs). */
  done: (revision: number) => Done<R>
  /** What else is kept in the same transaction. */
  within?: (transaction: Transaction, revision: number) => Promise<void>
}

interface Counts {
  new: number
  changed: number
  gone: number
}

const counted = (former: ReadonlyMap<string, Entry>, put: readonly Entry[], gone: number): Counts => {
  const added = put.filter(({ shelter }) => !former.has(shelter.id)).length
  return { new: added, changed: put.length - added, gone }
}

interface Made {
  chunks: readonly string[]
  fresh: readonly Chunk[]
  count: number
  counts: Counts
}

/** Only the buckets in which something differs; null where one of them would be too large, or there are too few of them. */
function bucketsAfter(names: readonly string[], count: number, after: ReadonlyMap<number, readonly Entry[]>) {
  if (count > names.length * PLACES) return null
  const made = [...after].map(([bucket, entries]) => ({ bucket, places: entries.length, chunk: chunkOf(entries) }))
  if (made.some(({ chunk, places }) => isTooLarge(chunk, places))) return null
  const chunks = [...names]
  for (const { bucket, chunk } of made) chunks[bucket] = chunk._id
  return { chunks, fresh: made.map(({ chunk }) => chunk) }
}

/** The chunks of the list after a change; null where it changes nothing. */
async function chunksAfter(head: Head, change: ListChange<unknown>): Promise<Made | null> {
  const { put = [], remove = [], approvalConfirmed, sample } = change
  const number = head.chunks.length
  const ids = [...put.map(({ id }) => id), ...remove]
  const touched = number === 0 ? [] : [...new Set(ids.map((id) => bucketOf(id, number)))]
  const before = await bucketsOf(head, touched)
  const former = new Map([...before.values()].flat().map((entry) => [entry.shelter.id, entry]))
  const entries = put
    .map((shelter) => withApprovedAs(shelter, former.get(shelter.id)?.shelter ?? null, approvalConfirmed))
    .filter((shelter) => canonical(former.get(shelter.id)?.shelter ?? null) !== canonical(shelter))
    .map((shelter): Entry => {
      const isSample = former.get(shelter.id)?.sample ?? (sample === true && !former.has(shelter.id))
      return { shelter, revision: head.revision + 1, ...(isSample && { sample: true }) }
    })
  const gone = new Set(remove.filter((id) => former.has(id)))
  if (entries.length === 0 && gone.size === 0) return null
  const counts = counted(former, entries, gone.size)
  const count = head.count + counts.new - counts.gone
  const leaves = new Set([...gone, ...entries.map(({ shelter }) => shelter.id)])
  const staying = (kept: readonly Entry[]): Entry[] => kept.filter(({ shelter: { id } }) => !leaves.has(id))
  const after = new Map(touched.map((bucket) => [bucket, staying(before.get(bucket) ?? [])]))
  for (const entry of entries) after.get(bucketOf(entry.shelter.id, number))?.push(entry)
  const few = bucketsAfter(head.chunks, count, after)
  if (few) return { ...few, count, counts }
  const fresh = chunksOf([...staying(await entriesOf(head)), ...entries], number)
  return { chunks: fresh.map(({ _id }) => _id), fresh, count, counts }
}

/**
 * Changes the list, whole or not at all: first the new chunks, which nobody sees and which a second try finds there, then
 * the head, in the transaction of the act. Where somebody else changed the list meanwhile, `change` decides anew on theirs;
 * what it refuses is refused only where the same act was not done before. Whoever dies in between leaves the former list.
 */
export async function changeList<R>(
  of: ActOf & { note?: string },
  change: (head: Head) => Promise<ListChange<R>>,
): Promise<R> {
  for (let nth = 1; ; nth++) {
    const head = await findHead()
    const wanted = await change(head).catch((error: unknown) => {
      if (error instanceof AppError) return error
      throw error
    })
    const made = wanted instanceof AppError ? null : await chunksAfter(head, wanted)
    if (made) await keepChunks(made.fresh)
    try {
      return await staffAct(of, async (transaction) => {
        if (wanted instanceof AppError) throw wanted
        const present = await findHeadWithin(transaction)
        if (present.revision !== head.revision) throw new ListChanged()
        const revision = head.revision + (made ? 1 : 0)
        if (made) {
          const { by, now: at, act, subject, note = '' } = of
          const { chunks, count, counts } = made
          await keepRevisionWithin(transaction, { revision, chunks, count, counts, by, at, act, note, subject })
        }
        await wanted.within?.(transaction, revision)
        return wanted.done(revision)
      })
    } catch (error) {
      if (!(error instanceof ListChanged)) throw error
      if (nth === TRIES) throw new AppError('BUSY')
    }
  }
}
