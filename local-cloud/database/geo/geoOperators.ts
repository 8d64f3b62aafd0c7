import { failedOperation } from '../../refusal'
import { isDocument, shown, type Document, type Value } from '../document'
import { geometriesAt } from './checkGeometries'
import { NoGeometry, readGeometry, readPosition, type Geometry } from './geometry'
import { angleTo, intersects, isWithin, isWithinCircle } from './relations'
import { EARTH_RADIUS, type Vector } from './sphere'

/** Whether a document fulfils a geo condition. */
export type GeoTest = (document: Document) => boolean

/** A question for what is near a place: how far off in metres a document is, undefined where it is not asked for. */
export type Nearness = (document: Document) => number | undefined

function understood<T>(operator: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof NoGeometry) throw failedOperation(`${operator}: ${error.message}`)
    throw error
  }
}

function only(operator: string, operand: Value, allowed: readonly string[]): Document {
  const strange = isDocument(operand) ? Object.keys(operand).find((key) => !allowed.includes(key)) : undefined
  if (!isDocument(operand) || strange !== undefined) {
    throw failedOperation(`${operator} takes ${allowed.join(', ')}; found ${strange ?? shown(operand)}`)
  }
  return operand
}

function distance(operator: string, options: Document, name: string, otherwise: number): number {
  const value = options[name] ?? otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw failedOperation(`${operator}: ${name} must be non-negative`)
  return value
}

/** How far documents are from a place, in metres, where their field has a geometry between the two distances. */
export function nearness(
  operator: string,
  field: string,
  place: Vector,
  options: Document,
  names: [string, string],
): Nearness {
  const [least, most] = [distance(operator, options, names[0], 0), distance(operator, options, names[1], Infinity)]
  return (document) => {
    const distances = geometriesAt(document, field).map((geometry) => angleTo(geometry, place) * EARTH_RADIUS)
    const inside = distances.filter((metres) => metres >= least && metres <= most)
    return inside.length === 0 ? undefined : Math.min(...inside)
  }
}

/** Reads a GeoJSON point. */
export function readPoint(operator: string, value: Value | undefined): Vector {
  const { points, lines, areas } = understood(operator, () => readGeometry(value ?? null))
  const [point] = points
  if (!point || points.length > 1 || lines.length > 0 || areas.length > 0) {
    throw failedOperation(`${operator} requires a point, found: ${shown(value ?? null)}`)
  }
  return point
}

/** Reads `$nearSphere: { $geometry, $minDistance, $maxDistance }`. */
export function readNear(field: string, operand: Value): Nearness {
  const options = only('$nearSphere', operand, ['$geometry', '$minDistance', '$maxDistance'])
  const place = readPoint('$nearSphere', options.$geometry)
  return nearness('$nearSphere', field, place, options, ['$minDistance', '$maxDistance'])
}

function circle(operand: Value): (geometry: Geometry) => boolean {
  const [middle, radius] = Array.isArray(operand) ? operand : []
  if (typeof radius !== 'number' || !(radius >= 0)) throw failedOperation('$centerSphere takes [[lng, lat], radians]')
  if (radius > Math.PI / 2)
    throw failedOperation('$centerSphere: a radius above a quarter of the earth is not supported here')
  const place = understood('$centerSphere', () => readPosition(middle))
  return (geometry) => isWithinCircle(geometry, place, radius)
}

function inside(operand: Value): (geometry: Geometry) => boolean {
  const options = only('$geoWithin', operand, ['$geometry', '$centerSphere'])
  if (options.$centerSphere !== undefined) return circle(options.$centerSphere)
  const { areas, points, lines } = understood('$geoWithin', () => readGeometry(options.$geometry ?? null))
  if (areas.length === 0 || points.length > 0 || lines.length > 0) {
    throw failedOperation(`$geoWithin not supported with provided geometry: ${shown(options.$geometry ?? null)}`)
  }
  return (geometry) => isWithin(geometry, areas)
}

/** Reads `$geoWithin: { $geometry }` or `{ $centerSphere: [[lng, lat], radians] }`. */
export function readWithin(field: string, operand: Value): GeoTest {
  const test = inside(operand)
  return (document) => geometriesAt(document, field).some(test)
}

/** Reads `$geoIntersects: { $geometry }`. */
export function readIntersects(field: string, operand: Value): GeoTest {
  const options = only('$geoIntersects', operand, ['$geometry'])
  const other = understood('$geoIntersects', () => readGeometry(options.$geometry ?? null))
  return (document) => geometriesAt(document, field).some((geometry) => intersects(geometry, other))
}
