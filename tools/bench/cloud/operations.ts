import { find, updateOne } from 'mingo'
import { database, documentOf, type Benched } from './benchedCloud'

/** One thing that is measured: through the SDK against a cloud of so many documents, and done by mingo on a plain list. */
export interface Benchmark {
  name: string
  calls: number
  act: (nth: number, size: number) => unknown
  direct: (nth: number, list: Benched[]) => unknown
}

/** A number below the size, spread over all of it, the same one for the same turn. */
const spread = (nth: number, size: number): number => (nth * 7919) % size

const kept = () => database.collection('kept')

/** What a list is asked without an index, since mingo has none. */
const found = (list: Benched[], query: object): Benched[] => find<Benched>(list, query).all()

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'get by id',
    calls: 2000,
    act: (nth, size) =>
      kept()
        .doc(`d${spread(nth, size)}`)
        .get(),
    direct: (nth, list) => found(list, { _id: `d${spread(nth, list.length)}` }),
  },
  {
    name: 'indexed where',
    calls: 2000,
    act: (nth, size) =>
      kept()
        .where({ who: `w${spread(nth, size / 10)}` })
        .get(),
    direct: (nth, list) => found(list, { who: `w${spread(nth, list.length / 10)}` }),
  },
  {
    name: 'update',
    calls: 1000,
    act: (nth, size) =>
      kept()
        .doc(`d${spread(nth, size)}`)
        .update({ data: { n: database.command.inc(1) } }),
    direct: (nth, list) => updateOne(list as never[], { _id: `d${spread(nth, list.length)}` }, { $inc: { n: 1 } }),
  },
  {
    name: 'transaction',
    calls: 300,
    act: (nth, size) =>
      database.runTransaction(async (transaction: typeof database) => {
        const document = transaction.collection('kept').doc(`d${spread(nth, size)}`)
        const { data } = (await document.get()) as unknown as { data: Benched }
        await document.update({ data: { n: data.n + 1 } })
      }),
    direct: (nth, list) => {
      const _id = `d${spread(nth, list.length)}`
      const [document] = found(list, { _id })
      return updateOne(list as never[], { _id }, { $set: { n: (document?.n ?? 0) + 1 } })
    },
  },
  {
    // Last, because the collection grows by it; the new documents have no `who` that is looked up.
    name: 'insert',
    calls: 1000,
    act: (nth, size) => kept().add({ data: documentOf(size + nth) }),
    // mingo inserts nothing: what is left of it is to look for the id and to copy the document.
    direct: (nth, list) => {
      const document = documentOf(list.length + nth)
      return found(list, { _id: document._id }).length === 0 && structuredClone(document)
    },
  },
]
