import { isDocument, type Document, type Value } from './document'
import { isOperators } from './query'

/** A value that an index finds exactly as a query does. Null is none: it also stands for a missing field in a list. */
function isPlain(value: Value | undefined): value is string | number | boolean | Date {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
}

function wanted(condition: Value): Value[] | undefined {
  if (isPlain(condition)) return [condition]
  if (!isOperators(condition)) return undefined
  if (isPlain(condition.$eq)) return [condition.$eq]
  return Array.isArray(condition.$in) && condition.$in.every(isPlain) ? condition.$in : undefined
}

/** The fields a query fixes to one of a few values, whatever else it asks: what an index can look up. */
export function equalities(query: Document): Map<string, readonly Value[]> {
  const fixed = new Map<string, readonly Value[]>()
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const member of condition.filter(isDocument)) {
        for (const [field, values] of equalities(member)) fixed.set(field, values)
      }
    }
    const values = key.startsWith('$') ? undefined : wanted(condition)
    if (values) fixed.set(key, values)
  }
  return fixed
}
