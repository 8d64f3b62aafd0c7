import { againstTheRule } from '../refusal'
import { isDocument, type Value } from './document'

/** What groups may add up. */
export const ACCUMULATORS: readonly string[] = [
  ...['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet', '$stdDevPop', '$stdDevSamp'],
  '$mergeObjects',
]

/** What expressions may compute. */
export const EXPRESSIONS: readonly string[] = [
  ...['$abs', '$add', '$ceil', '$divide', '$exp', '$floor', '$ln', '$log', '$log10', '$mod', '$multiply', '$pow'],
  ...['$round', '$sqrt', '$subtract', '$trunc'],
  ...['$cmp', '$eq', '$gt', '$gte', '$lt', '$lte', '$ne', '$and', '$not', '$or', '$cond', '$ifNull', '$switch', '$let'],
  ...['$arrayElemAt', '$arrayToObject', '$concatArrays', '$filter', '$in', '$indexOfArray', '$isArray', '$map'],
  ...['$range', '$reduce', '$reverseArray', '$size', '$slice', '$zip'],
  ...['$allElementsTrue', '$anyElementTrue', '$setDifference', '$setEquals', '$setIntersection', '$setIsSubset'],
  ...['$setUnion', '$mergeObjects', '$objectToArray', '$literal'],
  ...['$concat', '$indexOfBytes', '$indexOfCP', '$split', '$strLenBytes', '$strLenCP', '$strcasecmp', '$substr'],
  ...['$substrBytes', '$substrCP', '$toLower', '$toUpper', '$toString'],
  ...['$dateFromParts', '$dateFromString', '$dateToString', '$dayOfMonth', '$dayOfWeek', '$dayOfYear', '$hour'],
  ...['$isoDayOfWeek', '$isoWeek', '$isoWeekYear', '$millisecond', '$minute', '$month', '$second', '$week', '$year'],
]

const KNOWN: ReadonlySet<string> = new Set([...ACCUMULATORS, ...EXPRESSIONS])

/** Refuses operators of an expression by name that this cloud does not compute as production does. */
export function checkExpression(value: Value): void {
  if (typeof value === 'string' && value.startsWith('$$NOW')) {
    throw againstTheRule('$$NOW is not supported: compute the moment in the function and pass it in.')
  }
  if (Array.isArray(value)) value.forEach(checkExpression)
  if (!isDocument(value)) return
  for (const [key, operand] of Object.entries(value)) {
    if (key === '$literal') continue
    if (key.startsWith('$') && !KNOWN.has(key)) {
      throw againstTheRule(`The operator ${key} is not supported; there are ${[...KNOWN].join(', ')}.`)
    }
    checkExpression(operand)
  }
}
