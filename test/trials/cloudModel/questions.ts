import { at, isObject, order, same, type Document, type Value } from './values'

/** A question as the SDK sends it, of the kinds this model knows. */
export type Question = Document

/** A list is found by each of its members, and by itself. */
function candidates(value: Value | undefined): (Value | undefined)[] {
  return Array.isArray(value) ? [value, ...value] : [value]
}

function isEqual(value: Value | undefined, wanted: Value): boolean {
  if (wanted === null && value === undefined) return true
  return candidates(value).some((one) => same(one, wanted))
}

function isSameKind(left: Value, right: Value): boolean {
  return (
    typeof left === typeof right && Array.isArray(left) === Array.isArray(right) && (left === null) === (right === null)
  )
}

function compares(value: Value | undefined, wanted: Value, decide: (difference: number) => boolean): boolean {
  return candidates(value).some((one) => one !== undefined && isSameKind(one, wanted) && decide(order(one, wanted)))
}

const operators: Readonly<Record<string, (value: Value | undefined, operand: Value) => boolean>> = {
  $eq: isEqual,
  $ne: (value, operand) => !isEqual(value, operand),
  $gt: (value, operand) => compares(value, operand, (difference) => difference > 0),
  $gte: (value, operand) => compares(value, operand, (difference) => difference >= 0),
  $lt: (value, operand) => compares(value, operand, (difference) => difference < 0),
  $lte: (value, operand) => compares(value, operand, (difference) => difference <= 0),
  $in: (value, operand) => (operand as Value[]).some((one) => isEqual(value, one)),
  $nin: (value, operand) => !(operand as Value[]).some((one) => isEqual(value, one)),
  $exists: (value, operand) => (value !== undefined) === operand,
  $size: (value, operand) => Array.isArray(value) && value.length === operand,
}

/** Whether a document fulfils a question. */
export function fulfils(document: Document, question: Question): boolean {
  return Object.entries(question).every(([key, condition]) => {
    if (key === '$and') return (condition as Document[]).every((one) => fulfils(document, one))
    if (key === '$or') return (condition as Document[]).some((one) => fulfils(document, one))
    const value = at(document, key)
    if (!isObject(condition) || !Object.keys(condition).some((one) => one.startsWith('$')))
      return isEqual(value, condition)
    return Object.entries(condition).every(([operator, operand]) => operators[operator]!(value, operand))
  })
}

/** Whether a question asks for nothing, so that a write with it would hit every document. */
export function asksNothing(question: Question): boolean {
  return Object.keys(question).length === 0
}

function sortValue(document: Document, field: string, direction: number): Value {
  const value = at(document, field) ?? null
  if (!Array.isArray(value)) return value
  const sorted = [...value].sort((left, right) => order(left, right) * direction)
  return sorted[0] ?? null
}

/** Sorts by fields, `1` upwards and `-1` downwards; what is alike keeps its order. */
export function sorted(documents: readonly Document[], by: Record<string, number>): Document[] {
  return [...documents].sort((left, right) => {
    for (const [field, direction] of Object.entries(by)) {
      const difference = order(sortValue(left, field, direction), sortValue(right, field, direction)) * direction
      if (difference !== 0) return difference
    }
    return 0
  })
}
