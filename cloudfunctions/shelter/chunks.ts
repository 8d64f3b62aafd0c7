import { createHash } from 'node:crypto'
import type { Shelter } from '@core/domain/shelter/shelter'

/** A place in the list, with the revision of the list in which it was last changed. */
export interface Entry {
  shelter: Shelter
  revision: number
  /** Made for a desk, and never for residents. */
  sample?: true
}

/** A piece of the list that never changes: its name is the hash of what it holds. */
export interface Chunk {
  _id: string
  entries: readonly Entry[]
}

/** How many places a chunk has on average, and how many bytes at most: the database answers with 1 MB and keeps 512 KB at most. */
const PLACES = 100
const LARGEST = 120_000

/** The same content is the same text, in whatever order its fields came. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  )
}

/** In which of so many buckets (a power of two) a place lies: always the same, and spread evenly. */
export function bucketOf(id: string, buckets: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % buckets
}

/** A chunk of these entries, named by its content, and its size in bytes. */
export function chunkOf(entries: readonly Entry[]): { chunk: Chunk; bytes: number } {
  const sorted = [...entries].sort((a, b) => (a.shelter.id < b.shelter.id ? -1 : 1))
  const text = canonical(sorted)
  const _id = createHash('sha256').update(text).digest('hex')
  return { chunk: { _id, entries: sorted }, bytes: Buffer.byteLength(text) }
}

/** Whether a chunk can stay as large as it is: more of them are made before one is too large to be read along with others. */
export const isTooLarge = ({ chunk, bytes }: { chunk: Chunk; bytes: number }): boolean =>
  bytes > LARGEST && chunk.entries.length > 1

/** The whole list in chunks, a power of two of them, at least `atLeast`. */
export function chunksOf(entries: readonly Entry[], atLeast = 1): Chunk[] {
  for (let number = 1; ; number *= 2) {
    if (number < atLeast || number * PLACES < entries.length) continue
    const buckets = Array.from({ length: number }, (): Entry[] => [])
    for (const entry of entries) buckets[bucketOf(entry.shelter.id, number)]?.push(entry)
    const made = buckets.map((bucket) => chunkOf(bucket))
    if (!made.some(isTooLarge)) return made.map(({ chunk }) => chunk)
  }
}
