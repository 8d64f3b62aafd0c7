import { AppError } from '@core/contract/errors'
import { cloud } from './cloud'
import { storable, type Document } from './database'
import { isConflict, isDuplicate } from './failures'

/** What can be done inside a transaction: single records, by their ids. The SDK sends everything else outside of it. */
export interface Transaction {
  find<T extends Document>(collection: string, id: string): Promise<T | null>
  /** Keeps a new record. A record that is there already is a conflict with whoever kept it. */
  insert(collection: string, document: Document): Promise<void>
  /** Keeps or replaces a whole record. */
  put(collection: string, document: Document): Promise<void>
  remove(collection: string, id: string): Promise<void>
}

/** How often a transaction is begun anew when another one was first. */
const TRIES = 8

/** How long (ms) to wait before the nth new try: longer each time, and never as long as somebody else. */
export const pause = (nth: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(40 * 2 ** nth, 1000)))

interface Open {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>
      set(options: { data: object }): Promise<unknown>
      remove(): Promise<unknown>
    }
    add(options: { data: object }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

const within = (open: Open): Transaction => ({
  async find<T>(collection: string, id: string) {
    const { data } = await open.collection(collection).doc(id).get()
    return (data ?? null) as T | null
  },
  async insert(collection, document) {
    await open.collection(collection).add({ data: storable(document, collection) as object })
  },
  async put(collection, { _id, ...rest }) {
    await open
      .collection(collection)
      .doc(_id)
      .set({ data: storable(rest, collection) as object })
  },
  async remove(collection, id) {
    await open.collection(collection).doc(id).remove()
  },
})

async function once<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
  const database = cloud.database({ throwOnNotFound: false }) as unknown as { startTransaction(): Promise<Open> }
  const open = await database.startTransaction()
  try {
    const result = await work(within(open))
    await open.commit()
    return result
  } catch (error) {
    // A conflict has ended the transaction already; then there is nothing left to take back.
    await open.rollback().catch(() => undefined)
    throw error
  }
}

/**
 * Does something whole or not at all. Where another transaction was first it is done again from its beginning, after a
 * while that grows and differs from everybody else's; so the work must stand being done several times. Refuses with BUSY
 * when it never comes to be the first.
 */
export async function transact<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
  for (let nth = 1; ; nth++) {
    try {
      return await once(work)
    } catch (error) {
      if (!isConflict(error) && !isDuplicate(error)) throw error
      if (nth === TRIES) throw new AppError('BUSY')
      await pause(nth)
    }
  }
}
