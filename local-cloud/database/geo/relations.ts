import type { Area, Geometry, Ring } from './geometry'
import { angleBetween, angleToArc, arcsCross, arcsMeet, cross, dot, isOnArc, unit, type Vector } from './sphere'

type Arc = readonly [Vector, Vector]

function arcsOfLine(line: readonly Vector[]): Arc[] {
  return line.slice(1).map((to, at) => [line[at] ?? to, to])
}

function arcsOfRing(ring: Ring): Arc[] {
  return ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from])
}

function arcsOfArea({ rings }: Area): Arc[] {
  return rings.flatMap(arcsOfRing)
}

/** Seen from the middle of the earth, on a flat sheet that touches it at `middle`: great circles become straight lines. */
function flattened(point: Vector, middle: Vector): readonly [x: number, y: number] {
  const side = unit(cross(Math.abs(middle[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], middle))
  const depth = dot(point, middle)
  return [dot(point, side) / depth, dot(point, cross(middle, side)) / depth]
}

/** Whether a point is inside a ring; counts how often a straight line from it to far away meets the ring. */
function ringHolds(ring: Ring, middle: Vector, point: Vector): boolean {
  const [x, y] = flattened(point, middle)
  const met = arcsOfRing(ring).filter(([from, to]) => {
    const [[x1, y1], [x2, y2]] = [flattened(from, middle), flattened(to, middle)]
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
  })
  return met.length % 2 === 1
}

/** Whether a point is in an area; its edges belong to it. */
function holds(area: Area, point: Vector): boolean {
  if (dot(area.middle, point) <= 0) return false
  if (arcsOfArea(area).some(([from, to]) => isOnArc(point, from, to))) return true
  const [outer = [], ...holes] = area.rings
  return ringHolds(outer, area.middle, point) && !holes.some((hole) => ringHolds(hole, area.middle, point))
}

/** Whether a line lies in an area whole: all its points do, and it crosses no edge. */
function holdsLine(area: Area, line: readonly Vector[], arcs: readonly Arc[]): boolean {
  if (!line.every((point) => holds(area, point))) return false
  return !arcs.some(([a, b]) => arcsOfArea(area).some(([c, d]) => arcsCross(a, b, c, d)))
}

function holdsArea(area: Area, inner: Area): boolean {
  const [outer = []] = inner.rings
  if (!holdsLine(area, outer, arcsOfRing(outer))) return false
  // A hole of the area inside the other one is a part of it that is not in the area.
  const holes = area.rings.slice(1)
  return !holes.some((hole) => hole.every((point) => holds(inner, point)))
}

/** Whether all of a geometry lies in the areas of another one, each of its parts in one of them. */
export function isWithin({ points, lines, areas }: Geometry, outer: readonly Area[]): boolean {
  return (
    points.every((point) => outer.some((area) => holds(area, point))) &&
    lines.every((line) => outer.some((area) => holdsLine(area, line, arcsOfLine(line)))) &&
    areas.every((inner) => outer.some((area) => holdsArea(area, inner)))
  )
}

/** Whether all of a geometry lies no further from a point than an angle in radians, at most a quarter of a circle. */
export function isWithinCircle({ points, lines, areas }: Geometry, middle: Vector, radius: number): boolean {
  const all = [...points, ...lines.flat(), ...areas.flatMap(({ rings }) => rings.flat())]
  return all.every((point) => angleBetween(point, middle) <= radius)
}

function arcsOf({ lines, areas }: Geometry): Arc[] {
  return [...lines.flatMap(arcsOfLine), ...areas.flatMap(arcsOfArea)]
}

function touches(point: Vector, geometry: Geometry): boolean {
  return (
    geometry.points.some((other) => angleBetween(point, other) < 1e-10) ||
    arcsOf(geometry).some(([from, to]) => isOnArc(point, from, to)) ||
    geometry.areas.some((area) => holds(area, point))
  )
}

/** The points of which one is inside another geometry if the two share anything but their edges' crossings. */
function corners({ points, lines, areas }: Geometry): Vector[] {
  return [
    ...points,
    ...lines.flatMap((line) => line.slice(0, 1)),
    ...areas.flatMap(({ rings }) => rings.flatMap((ring) => ring.slice(0, 1))),
  ]
}

/** Whether two geometries have a point in common. */
export function intersects(left: Geometry, right: Geometry): boolean {
  return (
    corners(left).some((point) => touches(point, right)) ||
    corners(right).some((point) => touches(point, left)) ||
    arcsOf(left).some(([a, b]) => arcsOf(right).some(([c, d]) => arcsMeet(a, b, c, d)))
  )
}

/** The angle in radians from a point to the nearest point of a geometry. */
export function angleTo(geometry: Geometry, point: Vector): number {
  if (geometry.areas.some((area) => holds(area, point))) return 0
  return Math.min(
    ...geometry.points.map((other) => angleBetween(point, other)),
    ...arcsOf(geometry).map(([from, to]) => angleToArc(point, from, to)),
  )
}
