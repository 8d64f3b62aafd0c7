import type { Chance } from '@core/domain/chance'
import { between, pick } from '../mutations/pick'
import type { Change } from './changes'
import type { Unique } from './model'
import type { Question } from './questions'
import type { Document, Value } from './values'

/** Which part of what is found is asked for, in which order. */
interface Part {
  by: Record<string, number>
  offset: number
  limit: number
}

/** One thing done to a database, inside a transaction or outside. Transactions are known by small numbers. */
export type Step = { within?: number } & (
  | { do: 'begin' | 'commit' | 'abort'; transaction: number }
  | { do: 'insert'; collection: string; documents: Document[] }
  | { do: 'set'; collection: string; id: Value; document: Document }
  | { do: 'update'; collection: string; question: Question; change: Change; isDoc: boolean; multi: boolean }
  | { do: 'remove'; collection: string; question: Question; isDoc: boolean; multi: boolean }
  | ({ do: 'get'; collection: string; question: Question; isDoc: boolean } & Part)
  | { do: 'count'; collection: string; question: Question }
  | { do: 'total'; collection: string; question: Question }
)

/** The collections of every sequence with their unique indexes. `nowhere` is not among them. */
export const uniques: ReadonlyMap<string, readonly Unique[]> = new Map([
  ['plain', []],
  ['people', [{ name: 'phone', fields: ['phone'], sparse: false }]],
  [
    'pairs',
    [
      { name: 'pair', fields: ['phone', 'sub.x'], sparse: true },
      { name: 'n', fields: ['n'], sparse: true },
    ],
  ],
])

const IDS: readonly Value[] = ['a', 'b', 'c', 'd', 1]

function small(chance: Chance): Value {
  return pick<Value>([0, 1, 2, 3, 4, 'x', '汉', null, true], chance)
}

/** Now and then, something. */
function maybe<T extends object>(chance: Chance, likely: number, make: () => T): T | object {
  return chance() < likely ? make() : {}
}

export function fields(chance: Chance): Document {
  return {
    ...maybe(chance, 0.6, () => ({ phone: pick<Value>(['1', '2', '3', null], chance) })),
    ...maybe(chance, 0.7, () => ({ n: pick<Value>([0, 1, 2, 3, 4, 5, 'x', null], chance) })),
    ...maybe(chance, 0.5, () => ({ l: Array.from({ length: between(0, 3, chance) }, () => between(0, 4, chance)) })),
    ...maybe(chance, 0.5, () => ({
      sub: pick<Value>([{ x: between(0, 3, chance) }, { y: { z: 1 } }, null, 'flat'], chance),
    })),
  }
}

function condition(chance: Chance): Value {
  const list = (): Value[] => Array.from({ length: between(1, 3, chance) }, () => small(chance))
  return pick<() => Value>(
    [
      () => small(chance),
      () => small(chance),
      () => ({ $gte: between(0, 4, chance) }),
      () => ({ $gt: between(0, 3, chance), $lte: between(2, 5, chance) }),
      () => ({ $lt: 'x' }),
      () => ({ $in: list() }),
      () => ({ $nin: list() }),
      () => ({ $ne: small(chance) }),
      () => ({ $exists: chance() < 0.5 }),
      () => ({ $eq: [1, 2] }),
      () => ({ $size: between(0, 3, chance) }),
    ],
    chance,
  )()
}

export function question(chance: Chance, depth = 0): Question {
  const field = (): Question => ({ [pick(['n', 'l', 'phone', 'sub.x', 'sub', '_id'], chance)]: condition(chance) })
  const kind = chance()
  if (kind < 0.5 || depth > 1) return field()
  if (kind < 0.7) return { ...field(), ...field() }
  if (kind < 0.76) return depth === 0 ? {} : field()
  const members = Array.from({ length: between(1, 3, chance) }, () => question(chance, depth + 1))
  if (kind < 0.88) return { $and: members }
  // One that asks for a plain value: a strict cloud does not take such a list for two `_.or` that were merged.
  return { $or: [{ n: between(0, 4, chance) }, ...members.slice(1)] }
}

