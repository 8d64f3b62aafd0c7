import { calculateObjectSize } from 'bson'
import { failedWrite } from '../refusal'
import { fieldOf, shown, type Document } from './document'
import { equalities } from './equalities'
import { HashIndex, keyOf } from './hashIndex'
import type { IndexDefinition } from './indexFile'
import type { Condition } from './query'

/** The platform's limit for one document. */
const LARGEST_DOCUMENT = 512 * 1024

/** A document with the number it is kept under. Never changed: a write puts another entry in its place. */
export interface Entry {
  readonly record: number
  readonly document: Document
}

/** What a write makes of one place: something out of nothing, something else, or nothing. */
export interface Replacement {
  before?: Entry
  after?: Entry
}

function idOf({ document }: Entry): string {
  return keyOf(fieldOf(document, '_id'))
}

/** The documents of one collection in memory, in order of arrival, with their indexes. */
export class Collection {
  /** Resolves when everything in memory is on the disk too. */
  written: Promise<void> = Promise.resolve()
  private readonly entries = new Map<string, Entry>()
  private readonly indexes: readonly HashIndex[]
  private nextRecord = 1

  constructor(
    readonly name: string,
    private readonly fullName: string,
    definitions: readonly IndexDefinition[],
  ) {
    this.indexes = definitions.map((definition) => new HashIndex(definition, fullName))
  }

  /** Gives a document the next number. */
  numbered(document: Document): Entry {
    return { record: this.nextRecord++, document }
  }

  /** All entries, in order of arrival. */
  all(): Entry[] {
    return [...this.entries.values()]
  }

  /** The entries that fulfil a condition, in order of arrival; an index is used where the condition allows it. */
  select(condition: Condition): Entry[] {
    return this.candidates(condition).filter(({ document }) => condition.matches(document))
  }

  /** Replaces documents, all of them or none. Refuses one that is too large, or whose unique values are taken. */
  apply(replacements: readonly Replacement[]): void {
    const done: Replacement[] = []
    try {
      for (const replacement of replacements) {
        this.replace(replacement)
        done.push(replacement)
      }
    } catch (error) {
      for (const { before, after } of done.reverse()) this.swap(after, before)
      throw error
    }
  }

  /** Forgets everything and takes in what the store holds. */
  reload(rows: Iterable<Entry>): void {
    this.entries.clear()
    for (const index of this.indexes) index.clear()
    this.written = Promise.resolve()
    for (const entry of rows) {
      this.replace({ after: entry })
      this.nextRecord = Math.max(this.nextRecord, entry.record + 1)
    }
  }

  private replace({ before, after }: Replacement): void {
    if (after) {
      const size = calculateObjectSize(after.document)
      if (size > LARGEST_DOCUMENT) {
        throw failedWrite(`a document of ${size} bytes is larger than the limit of ${LARGEST_DOCUMENT} bytes`)
      }
      if (!before && this.entries.has(idOf(after))) {
        const id = shown(fieldOf(after.document, '_id') ?? null)
        throw failedWrite(`E11000 duplicate key error collection: ${this.fullName} index: _id_ dup key: { : ${id} }`)
      }
    }
    if (after) for (const index of this.indexes) index.check(idOf(after), after.document)
    this.swap(before, after)
  }

  private swap(before: Entry | undefined, after: Entry | undefined): void {
    if (before) {
      for (const index of this.indexes) index.remove(idOf(before), before.document)
      if (!after) this.entries.delete(idOf(before))
    }
    if (!after) return
    for (const index of this.indexes) index.add(idOf(after), after.document)
    this.entries.set(idOf(after), after)
  }

  private candidates({ source }: Condition): Entry[] {
    const fixed = equalities(source)
    const ids = fixed.get('_id')
    if (ids) return this.inOrder(new Set(ids.map(keyOf)))
    const best = this.indexes.reduce<HashIndex | undefined>(
      (chosen, index) => (index.reach(fixed) > (chosen?.reach(fixed) ?? 0) ? index : chosen),
      undefined,
    )
    return best ? this.inOrder(best.find(fixed)) : [...this.entries.values()]
  }

  private inOrder(ids: ReadonlySet<string>): Entry[] {
    const found = [...ids].flatMap((id) => this.entries.get(id) ?? [])
    return found.sort((left, right) => left.record - right.record)
  }
}
