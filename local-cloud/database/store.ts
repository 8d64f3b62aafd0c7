import type { Document } from './document'

/** One document as it is kept: its number in the collection, which is the order of arrival, and what it holds. */
export interface Row {
  collection: string
  record: number
  document: Document
}

/** One step of a write: a collection comes to be or ends with all in it, a document is kept under its number, or is gone from it. */
export type Change =
  | { kind: 'collection'; collection: string }
  | { kind: 'end'; collection: string }
  | { kind: 'keep'; collection: string; record: number; document: Document }
  | { kind: 'drop'; collection: string; record: number }

/** Where documents survive the end of the process. */
export interface Store {
  /** Every collection that was created. */
  collections(): string[]
  /** Every document, in order of arrival within its collection. */
  rows(): Iterable<Row>
  /** Keeps all of the changes or none. Resolves when they are on the disk, not before. */
  write(changes: readonly Change[]): Promise<void>
  close(): Promise<void>
}
