import { Query } from 'mingo/query'
import { againstTheRule, failedOperation } from '../refusal'
import { isDocument, type Document, type Value } from './document'
import { readIntersects, readNear, readWithin, type Nearness } from './geo/geoOperators'
import { context } from './operators'
import { checkExpression } from './expression'
import { mergedOr } from './mergedOr'

const LOGICAL = ['$and', '$or', '$nor']
const COMPARISONS = ['$gt', '$gte', '$lt', '$lte']
const LISTS = ['$in', '$nin', '$all']
const GEO = ['$nearSphere', '$geoWithin', '$geoIntersects']
const OTHERS = ['$eq', '$ne', '$exists', '$not', '$elemMatch', '$size', '$mod', '$regex', '$options']
const SUPPORTED = [...COMPARISONS, ...LISTS, ...OTHERS, ...GEO]

/** A question about documents, checked, and ready to be asked. */
export interface Condition {
  matches: (document: Document) => boolean
  source: Document
  /** Where it asks for what is near a place: sorts documents, the nearest first. */
  near?: (documents: readonly Document[]) => Document[]
}

/** Where a question is asked. */
export interface Asking {
  /** The fields that have an index for geo queries; by default none. */
  geoFields?: ReadonlySet<string>
  /** Whether what production silently takes is refused; by default it is. */
  strict?: boolean
  /** Whether the question stands in a pipeline, which sorts by distance with geoNear only. */
  piped?: boolean
}

/** Where in a question something stands: only at the top may it ask for what is near. */
interface Place extends Asking {
  isTop: boolean
  isInList: boolean
}

/** Whether an object is operators (`{ $gt: 1 }`) rather than a value to be equal to. */
export function isOperators(value: Value | undefined): value is Document {
  return isDocument(value) && Object.keys(value).some((key) => key.startsWith('$'))
}

function checkGeo(operator: string, operand: Value, field: string, place: Place): void {
  if (place.isInList) throw againstTheRule(`${operator} inside elemMatch is not supported.`)
  const isIndexed = place.geoFields?.has(field) === true
  if (operator === '$nearSphere') {
    if (place.piped) throw failedOperation('$geoNear, $near, and $nearSphere are not allowed in this context')
    if (!place.isTop) throw failedOperation('geo $nearSphere must be top-level expr')
    if (!isIndexed) {
      throw failedOperation('error processing query: planner returned error: unable to find index for $geoNear query')
    }
    readNear(field, operand)
    return
  }
  if (!isIndexed && place.strict !== false) {
    throw againstTheRule(
      `${operator} (on '${field}') needs a geo index: add one to the index file, { "field": "${field}", "direction": "2dsphere" }.`,
    )
  }
  if (operator === '$geoWithin') readWithin(field, operand)
  else readIntersects(field, operand)
}

function checkOperator(operator: string, operand: Value, field: string, place: Place): void {
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
  if (operator === '$mod') checkModulus(operand)
  if (operator === '$not') checkField(field, operand, { ...place, isTop: false })
  if (operator === '$elemMatch') checkElements(operand, field, place)
  if (GEO.includes(operator)) checkGeo(operator, operand, field, place)
}

function checkModulus(operand: Value): void {
  if (!Array.isArray(operand) || operand.length !== 2) throw failedOperation('malformed mod, needs two elements')
  if (!operand.every((one) => typeof one === 'number')) throw failedOperation('malformed mod, divisor is not a number')
  if (Math.trunc(Number(operand[0])) === 0) throw failedOperation('divisor cannot be 0')
}

function checkElements(operand: Value, field: string, place: Place): void {
  const inside = { ...place, isTop: false, isInList: true }
  if (!isDocument(operand)) throw failedOperation('$elemMatch needs an Object')
  if (isOperators(operand) && !LOGICAL.some((key) => key in operand)) checkField(field, operand, inside)
  else checkQuery(operand, inside)
}

function checkField(field: string, condition: Value, place: Place): void {
  if (place.strict !== false && isDocument(condition) && Object.keys(condition).length === 0) {
    throw againstTheRule(
      `The condition on '${field}' is {}: an operator was given undefined, which does not leave the function. ` +
        `For an empty object ask _.eq({}).`,
    )
  }
  if (!isOperators(condition)) return
  for (const [operator, operand] of Object.entries(condition)) checkOperator(operator, operand, field, place)
}

function checkQuery(query: Document, place: Place): void {
  for (const [key, condition] of Object.entries(query)) {
    if (!key.startsWith('$')) {
      checkField(key, condition, place)
      continue
    }
    if (key === '$expr') {
      checkExpression(condition)
      continue
    }
    if (!LOGICAL.includes(key))
      throw againstTheRule(`The operator ${key} is not supported; there are ${LOGICAL.join(', ')}, $expr.`)
    if (!Array.isArray(condition) || condition.length === 0) throw failedOperation(`${key} must be a nonempty array`)
    if (key === '$or' && place.strict !== false) refuseMerged(query)
    for (const member of condition) {
      if (!isDocument(member)) throw failedOperation(`${key} entries need to be full objects`)
      checkQuery(member, { ...place, isTop: place.isTop && key === '$and' })
    }
  }
}

function refuseMerged(query: Document): void {
  const fields = mergedOr(query)
  if (!fields) return
  throw againstTheRule(
    `One $or asks for ${fields.map((field) => `'${field}'`).join(' or ')}: two _.or fields in one where() are merged by the ` +
      'SDK, so that either is enough. For both, write _.and([{ a: _.or(…) }, { b: _.or(…) }]); for either, ' +
      '_.or([{ a: _.in([…]) }, { b: _.in([…]) }]).',
  )
}

/** What the top of a question asks to be near, if it does. */
function nearnessOf(query: Document): Nearness | undefined {
  const asked = Object.entries(query).flatMap(([key, condition]): Nearness[] => {
    if (key === '$and' && Array.isArray(condition)) {
      return condition.filter(isDocument).flatMap((member) => nearnessOf(member) ?? [])
    }
    return isDocument(condition) && condition.$nearSphere !== undefined ? [readNear(key, condition.$nearSphere)] : []
  })
  if (asked.length > 1) throw failedOperation('Too many geoNear expressions')
  return asked[0]
}

function sortedBy(nearness: Nearness, documents: readonly Document[]): Document[] {
  return documents
    .map((document) => ({ document, metres: nearness(document) ?? Infinity }))
    .sort((left, right) => left.metres - right.metres)
    .map(({ document }) => document)
}

/** Checks a query and makes it ready. Refuses operators by name that this cloud does not answer as production does. */
export function condition(source: Document, asking: Asking = {}): Condition {
  checkQuery(source, { ...asking, isTop: true, isInList: false })
  const nearness = nearnessOf(source)
  try {
    const query = new Query(source, { context })
    return {
      matches: (document) => query.test(document),
      source,
      ...(nearness && { near: (documents) => sortedBy(nearness, documents) }),
    }
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
