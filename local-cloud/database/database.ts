import { againstTheRule } from '../refusal'
import { aggregate, type Stage } from './aggregate/aggregate'
import { mayTakeLong, withinBounds } from './bounds'
import type { Collection, Replacement, View } from './collection'
import { Collections } from './collections'
import { type Document, type Value } from './document'
import { GroupCommit } from './groupCommit'
import type { Definitions } from './indexFile'
import { rulesOf, type DatabaseOptions } from './options'
import { insertion, modification, removal, replacement, type Plan, type Planner, type Targets } from './plans'
import { condition, matchesEverything, type Condition } from './query'
import { selected, type Selection } from './selection'
import { differences, type Snapshot } from './snapshot'
import type { Change, Store } from './store'
import { arrived, TransactionView } from './transaction/transactionView'
import { Transactions, type Who, type Within } from './transaction/transactions'

function changesOf(collection: string, { before, after }: Replacement): Change[] {
  const gone = before && before.record !== after?.record
  return [
    ...(gone ? [{ kind: 'drop' as const, collection, record: before.record }] : []),
    ...(after ? [{ kind: 'keep' as const, collection, ...after }] : []),
  ]
}

/** An answer, as soon as everything it tells of is in the store. */
async function known<T>({ written }: Collection, answer: T): Promise<T> {
  await written
  return answer
}

/**
 * The database of one environment. Documents are held in memory; every write is in the store before it is answered,
 * and no answer tells of a write that is not.
 */
export class Database {
  private readonly collections: Collections
  private readonly log: GroupCommit
  private readonly rules: ReturnType<typeof rulesOf>
  private readonly transactions: Transactions

  /** Takes in what the store holds. The collections of the definitions exist from the start. */
  constructor(
    private readonly store: Store,
    definitions: Definitions,
    env: string,
    options: DatabaseOptions = {},
  ) {
    this.rules = rulesOf(options)
    this.collections = new Collections(definitions, env, this.rules.collection)
    this.transactions = new Transactions(this.rules.patience)
    this.log = new GroupCommit(store, () => this.load())
    this.load()
  }

  /** Whether what production silently takes is refused. */
  get strict(): boolean {
    return this.rules.strict
  }

  /** The names of all collections. */
  names(): string[] {
    return this.collections.names()
  }

  /** Makes an empty collection. Refuses a name that is taken or is none. */
  async createCollection(name: string): Promise<void> {
    if (!/^[A-Za-z][\w-]{0,63}$/.test(name))
      throw againstTheRule(`'${name}' is no name for a collection: letters, digits, - and _.`)
    const collection = this.collections.add(name)
    collection.written = this.log.write([{ kind: 'collection', collection: name }])
    await collection.written
  }

  /** Adds documents, all or none; answers their ids. Refuses an id or a unique value that is taken. */
  insert(name: string, documents: readonly Document[], within?: Within): Promise<Value[]> {
    return this.write(name, () => insertion(documents), within)
  }

  /** The documents of a selection. Those near a place come the nearest first, unless another order is asked for. */
  find(name: string, selection: Selection, within?: Within): Promise<Document[]> {
    return this.answer(name, within, (collection) => {
      const asked = this.condition(selection.query, collection)
      const view = this.viewOf(collection, within)
      return known(
        collection,
        this.bounded(selection.query, () => selected(view, asked, selection)),
      )
    })
  }

  /** How many documents fulfil a query. */
  count(name: string, query: Document): Promise<number> {
    return this.answer(name, undefined, (collection) =>
      known(collection, this.bounded(query, () => collection.select(this.condition(query, collection))).length),
    )
  }

  /** Changes the documents a query finds, or only the first; answers how many became different. All change or none. */
  update(name: string, query: Document, change: Document, multi: boolean, within?: Within): Promise<number> {
    const plan = (collection: Collection): Planner<number> =>
      modification(this.targets(collection, query, multi), change)
    return this.write(name, plan, within, [query, change])
  }

  /** Puts a document in the place of the one with this id, or where there was none; says which, and whether it differs. */
  replace(name: string, id: Value, source: Document, within?: Within): Promise<{ updated: number; upserted: boolean }> {
    return this.write(name, () => replacement(id, source), within)
  }

  /** Removes the documents a query finds, or only the first; answers how many. */
  remove(name: string, query: Document, multi: boolean, within?: Within): Promise<number> {
    const plan = (collection: Collection): Planner<number> => removal(this.targets(collection, query, multi))
    return this.write(name, plan, within, query)
  }

  /** What comes out of a pipeline of stages. */
  aggregate(name: string, stages: readonly Stage[]): Promise<Document[]> {
    return this.answer(name, undefined, (aggregated) => {
      const select = (from: string, query: Document): Document[] => {
        const collection = this.collections.find(from)
        return collection ? collection.select(this.condition(query, collection)).map(({ document }) => document) : []
      }
      const geoFields = (from: string): ReadonlySet<string> => this.collections.find(from)?.geoFields ?? new Set()
      const { strict } = this.rules
      return known(
        aggregated,
        withinBounds(this.rules.patience.read, () => aggregate(name, stages, { select, geoFields, strict })),
      )
    })
  }

