import { changed, checkChange, type Change } from './changes'
import { asksNothing, fulfils, sorted, type Question } from './questions'
import { failed, INVALID, No, refuse } from './refuse'
import { at, clone, same, shown, type Document, type Value } from './values'

/** A unique index: its name and fields; a sparse one passes over documents that lack all of them. */
export interface Unique {
  name: string
  fields: string[]
  sparse: boolean
}

type Collections = Map<string, Document[]>

/** A transaction: the collections as it sees them, and the names of everything it has written. */
interface Open {
  view: Collections
  locks: Set<string>
  /** Everything others have changed since it began. */
  stale: Set<string>
  /** The ids of the documents it has written, by collection. */
  written: Map<string, Set<Value>>
  /** The names of the documents it has added. */
  added: Set<string>
}

/** What one document's place held and is to hold. */
interface Write {
  before?: Document | undefined
  after?: Document | undefined
}

const CONFLICT = 'Transaction is conflict, maybe resource operated by others.'
const GONE = 'Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.'

/** The whole database as plain lists, and what it would answer. Slow, and simple enough to be believed. */
export class Model {
  private readonly main: Collections
  private readonly open = new Map<string, Open>()

  constructor(
    private readonly unique: ReadonlyMap<string, readonly Unique[]>,
    readonly strict: boolean,
  ) {
    this.main = new Map([...unique.keys()].map((name) => [name, []]))
  }

  begin(id: string): void {
    const view = new Map([...this.main].map(([name, documents]) => [name, clone(documents)]))
    this.open.set(id, { view, locks: new Set(), stale: new Set(), written: new Map(), added: new Set() })
  }

  commit(id: string): void {
    const { view, written, added } = this.transaction(id)
    this.open.delete(id)
    for (const [name, ids] of written) {
      const [before, after] = [this.main.get(name)!, view.get(name)!]
      this.others(
        name,
        [...ids].map((_id) => ({ before: find(before, _id), after: find(after, _id) })),
      )
      const isNew = ({ _id }: Document): boolean => added.has(`${name} ${JSON.stringify(_id)}`)
      const kept = before.flatMap((document) => {
        if (!ids.has(document._id!)) return [document]
        const mine = find(after, document._id!)
        return mine && !isNew(mine) ? [mine] : []
      })
      this.main.set(name, clone([...kept, ...after.filter(isNew)]))
    }
  }

  abort(id: string): void {
    this.transaction(id)
    this.open.delete(id)
  }

  insert(name: string, documents: readonly Document[], within?: string): Value[] {
    return this.write(name, within, () => documents.map((document) => ({ after: clone(document) }))).map(
      ({ after }) => after!._id!,
    )
  }

  update(name: string, question: Question, change: Change, multi: boolean, within?: string): number {
    return this.write(name, within, (documents) => {
      this.refuseEverything(question)
      checkChange(change)
      return chosen(documents, question, multi)
        .map((before) => ({ before, after: changed(before, change) }))
        .filter(({ before, after }) => !same(before, after))
    }).length
  }

  replace(name: string, _id: Value, source: Document, within?: string): { updated: number; upserted: boolean } {
    const [write] = this.write(name, within, (documents) => {
      const before = find(documents, _id)
      const after = { _id, ...clone(source) }
      return before && same(before, after) ? [] : [{ before, after }]
    })
    return { updated: write?.before ? 1 : 0, upserted: write !== undefined && !write.before }
  }

  remove(name: string, question: Question, multi: boolean, within?: string): number {
    return this.write(name, within, (documents) => {
      this.refuseEverything(question)
      return chosen(documents, question, multi).map((before) => ({ before }))
    }).length
  }

  find(
    name: string,
    question: Question,
    by: Record<string, number>,
    offset: number,
    limit: number,
    within?: string,
  ): Document[] {
    return this.guarded(within, () => {
      const found = this.documents(name, within).filter((document) => fulfils(document, question))
      return clone(sorted(found, by).slice(offset, offset + limit))
    })
  }

  private refuseEverything(question: Question): void {
    if (this.strict && asksNothing(question))
      refuse(INVALID, '[LocalCloud] An update or removal with an empty query would hit every document')
  }

