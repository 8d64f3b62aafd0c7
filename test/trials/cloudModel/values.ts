/** What the model's documents hold: plain JSON, and nothing that needs thinking about. */
export type Value = null | boolean | number | string | Value[] | Document
export interface Document {
  [field: string]: Value
}

export function isObject(value: Value | undefined): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values are the same, fields in the same order. */
export function same(left: Value | undefined, right: Value | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

export function clone<T extends Value>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** What stands at a dotted path of objects. */
export function at(document: Document, path: string): Value | undefined {
  let value: Value | undefined = document
  for (const step of path.split('.')) value = isObject(value) ? value[step] : undefined
  return value
}

const KINDS = ['null', 'number', 'string', 'object', 'list', 'boolean']

function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeof value
}

/** MongoDB's order, of the values this model uses: null, numbers, texts, objects, lists, booleans. */
export function order(left: Value, right: Value): number {
  const kinds = KINDS.indexOf(kindOf(left)) - KINDS.indexOf(kindOf(right))
  if (kinds !== 0) return kinds
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'boolean') return Number(left) - Number(right)
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)]
  return one < other ? -1 : Number(one > other)
}

/** A value as it stands in production's messages. */
export function shown(value: Value): string {
  if (Array.isArray(value)) return `[ ${value.map(shown).join(', ')} ]`
  if (!isObject(value)) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([field, item]) => `${field}: ${shown(item)}`)
    .join(', ')}}`
}
