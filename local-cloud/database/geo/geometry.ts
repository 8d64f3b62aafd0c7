import { isDocument, shown, type Value } from '../document'
import { arcsCross, vectorOf, type Vector } from './sphere'

/** A closed line, its first point not repeated at the end. */
export type Ring = readonly Vector[]

/** An area with the middle of its outer ring; the other rings are holes. */
export interface Area {
  middle: Vector
  rings: readonly Ring[]
}

/** A geometry taken apart into points, lines and areas. */
export interface Geometry {
  points: readonly Vector[]
  lines: readonly (readonly Vector[])[]
  areas: readonly Area[]
}

/** Why something is no geometry. */
export class NoGeometry extends Error {}

function isNumbers(value: Value | undefined): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isFinite(one))
}

/** Reads `[longitude, latitude]` in degrees. */
export function readPosition(value: Value | undefined): Vector {
  if (!isNumbers(value) || value.length !== 2) {
    throw new NoGeometry(`Point must be an array of longitude and latitude, found: ${shown(value ?? null)}`)
  }
  const [longitude = 0, latitude = 0] = value
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    throw new NoGeometry(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`)
  }
  return vectorOf([longitude, latitude])
}

function listOf<T>(value: Value | undefined, kind: string, read: (item: Value) => T, fewest = 1): T[] {
  if (!Array.isArray(value) || value.length < fewest) {
    throw new NoGeometry(`${kind} coordinates must be an array of at least ${fewest}, found: ${shown(value ?? null)}`)
  }
  return value.map(read)
}

function readLine(value: Value | undefined): Vector[] {
  return listOf(value, 'LineString', readPosition, 2)
}

function refuseCrossing(ring: Ring): void {
  const edges = ring.map((from, at): [Vector, Vector] => [from, ring[(at + 1) % ring.length] ?? from])
  for (const [one, edge] of edges.entries()) {
    const other = edges.findIndex((later, at) => at > one + 1 && arcsCross(...edge, ...later))
    if (other !== -1) throw new NoGeometry(`Loop is not valid: Edges ${one} and ${other} cross.`)
  }
}

function readRing(value: Value): Ring {
  const positions = listOf(value, 'Polygon', (item) => item, 4)
  const ring = positions.map(readPosition)
  if (shown(positions[0] ?? null) !== shown(positions.at(-1) ?? null)) {
    throw new NoGeometry(`Loop is not closed: ${shown(value)}`)
  }
  ring.pop()
  refuseCrossing(ring)
  return ring
}

function readArea(value: Value | undefined): Area {
  const rings = listOf(value, 'Polygon', readRing)
  const [outer = []] = rings
  const sum = outer.reduce<Vector>(([x, y, z], point) => [x + point[0], y + point[1], z + point[2]], [0, 0, 0])
  const length = Math.hypot(...sum)
  const middle: Vector = [sum[0] / length, sum[1] / length, sum[2] / length]
  const isSmall = outer.every(([x, y, z]) => x * middle[0] + y * middle[1] + z * middle[2] > 0.01)
  if (!isSmall) throw new NoGeometry('a Polygon as large as half the earth is not supported here: make it smaller')
  return { middle, rings }
}

const NOTHING: Geometry = { points: [], lines: [], areas: [] }

const READERS: Readonly<Record<string, (coordinates: Value | undefined) => Geometry>> = {
  Point: (value) => ({ ...NOTHING, points: [readPosition(value)] }),
  LineString: (value) => ({ ...NOTHING, lines: [readLine(value)] }),
  Polygon: (value) => ({ ...NOTHING, areas: [readArea(value)] }),
  MultiPoint: (value) => ({ ...NOTHING, points: listOf(value, 'MultiPoint', readPosition) }),
  MultiLineString: (value) => ({ ...NOTHING, lines: listOf(value, 'MultiLineString', readLine) }),
  MultiPolygon: (value) => ({ ...NOTHING, areas: listOf(value, 'MultiPolygon', readArea) }),
}

/** Takes apart a geometry as the SDK's `db.Geo` writes it, `{ type, coordinates }`. Throws NoGeometry for anything else. */
export function readGeometry(value: Value): Geometry {
  const type = isDocument(value) ? value.type : undefined
  const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : undefined
  if (!isDocument(value) || !read) {
    throw new NoGeometry(
      `unknown GeoJSON type: ${shown(value)}; write it with db.Geo (${Object.keys(READERS).join(', ')})`,
    )
  }
  return read(value.coordinates)
}
