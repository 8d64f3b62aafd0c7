import { createHash } from 'node:crypto'
import type { Shelter } from '@core/domain/shelter/shelter'

/** A place in the list, with the revision of the list in which it was last changed. */
export interface Entry {
  shelter: Shelter
  revision: number
  /** Made for a desk, and never for residents. */
  sample?: true
}

/**
 * A piece of the list that never changes: its name is the hash of what it holds. It is a text, since headers of the
 * office's columns cannot be names of fields in the database.
 */
export interface Chunk {
  _id: string
  /** Entries in the order of their ids, as JSON. */
  text: string
}

/** How many places a chunk has on average, and how many bytes at most: the database answers with 1 MB and keeps 512 KB at most. */
export const PLACES = 100
const LARGEST = 100_000

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

/** A chunk of these entries, named by its content. */
export function chunkOf(entries: readonly Entry[]): Chunk {
  const text = canonical([...entries].sort((a, b) => (a.shelter.id < b.shelter.id ? -1 : 1)))
  return { _id: createHash('sha256').update(text).digest('hex'), text }
}

/** More chunks are made before one is too large to be read along with others; a single place is never too large. */
export const isTooLarge = ({ text }: Chunk, places: number): boolean => places > 1 && Buffer.byteLength(text) > LARGEST

/** The whole list in chunks, a power of two of them, at least `atLeast`. */
export function chunksOf(entries: readonly Entry[], atLeast = 1): Chunk[] {
  for (let number = 1; ; number *= 2) {
    if (number < atLeast || number * PLACES < entries.length) continue
    const buckets = Array.from({ length: number }, (): Entry[] => [])
    for (const entry of entries) buckets[bucketOf(entry.shelter.id, number)]?.push(entry)
    const made = buckets.map((bucket) => ({ chunk: chunkOf(bucket), places: bucket.length }))
    if (!made.some(({ chunk, places }) => isTooLarge(chunk, places))) return made.map(({ chunk }) => chunk)
  }
}
