import { randomBytes } from 'node:crypto'
import { againstTheRule, noSuchCollection, Refusal } from '../refusal'
import { aggregate, type Stage } from './aggregate'
import { Collection, type Entry, type Replacement } from './collection'
import { equal } from './compare'
import { fieldOf, type Document, type Value } from './document'
import { GroupCommit } from './groupCommit'
import type { Definitions } from './indexFile'
import { sorted } from './order'
import { project } from './projection'
import { condition, matchesEverything } from './query'
import { refuseUnstorable } from './storable'
import type { Change, Store } from './store'
import { update } from './update/update'

/** Which documents are asked for, in which order, and which part of them. */
export interface Selection {
  query: Document
  order: Document
  offset: number
  limit: number
  projection: Document
}

function collectionExists(): Refusal {
  return new Refusal(
    'DATABASE_REQUEST_FAILED',
    '[ResourceInUse.TableExist] Table exist. Please check your request, but if the problem persists, contact us.',
  )
}

/** The document with an id of its own, made up when it brings none, and nothing in it that cannot be stored. */
function withId(document: Document): Document {
  const { _id = randomBytes(16).toString('hex'), ...rest } = document
  if (typeof _id !== 'string' && typeof _id !== 'number')
    throw againstTheRule('The _id of a document is a text or a number.')
  refuseUnstorable(rest)
  return { _id, ...rest }
}

function changeOf(collection: string, { before, after }: Replacement): Change[] {
  if (after) return [{ kind: 'keep', collection, ...after }]
  return before ? [{ kind: 'drop', collection, record: before.record }] : []
}

/**
 * The database of one environment. Documents are held in memory; every write is in the store before it is answered,
 * and no answer tells of a write that is not.
 */
export class Database {
  private readonly collections = new Map<string, Collection>()
  private readonly log: GroupCommit

  /** Takes in what the store holds. The collections of the definitions exist from the start. */
  constructor(
    private readonly store: Store,
    private readonly definitions: Definitions,
    private readonly env: string,
  ) {
    this.log = new GroupCommit(store, () => this.load())
    this.load()
  }

  /** The names of all collections. */
  names(): string[] {
    return [...this.collections.keys()]
  }

  /** Makes an empty collection. Refuses a name that is taken or is none. */
  async createCollection(name: string): Promise<void> {
    if (!/^[A-Za-z][\w-]{0,63}$/.test(name))
      throw againstTheRule(`'${name}' is no name for a collection: letters, digits, - and _.`)
    if (this.collections.has(name)) throw collectionExists()
    const collection = this.add(name)
    collection.written = this.log.write([{ kind: 'collection', collection: name }])
    await collection.written
  }

  /** Adds documents, all or none; answers their ids. Refuses an id or a unique value that is taken. */
  insert(name: string, documents: readonly Document[]): Promise<Value[]> {
    return this.answer(name, (collection) => {
      const added = documents.map((document) => ({ after: collection.numbered(withId(document)) }))
      this.commit(collection, added)
      return added.map(({ after }) => fieldOf(after.document, '_id') ?? null)
    })
  }

  /** The documents of a selection. */
  find(name: string, { query, order, offset, limit, projection }: Selection): Promise<Document[]> {
    return this.answer(name, (collection) => {
      const found = collection.select(condition(query)).map(({ document }) => document)
      return sorted(found, order)
        .slice(offset, offset + limit)
        .map((document) => project(document, projection))
    })
  }

  /** How many documents fulfil a query. */
  count(name: string, query: Document): Promise<number> {
    return this.answer(name, (collection) => collection.select(condition(query)).length)
  }

  /** Changes the documents a query finds, or only the first; answers how many became different. All change or none. */
  update(name: string, query: Document, change: Document, multi: boolean): Promise<number> {
    return this.answer(name, (collection) => {
      const renew = update(change)
      const replacements = this.targets(collection, query, multi).flatMap((before) => {
        const document = renew(before.document)
        return equal(document, before.document) ? [] : [{ before, after: { record: before.record, document } }]
      })
      this.commit(collection, replacements)
      return replacements.length
    })
  }

  /** Puts a document in the place of the one with this id, or where there was none; says which, and whether it differs. */
  replace(name: string, id: Value, source: Document): Promise<{ updated: number; upserted: boolean }> {
    return this.answer(name, (collection) => {
      const document = withId({ _id: id, ...source })
      if (!equal(fieldOf(document, '_id'), id)) throw againstTheRule("set() may not change the document's _id.")
      const [before] = collection.select(condition({ _id: id }))
      if (!before) this.commit(collection, [{ after: collection.numbered(document) }])
      else if (!equal(before.document, document)) {
        this.commit(collection, [{ before, after: { record: before.record, document } }])
      } else return { updated: 0, upserted: false }
      return { updated: before ? 1 : 0, upserted: !before }
    })
  }

  /** Removes the documents a query finds, or only the first; answers how many. */
  remove(name: string, query: Document, multi: boolean): Promise<number> {
    return this.answer(name, (collection) => {
      const replacements = this.targets(collection, query, multi).map((before) => ({ before }))
      this.commit(collection, replacements)
      return replacements.length
    })
  }

  /** What comes out of a pipeline of stages. */
  aggregate(name: string, stages: readonly Stage[]): Promise<Document[]> {
    return this.answer(name, (collection) =>
      aggregate(stages, (query) => collection.select(condition(query)).map(({ document }) => document)),
    )
  }

  /** Ends when everything acknowledged or on its way is in the store. */
  async close(): Promise<void> {
    await this.log.settled()
    await this.store.close()
  }

  private targets(collection: Collection, query: Document, multi: boolean): Entry[] {
    if (matchesEverything(query)) {
      throw againstTheRule(
        'An update or removal with an empty query would hit every document. Undefined values and {} vanish from where(): ' +
          'check them, or say what you mean with where({ _id: _.exists(true) }).',
      )
    }
    const found = collection.select(condition(query))
    return multi ? found : found.slice(0, 1)
  }

  private commit(collection: Collection, replacements: readonly Replacement[]): void {
    if (replacements.length === 0) return
    collection.apply(replacements)
    collection.written = this.log.write(replacements.flatMap((replacement) => changeOf(collection.name, replacement)))
  }

  private async answer<T>(name: string, work: (collection: Collection) => T): Promise<T> {
    const collection = this.collections.get(name)
    if (!collection) throw noSuchCollection()
    try {
      return work(collection)
    } finally {
      await collection.written
    }
  }

  private add(name: string): Collection {
    const collection = new Collection(name, `tnt-${this.env}.${name}`, this.definitions.get(name) ?? [])
    this.collections.set(name, collection)
    return collection
  }

  private load(): void {
    const rows = new Map<string, Entry[]>()
    for (const { collection, record, document } of this.store.rows()) {
      const entries = rows.get(collection) ?? []
      entries.push({ record, document })
      rows.set(collection, entries)
    }
    const names = new Set([...this.definitions.keys(), ...this.store.collections(), ...rows.keys()])
    for (const name of this.collections.keys()) if (!names.has(name)) this.collections.delete(name)
    for (const name of names) (this.collections.get(name) ?? this.add(name)).reload(rows.get(name) ?? [])
  }
}
