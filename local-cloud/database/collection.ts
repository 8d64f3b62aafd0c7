import { calculateObjectSize } from 'bson'
import { failedWrite, type Refusal } from '../refusal'
import { DEEPEST, isDeeperThan, fieldOf, shown, type Document } from './document'
import { equalities } from './equalities'
import { checkGeometries } from './geo/checkGeometries'
import { HashIndex, keyOf } from './hashIndex'
import type { IndexDefinition } from './indexFile'
import type { Condition } from './query'

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

/** What the documents of a collection must keep to, and how a value that is taken is refused. */
export interface CollectionRules {
  /** Bytes a document may have. */
  largestDocument: number
  duplicate: (reason: string) => Refusal
}

/** The documents as somebody sees them: everybody, or one transaction. */
export interface View {
  /** The entries that fulfil a condition, in order of arrival; an index is used where the condition allows it. */
  select(condition: Condition): Entry[]
  /** Gives a document the next number. */
  numbered(document: Document): Entry
}

/** What a document is known by inside this cloud. */
export function idOf({ document }: Entry): string {
  return keyOf(fieldOf(document, '_id'))
}

/** The documents of one collection in memory, in order of arrival, with their indexes. */
export class Collection implements View {
  /** Resolves when everything in memory is on the disk too. */
  written: Promise<void> = Promise.resolve()
  /** The fields that have an index for geo queries. */
  readonly geoFields: ReadonlySet<string>
  private readonly entries = new Map<string, Entry>()
  private readonly indexes: readonly HashIndex[]
  private nextRecord = 1

  constructor(
    readonly name: string,
    private readonly fullName: string,
    definitions: readonly IndexDefinition[],
    private readonly rules: CollectionRules,
  ) {
    const isGeo = ({ keys }: IndexDefinition): boolean => keys.some(({ direction }) => direction === '2dsphere')
    this.geoFields = new Set(definitions.filter(isGeo).flatMap(({ keys }) => keys.map(({ field }) => field)))
    this.indexes = definitions.filter((one) => !isGeo(one)).map((one) => new HashIndex(one, fullName, rules.duplicate))
  }

  numbered(document: Document): Entry {
    return { record: this.nextRecord++, document }
  }

  /** All entries, in order of arrival. */
  all(): Entry[] {
    return [...this.entries.values()]
  }

  select(condition: Condition): Entry[] {
    return this.candidates(condition).filter(({ document }) => condition.matches(document))
  }

  /** Replaces documents one after the other, all of them or none. Refuses what breaks a rule or takes a value that is taken. */
  apply(replacements: readonly Replacement[]): void {
    const done: Replacement[] = []
    const added = new Set<string>()
    try {
      for (const replacement of replacements) {
        this.check(replacement, (id) => this.entries.has(id) || added.has(id))
        this.reindex(replacement)
        if (replacement.after) added.add(idOf(replacement.after))
        done.push(replacement)
      }
    } catch (error) {
      this.takeBack(done)
      throw error
    }
    for (const replacement of replacements) this.place(replacement)
  }

  /** Refuses a replacement that could not be applied after others that are not applied yet. */
  refuse(replacement: Replacement, pending: ReadonlyMap<string, Replacement>): void {
    const writes = [...pending.values()]
    for (const write of writes) this.reindex(write)
    try {
      this.check(replacement, (id) => (pending.has(id) ? pending.get(id)?.after !== undefined : this.entries.has(id)))
    } finally {
      this.takeBack(writes)
    }
  }

  /** Replaces documents that were checked. */
  put(replacements: readonly Replacement[]): void {
    for (const replacement of replacements) this.reindex(replacement)
    for (const replacement of replacements) this.place(replacement)
  }

  /** Names for everything that replacements touch and that two writers may not touch at once: ids, and unique values. */
  locksOf(replacements: readonly Replacement[]): string[] {
    return replacements.flatMap((replacement) => {
      const entry = replacement.before ?? replacement.after
      const values = this.indexes.flatMap((index) => index.changedKeys(replacement))
      return (entry ? [idOf(entry), ...values] : []).map((lock) => `${this.name} ${lock}`)
    })
  }

  /** Forgets everything and takes in what the store holds. */
  reload(rows: Iterable<Entry>): void {
    this.entries.clear()
    for (const index of this.indexes) index.clear()
    this.written = Promise.resolve()
    for (const entry of rows) {
      this.apply([{ after: entry }])
      this.nextRecord = Math.max(this.nextRecord, entry.record + 1)
    }
  }

  /** Becomes what it was. Only what differs is put back, unless something that is gone has to return to its place in the order. */
  become(entries: readonly Entry[]): void {
    const left = new Map(this.all().map((entry) => [entry.record, entry]))
    const changed: Replacement[] = []
    for (const after of entries) {
      const before = left.get(after.record)
      if (!before) {
        this.reload(entries)
        return
      }
      left.delete(after.record)
      if (before.document !== after.document) changed.push({ before, after })
    }
    this.put([...[...left.values()].map((before) => ({ before })), ...changed])
  }

  private check({ before, after }: Replacement, isTaken: (id: string) => boolean): void {
    if (!after) return
    const size = calculateObjectSize(after.document)
    const { largestDocument } = this.rules
    if (size > largestDocument) {
      throw failedWrite(`a document of ${size} bytes is larger than the limit of ${largestDocument} bytes`)
    }
    if (isDeeperThan(after.document, DEEPEST))
      throw failedWrite(`a document may be nested ${DEEPEST} levels deep, no deeper`)
    if (!before && isTaken(idOf(after))) {
      const id = shown(fieldOf(after.document, '_id') ?? null)
      throw this.rules.duplicate(
        `E11000 duplicate key error collection: ${this.fullName} index: _id_ dup key: { : ${id} }`,
      )
    }
    for (const index of this.indexes) index.check(idOf(after), after.document)
    for (const field of this.geoFields) checkGeometries(after.document, field)
  }

  private reindex({ before, after }: Replacement): void {
    for (const index of this.indexes) {
      if (before) index.remove(idOf(before), before.document)
      if (after) index.add(idOf(after), after.document)
    }
  }

  private takeBack(done: readonly Replacement[]): void {
    for (const { before, after } of [...done].reverse()) {
      this.reindex({ ...(after && { before: after }), ...(before && { after: before }) })
    }
  }

  private place({ before, after }: Replacement): void {
    // An entry under another number goes to the end of the map, which is the order of arrival.
    if (before && before.record !== after?.record) this.entries.delete(idOf(before))
    if (after) this.entries.set(idOf(after), after)
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
