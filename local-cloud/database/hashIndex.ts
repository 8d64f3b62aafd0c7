import { calculateObjectSize } from 'bson'
import { failedWrite, type Refusal } from '../refusal'
import { isDocument, shown, type Document, type Value } from './document'
import type { IndexDefinition } from './indexFile'
import { valuesAt, valuesFoundUnder } from './path'

/** Bytes the values of one document may have in one index. */
const LARGEST_KEY = 1024

/** The most combinations of values that are looked up one by one. */
const MOST_WAYS = 10_000

/** One text for all values that are equal; a missing field and null share theirs, an empty list has its own. */
export function keyOf(value: Value | undefined): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`
  if (value instanceof Date) return `d${value.getTime()}`
  if (value instanceof RegExp) return `r${value.flags} ${value.source}`
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`
  if (isDocument(value))
    return `{${Object.entries(value)
      .map(([field, item]) => `${JSON.stringify(field)}:${keyOf(item)}`)
      .join()}}`
  return JSON.stringify(value)
}

/** Bytes of one value in an index. */
function sizeOf(value: Value | undefined): number {
  return calculateObjectSize({ '': value ?? null }) - 5
}

function combinations(choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head};${tail}`)),
    [''],
  )
}

/** Finds the documents that have given values in given fields, in one step, however many documents there are. */
export class HashIndex {
  /** For the first field, the first two …: which ids stand under which values. */
  private readonly prefixes: Map<string, Set<string>>[]

  constructor(
    readonly definition: IndexDefinition,
    private readonly collection: string,
    private readonly duplicate: (reason: string) => Refusal,
  ) {
    this.prefixes = definition.keys.map(() => new Map<string, Set<string>>())
  }

  /** How many of the index's fields, from the first on, are fixed by a query, in no more combinations than are quickly looked up. */
  reach(fixed: ReadonlyMap<string, readonly Value[]>): number {
    let ways = 1
    const gap = this.definition.keys.findIndex(({ field }) => {
      ways *= fixed.get(field)?.length ?? Infinity
      return ways > MOST_WAYS
    })
    return gap === -1 ? this.definition.keys.length : gap
  }

  /** The ids under any of the values, for as many fields as the index reaches. */
  find(fixed: ReadonlyMap<string, readonly Value[]>): Set<string> {
    const reach = this.reach(fixed)
    const choices = this.definition.keys.slice(0, reach).map(({ field }) => (fixed.get(field) ?? []).map(keyOf))
    const found = combinations(choices).map((key) => this.prefixes[reach - 1]?.get(key) ?? new Set<string>())
    return found.length === 1 && found[0] ? found[0] : new Set(found.flatMap((ids) => [...ids]))
  }

  /**
   * Refuses a document with lists in two fields, with values too long for an index, and one whose values another already
   * has when the index is unique.
   */
  check(id: string, document: Document): void {
    const choices = this.choicesOf(document)
    const lists = this.definition.keys
      .filter((_, at) => (choices[at]?.length ?? 0) > 1)
      .map(({ field }) => `[${field}]`)
    if (lists.length > 1) throw failedWrite(`cannot index parallel arrays ${lists.join(' ')}`)
    this.checkSize(document)
    if (!this.definition.unique) return
    for (const key of combinations(choices)) {
      for (const holder of this.prefixes.at(-1)?.get(key) ?? []) if (holder !== id) throw this.taken(document)
    }
  }

  /** Takes in a document that was checked. */
  add(id: string, document: Document): void {
    const choices = this.choicesOf(document)
    for (const [at, prefix] of this.prefixes.entries()) {
      for (const key of combinations(choices.slice(0, at + 1))) {
        const ids = prefix.get(key)
        if (ids) ids.add(id)
        else prefix.set(key, new Set([id]))
      }
    }
  }

  /** Lets a document go. */
  remove(id: string, document: Document): void {
    const choices = this.choicesOf(document)
    for (const [at, prefix] of this.prefixes.entries()) {
      for (const key of combinations(choices.slice(0, at + 1))) {
        const ids = prefix.get(key)
        ids?.delete(id)
        if (ids?.size === 0) prefix.delete(key)
      }
    }
  }

  clear(): void {
    for (const prefix of this.prefixes) prefix.clear()
  }

  /** The unique values that a replacement takes or sets free, named; an index that is not unique has none. */
  changedKeys({ before, after }: { before?: { document: Document }; after?: { document: Document } }): string[] {
    if (!this.definition.unique) return []
    const old = new Set(before ? combinations(this.choicesOf(before.document)) : [])
    const fresh = new Set(after ? combinations(this.choicesOf(after.document)) : [])
    const changed = [...[...old].filter((key) => !fresh.has(key)), ...[...fresh].filter((key) => !old.has(key))]
    return changed.map((key) => `${this.definition.name} ${key}`)
  }

  /** The values of each field that the document stands under; none at all where a sparse index passes it over. */
  private choicesOf(document: Document): string[][] {
    const { keys, sparse } = this.definition
    if (sparse && !keys.some(({ field }) => valuesAt(document, field.split('.')).some((one) => one !== undefined)))
      return keys.map(() => [])
    return keys.map(({ field }) => {
      const found = new Set(valuesFoundUnder(document, field).map(keyOf))
      return found.size === 0 ? ['null'] : [...found]
    })
  }

  private checkSize(document: Document): void {
    const largest = this.definition.keys.map(({ field }) =>
      Math.max(2, ...valuesFoundUnder(document, field).map(sizeOf)),
    )
    const size = largest.reduce((sum, one) => sum + one, 5)
    if (size <= LARGEST_KEY) return
    throw failedWrite(
      `WiredTigerIndex::insert: key too large to index, failing ${this.collection}.$${this.definition.name} ${size} ` +
        `(the values of a document in one index have at most ${LARGEST_KEY} bytes)`,
    )
  }

  private taken(document: Document): Refusal {
    const values = this.definition.keys.map(({ field }) => ` : ${shown(valuesFoundUnder(document, field)[0] ?? null)}`)
    return this.duplicate(
      `E11000 duplicate key error collection: ${this.collection} index: ${this.definition.name} dup key: {${values.join(',')} }`,
    )
  }
}
