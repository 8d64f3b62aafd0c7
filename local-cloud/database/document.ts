/** What a document may hold; the SDK sends nothing else. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Document
export interface Document {
  [field: string]: Value
}

/** Whether a value is a document, rather than a list, a date or something simple. */
export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** A copy that shares nothing with the original, so that changing one leaves the other alone. */
export function copy(value: Document): Document
export function copy(value: Value): Value
export function copy(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => copy(item))
  if (value instanceof Date) return new Date(value)
  if (isDocument(value)) return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, copy(item)]))
  return value
}

/** How deep a document may be nested, as in MongoDB. */
export const DEEPEST = 100

/** Whether documents and lists lie more than so many levels within each other. */
export function isDeeperThan(value: Value, levels: number): boolean {
  if (!Array.isArray(value) && !isDocument(value)) return false
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1))
}

/** A field of a document itself, never something inherited. */
export function fieldOf(document: Document, field: string): Value | undefined {
  return Object.hasOwn(document, field) ? document[field] : undefined
}

/** What a value is called in messages, in MongoDB's words. */
export function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (typeof value === 'number')
    return Number.isInteger(value) ? (Math.abs(value) < 2 ** 31 ? 'int' : 'long') : 'double'
  if (typeof value === 'boolean') return 'bool'
  return typeof value === 'string' ? 'string' : 'object'
}

/** A value as it stands in production's messages: `"a"`, `3`, `{nul: null}`. */
export function shown(value: Value): string {
  if (Array.isArray(value)) return `[ ${value.map(shown).join(', ')} ]`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof RegExp) return String(value)
  if (isDocument(value))
    return `{${Object.entries(value)
      .map(([field, item]) => `${field}: ${shown(item)}`)
      .join(', ')}}`
  return JSON.stringify(value)
}
