import type { DB } from 'wx-server-sdk'

/** A condition on one field: a plain value, or one of these. */
export type Condition<V> =
  V | { anyOf: readonly V[] } | { below: V } | { above: V } | { missing: true } | { present: true }

/** Which records are meant: every field must hold. `either` holds when one of its conditions does. */
export type Where<T> = { [K in keyof T & string]?: Condition<T[K]> } & { either?: readonly Where<T>[] }

type Command = DB.DatabaseCommand

/** What the SDK would leave out without a word. */
const isUndefined = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.includes(undefined))

function condition(_: Command, field: string, value: unknown): unknown {
  if (isUndefined(value)) throw new TypeError(`the condition on ${field} is undefined`)
  if (value === null || typeof value !== 'object') return _.eq(value)
  const [[kind, of] = [], ...more] = Object.entries(value) as [string, unknown][]
  if (more.length > 0) throw new TypeError(`the condition on ${field} says two things`)
  if (kind !== undefined && isUndefined(of)) throw new TypeError(`the condition on ${field} is undefined`)
  if (kind === 'anyOf') return _.in(of as unknown[])
  if (kind === 'below') return _.lt(of)
  if (kind === 'above') return _.gt(of)
  if (kind === 'missing') return _.exists(false)
  if (kind === 'present') return _.exists(true)
  throw new TypeError(`the condition on ${field} is none that is known`)
}

function fields<T>(_: Command, where: Where<T>): Record<string, unknown> {
  const entries = Object.entries(where).filter(([field]) => field !== 'either')
  if (entries.length === 0) throw new TypeError('a condition must name at least one field')
  return Object.fromEntries(entries.map(([field, value]) => [field, condition(_, field, value)]))
}

/** The condition as the SDK takes it. An empty one, which would mean every record there is, is refused. */
export function allConditions<T>(_: Command, where: Where<T>): object {
  const plain = fields(_, where)
  if (!where.either) return plain
  if (where.either.length === 0) throw new TypeError('either must name at least one condition')
  // Two `or` in one condition are merged by the SDK into one: here there is never more than one.
  return _.and([plain, _.or(where.either.map((one) => fields(_, one)))])
}
