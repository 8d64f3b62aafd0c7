import { isDocument, type Value } from './document'

/** MongoDB's order of kinds: null, numbers, texts, documents, lists, booleans, dates, expressions. A missing field counts as null. */
function rankOf(value: Value | undefined): number {
  if (value === null || value === undefined) return 0
  if (typeof value === 'number') return 1
  if (typeof value === 'string') return 2
  if (Array.isArray(value)) return 4
  if (typeof value === 'boolean') return 5
  if (value instanceof RegExp) return 7
  return value instanceof Date ? 6 : 3
}

/** Whether two values are of one kind, so that one may come before the other in a question. */
export function isSameKind(left: Value, right: Value): boolean {
  return rankOf(left) === rankOf(right)
}

/** Numbers by size, NaN before all of them. */
function compareNumbers(left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
  return left < right ? -1 : left > right ? 1 : 0
}

/** Texts by their bytes in UTF-8, as MongoDB does without a collation. */
function compareTexts(left: string, right: string): number {
  return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right))
}

function compareLists(left: readonly Value[], right: readonly Value[]): number {
  for (const [at, item] of left.entries()) {
    const other = right[at]
    if (other === undefined) return 1
    const order = compare(item, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Negative, zero or positive, as the left value comes before, is equal to, or comes after the right one. */
export function compare(left: Value | undefined, right: Value | undefined): number {
  const kinds = rankOf(left) - rankOf(right)
  if (kinds !== 0) return kinds
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right)
  if (typeof left === 'boolean') return Number(left) - Number(right)
  if (left instanceof Date && right instanceof Date) return compareNumbers(left.getTime(), right.getTime())
  if (left instanceof RegExp && right instanceof RegExp) return compareTexts(String(left), String(right))
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right)
  if (isDocument(left) && isDocument(right))
    return compareLists(Object.entries(left).flat(), Object.entries(right).flat())
  return 0
}

/** Whether two values are the same to the database: fields in the same order, 0 equal to -0. */
export function equal(left: Value | undefined, right: Value | undefined): boolean {
  return (left === undefined) === (right === undefined) && compare(left, right) === 0
}
