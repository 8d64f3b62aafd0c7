import { Query } from 'mingo'
import { againstTheRule, failedOperation } from '../refusal'
import { isDocument, type Document, type Value } from './document'

const LOGICAL = ['$and', '$or', '$nor']
const COMPARISONS = ['$gt', '$gte', '$lt', '$lte']
const LISTS = ['$in', '$nin', '$all']
const OTHERS = ['$eq', '$ne', '$exists', '$not', '$elemMatch', '$size', '$regex', '$options']
const SUPPORTED = [...COMPARISONS, ...LISTS, ...OTHERS]

/** A question about documents, checked, and ready to be asked. */
export interface Condition {
  matches: (document: Document) => boolean
  source: Document
}

/** Whether an object is operators (`{ $gt: 1 }`) rather than a value to be equal to. */
export function isOperators(value: Value | undefined): value is Document {
  return isDocument(value) && Object.keys(value).some((key) => key.startsWith('$'))
}

function checkOperator(operator: string, operand: Value, field: string): void {
  if (!SUPPORTED.includes(operator)) {
    throw againstTheRule(
      `The operator ${operator} (on '${field}') is not supported; there are ${SUPPORTED.join(', ')}.`,
    )
  }
  if (COMPARISONS.includes(operator) && operand === null) {
    throw againstTheRule(
      `${operator} null (on '${field}') finds different documents here and in production: ask with exists().`,
    )
  }
  if (LISTS.includes(operator) && !Array.isArray(operand)) throw failedOperation(`${operator} needs an array`)
  if (operator === '$size' && !(Number.isInteger(operand) && Number(operand) >= 0)) {
    throw failedOperation('$size must be a whole number')
  }
  if (operator === '$not') checkField(field, operand)
  if (operator === '$elemMatch') {
    if (!isDocument(operand)) throw failedOperation('$elemMatch needs an Object')
    if (isOperators(operand) && !LOGICAL.some((key) => key in operand)) checkField(field, operand)
    else checkQuery(operand)
  }
}

function checkField(field: string, condition: Value): void {
  if (!isOperators(condition)) return
  for (const [operator, operand] of Object.entries(condition)) checkOperator(operator, operand, field)
}

function checkQuery(query: Document): void {
  for (const [key, condition] of Object.entries(query)) {
    if (!key.startsWith('$')) {
      checkField(key, condition)
      continue
    }
    if (!LOGICAL.includes(key))
      throw againstTheRule(`The operator ${key} is not supported; there are ${LOGICAL.join(', ')}.`)
    if (!Array.isArray(condition) || condition.length === 0) throw failedOperation(`${key} must be a nonempty array`)
    for (const member of condition) {
      if (!isDocument(member)) throw failedOperation(`${key} entries need to be full objects`)
      checkQuery(member)
    }
  }
}

/** Checks a query and makes it ready. Refuses operators by name that this cloud does not answer as production does. */
export function condition(source: Document): Condition {
  checkQuery(source)
  try {
    const query = new Query(source, {})
    return { matches: (document) => query.test(document), source }
  } catch (error) {
    throw failedOperation((error as Error).message)
  }
}

/** Whether a query leaves nothing out: `{}`, or groups of nothing but `{}`. */
export function matchesEverything(query: Document): boolean {
  return Object.entries(query).every(
    ([key, members]) =>
      Array.isArray(members) &&
      ((key === '$and' && members.every((member) => isDocument(member) && matchesEverything(member))) ||
        (key === '$or' && members.some((member) => isDocument(member) && matchesEverything(member)))),
  )
}
