import { compare, equal, isSameKind } from './compare'
import type { Document, Value } from './document'
import { valuesAt } from './path'

type Test = (document: Document) => boolean
type Given = Value | undefined

/** Everything a question about a field is held against: what stands there, and of a list each member too. */
function given(document: Document, field: string): Given[] {
  return valuesAt(document, field.split('.')).flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]))
}

/** Null is also what is not there. */
function isEqual(value: Given, wanted: Value): boolean {
  return value === undefined ? wanted === null : equal(value, wanted)
}

function isFound(value: Given, wanted: Value): boolean {
  return isEqual(value, wanted) || (wanted instanceof RegExp && typeof value === 'string' && wanted.test(value))
}

function not(test: Test): Test {
  return (document) => !test(document)
}

function isOneOf(field: string, wanted: readonly Value[]): Test {
  return (document) => given(document, field).some((value) => wanted.some((one) => isFound(value, one)))
}

function comparing(decide: (order: number) => boolean): (field: string, operand: Value) => Test {
  return (field, operand) => (document) =>
    given(document, field).some(
      (value) => value !== undefined && isSameKind(value, operand) && decide(compare(value, operand)),
    )
}

/** The comparisons of questions, in MongoDB's order and with its equality; mingo has its own. */
export const comparisons = {
  $eq: (field: string, wanted: Value): Test => {
    return (document) => given(document, field).some((value) => isEqual(value, wanted))
  },
  $ne: (field: string, wanted: Value): Test => not(comparisons.$eq(field, wanted)),
  $in: isOneOf,
  $nin: (field: string, wanted: readonly Value[]): Test => not(isOneOf(field, wanted)),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
}