function change(chance: Chance): Change {
  const path = (): string => pick(['n', 'phone', 'sub.x', 'sub.y.z', 'l'], chance)
  return pick<() => Change>(
    [
      () => ({ $set: { [path()]: small(chance) } }),
      () => ({ $set: { phone: pick<Value>(['1', '2', '3', '4'], chance) }, $inc: { n: 1 } }),
      () => ({ $set: { sub: { x: between(0, 3, chance) } } }),
      () => ({ $set: { 'sub.x': between(0, 3, chance) }, $unset: { l: '' } }),
      () => ({ $inc: { [pick(['n', 'sub.x'], chance)]: between(-2, 2, chance) } }),
      () => ({ $mul: { n: between(0, 3, chance) } }),
      () => ({ $min: { n: between(0, 5, chance) }, $max: { 'sub.x': between(0, 5, chance) } }),
      () => ({ $unset: { [path()]: '' } }),
      () => ({ $push: { l: { $each: [between(0, 4, chance), between(0, 4, chance)] } } }),
      () => ({ $addToSet: { l: between(0, 4, chance) } }),
      () => ({ $pull: { l: between(0, 4, chance) } }),
      () => ({ $pop: { l: pick([1, -1], chance) } }),
      () => ({ $push: { n: { $each: [1] } } }),
      () => pick<Change>([{}, { $inc: {} }, { $shift: { l: 1 } }], chance),
    ],
    chance,
  )()
}

function byId(chance: Chance): Question {
  return { _id: pick(IDS, chance) }
}

function documents(chance: Chance): Document[] {
  const count = chance() < 0.8 ? 1 : 2
  return Array.from({ length: count }, () => ({ _id: pick(IDS, chance), ...fields(chance) }))
}

function operation(chance: Chance, isInside: boolean): Step {
  const collection = chance() < 0.01 ? 'nowhere' : pick([...uniques.keys()], chance)
  const isDoc = chance() < (isInside ? 0.97 : 0.6)
  const asked = isDoc ? byId(chance) : question(chance)
  const multi = !isDoc && chance() < 0.8
  const order = pick<Record<string, number>>([{}, {}, { n: 1 }, { n: -1, _id: 1 }, { l: 1, n: -1 }], chance)
  return pick<() => Step>(
    [
      () => ({ do: 'insert', collection, documents: documents(chance) }),
      () => ({ do: 'insert', collection, documents: documents(chance) }),
      () => ({ do: 'set', collection, id: pick(IDS, chance), document: fields(chance) }),
      () => ({ do: 'update', collection, question: asked, change: change(chance), isDoc, multi }),
      () => ({ do: 'update', collection, question: asked, change: change(chance), isDoc, multi }),
      () => ({ do: 'remove', collection, question: asked, isDoc, multi }),
      () => ({ do: 'get', collection, question: byId(chance), isDoc: true, by: {}, offset: 0, limit: 100 }),
      () => ({
        ...({ do: 'get', collection, question: question(chance), isDoc: false, by: order } as const),
        ...{ offset: between(0, 2, chance), limit: pick([1, 3, 100], chance) },
      }),
      () => ({ do: pick(['count', 'total'] as const, chance), collection, question: question(chance) }),
    ],
    chance,
  )()
}

/** What every sequence begins with, so that transactions find something to quarrel about. */
export function firstSteps(): Step[] {
  return [...uniques.keys()].map((collection) => ({
    do: 'insert',
    collection,
    documents: IDS.slice(0, 3).map((_id, n) => ({ _id, phone: String(n + 1), n, l: [n, 3], sub: { x: n } })),
  }))
}

/** The next step: about a third of them in one of up to three transactions, now and then one that has ended. */
export function nextStep(chance: Chance, open: readonly number[], begun: number): Step {
  const kind = chance()
  if (kind < 0.1 && open.length < 3) return { do: 'begin', transaction: begun + 1 }
  const [first = begun] = open
  const transaction = chance() < 0.95 ? (open.length > 0 ? pick(open, chance) : first) : begun
  if (kind < 0.15 && begun > 0) return { do: chance() < 0.75 ? 'commit' : 'abort', transaction }
  const isInside = begun > 0 && open.length > 0 && chance() < 0.7
  return { ...operation(chance, isInside), ...(isInside ? { within: transaction } : {}) }
}