  /** Begins a transaction, for a request or for nobody, and answers its id. It sees the documents as they are now. */
  beginTransaction(owner?: object, connection?: object): string {
    return this.transactions.begin(owner, connection)
  }

  /** Makes everything a transaction has written true at once. */
  async commitTransaction(within: Within): Promise<void> {
    const transaction = this.transactions.find(within)
    this.transactions.end(transaction)
    const changes = [...transaction.pending.keys()].flatMap((name) => {
      const collection = this.collections.existing(name)
      const replacements = arrived(transaction.pendingOf(name), collection)
      collection.put(replacements)
      this.transactions.written(collection, replacements)
      return replacements.flatMap((one) => changesOf(name, one))
    })
    if (changes.length === 0) return
    const written = this.log.write(changes)
    for (const name of transaction.pending.keys()) this.collections.existing(name).written = written
    await written
  }

  /** Forgets everything a transaction has written. */
  abortTransaction(within: Within): void {
    this.transactions.end(this.transactions.find(within))
  }

  /** A request has ended: what it left open is aborted. */
  requestEnded(owner: object): void {
    this.transactions.endOf(owner)
  }

  /** Whether who asks has a transaction open. */
  hasTransaction(who: Who): boolean {
    return this.transactions.has(who)
  }

  /** Every document at this moment; resolves when all of them are in the store. */
  async snapshot(): Promise<Snapshot> {
    const collections = this.collections.all()
    const entries = new Map(collections.map((collection) => [collection.name, collection.all()]))
    await Promise.all(collections.map(({ written }) => written))
    return entries
  }

  /** Puts everything back as it was, also collections that came to be since. No write may be on its way. */
  async restore(snapshot: Snapshot): Promise<void> {
    const changes = differences(await this.snapshot(), snapshot)
    this.transactions.endAll()
    for (const name of changes.keys()) {
      const entries = snapshot.get(name)
      if (entries) (this.collections.find(name) ?? this.collections.add(name)).become(entries)
      else this.collections.remove(name)
    }
    await this.log.write([...changes.values()].flat())
  }

  /** Ends when everything acknowledged or on its way is in the store. */
  async close(): Promise<void> {
    this.transactions.close()
    await this.log.settled()
    await this.store.close()
  }

  /** Reads documents; a question that may take long for a few of them is kept within bounds. */
  private bounded<T>(asked: Value, work: () => T): T {
    return mayTakeLong(asked) ? withinBounds(this.rules.patience.read, work) : work()
  }

  private condition(query: Document, { geoFields }: Collection): Condition {
    return condition(query, { geoFields, strict: this.rules.strict })
  }

  private targets(collection: Collection, query: Document, multi: boolean): Targets {
    if (this.rules.strict && matchesEverything(query)) {
      throw againstTheRule(
        'An update or removal with an empty query would hit every document. Undefined values and {} vanish from where(): ' +
          'check them, or say what you mean with where({ _id: _.exists(true) }).',
      )
    }
    const asked = this.condition(query, collection)
    if (asked.near) throw againstTheRule('geoNear finds documents; change or remove them by their _id.')
    return (view) => (multi ? view.select(asked) : view.select(asked).slice(0, 1))
  }

  private viewOf(collection: Collection, within: Within | undefined): Collection | TransactionView {
    if (!within) return collection
    return new TransactionView(this.transactions.find(within), this.transactions, collection)
  }

  private write<T>(
    name: string,
    plan: (collection: Collection) => Planner<T>,
    within?: Within,
    asked: Value = null,
  ): Promise<T> {
    return this.answer(name, within, (collection) => {
      const planner = plan(collection)
      const planned = (view: View): Plan<T> => this.bounded(asked, () => planner(view))
      const view = this.viewOf(collection, within)
      if (view instanceof TransactionView) {
        const { replacements, answer } = planned(view)
        view.write(replacements)
        return known(collection, answer)
      }
      return this.transactions.whenFree((isFree) => {
        const intended = planned(collection)
        if (!isFree(() => collection.locksOf(intended.replacements))) return undefined
        return { done: this.carryOut(collection, intended) }
      })
    })
  }

  private carryOut<T>(collection: Collection, { replacements, answer }: Plan<T>): Promise<T> {
    if (replacements.length === 0) return known(collection, answer)
    collection.apply(replacements)
    this.transactions.written(collection, replacements)
    collection.written = this.log.write(replacements.flatMap((one) => changesOf(collection.name, one)))
    return known(collection, answer)
  }

  /** Whatever refuses an operation of a transaction ends the transaction too, as in MongoDB. */
  private async answer<T>(
    name: string,
    within: Within | undefined,
    work: (collection: Collection) => Promise<T>,
  ): Promise<T> {
    const transaction = within && this.transactions.find(within)
    try {
      return await work(this.collections.existing(name))
    } catch (error) {
      if (transaction) this.transactions.end(transaction)
      await this.collections.find(name)?.written
      throw error
    }
  }

  private load(): void {
    this.transactions.endAll()
    this.collections.load(this.store)
  }
}