  private transaction(id: string): Open {
    const found = this.open.get(id)
    return found ?? refuse('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] ${GONE}`)
  }

  private documents(name: string, within: string | undefined): Document[] {
    const collections = within === undefined ? this.main : this.transaction(within).view
    return collections.get(name) ?? refuse('DATABASE_COLLECTION_NOT_EXIST', '[ResourceNotFound] Db or Table not exist.')
  }

  /** What is refused inside a transaction ends it. */
  private guarded<T>(within: string | undefined, work: () => T): T {
    if (within !== undefined) this.transaction(within)
    try {
      return work()
    } catch (error) {
      if (within !== undefined && error instanceof No) this.open.delete(within)
      throw error
    }
  }

  private write(name: string, within: string | undefined, plan: (documents: Document[]) => Write[]): Write[] {
    return this.guarded(within, () => {
      const documents = this.documents(name, within)
      const writes = plan(clone(documents))
      if (within === undefined) this.writePlainly(name, documents, writes)
      else this.writeWithin(name, documents, writes, this.transaction(within))
      return writes
    })
  }

  private writePlainly(name: string, documents: Document[], writes: readonly Write[]): void {
    const locked = new Set([...this.open.values()].flatMap(({ locks }) => [...locks]))
    if (writes.some((write) => this.locksOf(name, write).some((lock) => locked.has(lock)))) {
      refuse('DATABASE_TRANSACTION_FAIL', '[ResourceUnavailable.TransactionBusy]')
    }
    const trial = clone(documents)
    for (const write of writes) this.apply(name, trial, write)
    this.others(name, writes)
    this.main.set(name, trial)
  }

  private writeWithin(name: string, documents: Document[], writes: readonly Write[], mine: Open): void {
    for (const write of writes) {
      const locks = this.locksOf(name, write)
      const foreign = [...this.open.values()].filter((one) => one !== mine)
      if (locks.some((lock) => mine.stale.has(lock) || foreign.some((one) => one.locks.has(lock)))) {
        refuse('DATABASE_TRANSACTION_CONFLICT', `[ResourceUnavailable.TransactionConflict] ${CONFLICT}`)
      }
      this.apply(name, documents, write)
      for (const lock of locks) mine.locks.add(lock)
      if (!write.before) mine.added.add(`${name} ${JSON.stringify(write.after!._id)}`)
      mine.written.set(name, (mine.written.get(name) ?? new Set()).add((write.before ?? write.after)!._id!))
    }
  }

  /** The other transactions may not write over what has been written. */
  private others(name: string, writes: readonly Write[]): void {
    const locks = writes.flatMap((write) => this.locksOf(name, write))
    for (const { stale } of this.open.values()) for (const lock of locks) stale.add(lock)
  }

  /** Names for everything a write touches: the document, and each unique value it takes or sets free. */
  private locksOf(name: string, { before, after }: Write): string[] {
    const values = (this.unique.get(name) ?? []).flatMap((index) => {
      const [old, fresh] = [keysIn(before, index), keysIn(after, index)]
      const different = [...old.filter((key) => !fresh.includes(key)), ...fresh.filter((key) => !old.includes(key))]
      return different.map((key) => `${name} ${index.name} ${key}`)
    })
    const document = before ?? after
    return document ? [`${name} ${JSON.stringify(document._id)}`, ...values] : values
  }

  private apply(name: string, documents: Document[], write: Write): void {
    const { before, after } = write
    const full = `tnt-trial.${name}`
    if (after && !before && find(documents, after._id!)) {
      failed(`E11000 duplicate key error collection: ${full} index: _id_ dup key: { : ${shown(after._id!)} }`)
    }
    for (const index of after ? (this.unique.get(name) ?? []) : []) {
      const keys = keysIn(after, index)
      const isHolder = (one: Document): boolean => keysIn(one, index).some((key) => keys.includes(key))
      if (!documents.some((one) => !same(one._id, after?._id) && isHolder(one))) continue
      const values = index.fields.map((field) => ` : ${shown(valuesOf(after!, field)[0]!)}`).join(',')
      failed(`E11000 duplicate key error collection: ${full} index: ${index.name} dup key: {${values} }`)
    }
    place(documents, write)
  }
}

/** An update stays in its place; what is new goes to the end. */
function place(documents: Document[], { before, after }: Write): void {
  const where = documents.findIndex((one) => same(one._id, (before ?? after)?._id))
  if (where === -1 && after) documents.push(clone(after))
  else if (after) documents[where] = clone(after)
  else documents.splice(where, 1)
}

function find(documents: readonly Document[], _id: Value): Document | undefined {
  return documents.find((document) => same(document._id, _id))
}

function chosen(documents: readonly Document[], question: Question, multi: boolean): Document[] {
  const found = documents.filter((document) => fulfils(document, question))
  return multi ? found : found.slice(0, 1)
}

/** The values a document stands under by one field: of a list its members. */
function valuesOf(document: Document, field: string): Value[] {
  const value = at(document, field) ?? null
  return Array.isArray(value) && value.length > 0 ? value : [value]
}

/**
 * What a document stands under in a unique index: missing counts as null, and of a list each member. Nothing where a
 * sparse index passes over it.
 */
function keysIn(document: Document | undefined, { fields, sparse }: Unique): string[] {
  if (!document || (sparse && fields.every((field) => at(document, field) === undefined))) return []
  const keys = fields.reduce<Value[][]>(
    (heads, field) => heads.flatMap((head) => valuesOf(document, field).map((value) => [...head, value])),
    [[]],
  )
  return [...new Set(keys.map((key) => JSON.stringify(key)))]
}
