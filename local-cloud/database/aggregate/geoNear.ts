import { failedOperation } from '../../refusal'
import { copy, isDocument, shown, type Document, type Value } from '../document'
import { nearness, readPoint } from '../geo/geoOperators'
import { setAt, valueAt } from '../update/place'
import { whole } from './whole'

const OPTIONS = [
  ...['near', 'distanceField', 'spherical', 'minDistance', 'maxDistance', 'query', 'key', 'includeLocs'],
  ...['distanceMultiplier', 'limit', 'num', 'uniqueDocs'],
]

function fieldFor(key: Value | undefined, indexed: ReadonlySet<string>): string {
  const [only, ...others] = [...indexed]
  if (only === undefined) throw failedOperation('$geoNear requires a 2d or 2dsphere index, but none were found')
  if (key === undefined) {
    if (others.length === 0) return only
    throw failedOperation('There is more than one 2dsphere index; unsure which to use for $geoNear: name it with key')
  }
  if (typeof key === 'string' && indexed.has(key)) return key
  throw failedOperation(`$geoNear: there is no 2dsphere index on key ${shown(key)}`)
}

/**
 * The documents near a point, the nearest first, each with its distance in metres under `distanceField`.
 * Needs a geo index: the only one, or the one `key` names.
 */
export function geoNear(
  operand: Value,
  indexed: ReadonlySet<string>,
  select: (query: Document) => Document[],
): Document[] {
  if (!isDocument(operand)) throw failedOperation('$geoNear takes an object')
  const strange = Object.keys(operand).find((name) => !OPTIONS.includes(name))
  if (strange !== undefined) throw failedOperation(`$geoNear: unknown argument '${strange}'`)
  const { distanceField, near, query = {}, distanceMultiplier = 1, includeLocs, limit } = operand
  if (typeof distanceField !== 'string') throw failedOperation("$geoNear requires a 'distanceField' option as a String")
  if (!isDocument(query)) throw failedOperation("$geoNear: 'query' must be an object")
  if (typeof distanceMultiplier !== 'number') throw failedOperation("$geoNear: 'distanceMultiplier' must be a number")
  const field = fieldFor(operand.key, indexed)
  const metresTo = nearness('$geoNear', field, readPoint('$geoNear', near), operand, ['minDistance', 'maxDistance'])
  const rows = select(query)
    .flatMap((document) => {
      const metres = metresTo(document)
      return metres === undefined ? [] : [{ document, metres }]
    })
    .sort((left, right) => left.metres - right.metres)
  const most = limit === undefined ? rows.length : whole('$geoNear limit', limit, 1)
  return rows.slice(0, most).map(({ document, metres }) => {
    const row = copy(document)
    setAt(row, distanceField, metres * distanceMultiplier)
    if (typeof includeLocs === 'string') setAt(row, includeLocs, copy(valueAt(document, field) ?? null))
    return row
  })
}
