import { cloud } from './cloud'
import { isDuplicate } from './failures'
import { allConditions, type Where } from './where'

export interface Document {
  _id: string
}

interface Reading<T> {
  orderBy?: readonly [keyof T & string, 'asc' | 'desc'][]
  limit?: number
  /** Leaves out so many from the start. */
  skip?: number
  /** Leaves these fields out of what is read. */
  without?: readonly (keyof T & string)[]
}

/** One stage of an aggregation, as the database writes it: `{ $match: … }`. */
export type Stage = Readonly<Record<`$${string}`, unknown>>

/**
 * A collection, spoken to so that the SDK's silent traps cannot be written by accident: a condition is never empty and
 * holds no undefined, an object that is set replaces the one before instead of being merged into it, and a record that
 * exists already is an answer and not an error.
 */
export interface Collection<T extends Document> {
  /** Keeps a new record; 'exists' when its id, or another thing that must be unique, is taken. */
  insert(document: T): Promise<'inserted' | 'exists'>
  /** Keeps or replaces a whole record. */
  put(document: T): Promise<void>
  find(id: string): Promise<T | null>
  findAll(where: Where<T>, reading?: Reading<T>): Promise<T[]>
  count(where: Where<T>): Promise<number>
  /**
   * Sets fields wherever the condition holds, and says how many records changed. A path ('packs.quizzes') sets one field of an
   * object. `add` adds to numbers in the same step.
   */
  update(
    where: Where<T>,
    set: Readonly<Record<string, unknown>>,
    add?: Readonly<Record<string, number>>,
  ): Promise<number>
  /** Adds to a number of one record, in the database itself, so that nobody's addition is lost; says how many records changed. */
  add(id: string, field: keyof T & string, by: number): Promise<number>
  remove(where: Where<T>): Promise<number>
  aggregate<R>(stages: readonly Stage[]): Promise<R[]>
}

const most = 1000

/** What a value is, said so that a log tells what to mend: 'Date', 'Map', 'NaN'. */
const kindOf = (value: unknown): string =>
  typeof value === 'number' ? String(value) : Object.prototype.toString.call(value).slice('[object '.length, -1)

/** A value as it may be stored; what the SDK would lose without a word is refused here with one. */
export function storable(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map((item, place) => storable(item, `${path}[${place}]`))
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(fields.map(([name, field]) => [name, storable(field, `${path}.${name}`)]))
  }
  throw new TypeError(`${path} cannot be stored: ${kindOf(value)}`)
}

/** Opens a collection by its name in database.json. */
export function collection<T extends Document>(name: string): Collection<T> {
  const db = cloud.database()
  const _ = db.command
  const at = () => db.collection(name)
  const query = (where: Where<T>) => at().where(allConditions(_, where))

  return {
    async insert(document) {
      try {
        await at().add({ data: storable(document, name) as object })
        return 'inserted'
      } catch (error) {
        if (isDuplicate(error)) return 'exists'
        throw error
      }
    },
    async put({ _id, ...rest }) {
      await at()
        .doc(_id)
        .set({ data: storable(rest, name) as object })
    },
    async find(id) {
      const [found] = await this.findAll({ _id: id } as Where<T>, { limit: 1 })
      return found ?? null
    },
    async findAll(where, { orderBy = [], limit = most, skip = 0, without = [] } = {}) {
      let reading = query(where)
      for (const [field, direction] of orderBy) reading = reading.orderBy(field, direction)
      if (without.length > 0) reading = reading.field(Object.fromEntries(without.map((field) => [field, false])))
      // The SDK types no documents: what a collection holds is written by this program alone.
      return ((await reading.skip(skip).limit(limit).get()) as { data: unknown[] }).data as T[]
    },
    async count(where) {
      return ((await query(where).count()) as { total: number }).total
    },
    async update(where, set, add = {}) {
      const data = Object.fromEntries([
        ...Object.entries(set).map(([field, value]) => [field, _.set(storable(value, `${name}.${field}`))] as const),
        ...Object.entries(add).map(([field, by]) => [field, _.inc(by)] as const),
      ])
      return ((await query(where).update({ data })) as { stats: { updated: number } }).stats.updated
    },
    async add(id, field, by) {
      const update = query({ _id: id } as Where<T>).update({ data: { [field]: _.inc(by) } })
      return ((await update) as { stats: { updated: number } }).stats.updated
    },
    async remove(where) {
      return ((await query(where).remove()) as { stats: { removed: number } }).stats.removed
    },
    async aggregate<R>(stages: readonly Stage[]) {
      type Pipeline = Record<string, (value: unknown) => Pipeline> & { end(): Promise<{ list: R[] }> }
      let pipeline = at().aggregate() as unknown as Pipeline
      for (const stage of stages)
        for (const [operator, value] of Object.entries(stage))
          pipeline = (pipeline[operator.slice(1)] as (value: unknown) => Pipeline)(value)
      return (await pipeline.end()).list
    },
  }
}
