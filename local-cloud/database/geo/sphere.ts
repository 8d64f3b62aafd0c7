/** A point of the sphere, as a direction from its middle of length 1. */
export type Vector = readonly [x: number, y: number, z: number]

/** Metres from the middle of the earth to its surface, as MongoDB has it. */
export const EARTH_RADIUS = 6_378_100

/** What two directions may differ by and still be the same place: about a millimetre on earth. */
const SAME = 1e-10

/** The direction of a longitude and a latitude in degrees. */
export function vectorOf([longitude, latitude]: readonly [number, number]): Vector {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

export function dot([x1, y1, z1]: Vector, [x2, y2, z2]: Vector): number {
  return x1 * x2 + y1 * y2 + z1 * z2
}

export function cross([x1, y1, z1]: Vector, [x2, y2, z2]: Vector): Vector {
  return [y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2]
}

function lengthOf(vector: Vector): number {
  return Math.sqrt(dot(vector, vector))
}

/** The direction of a vector of any length; of none, the vector itself. */
export function unit(vector: Vector): Vector {
  const length = lengthOf(vector)
  return length === 0 ? vector : [vector[0] / length, vector[1] / length, vector[2] / length]
}

/** The angle between two directions in radians: the shortest way on a sphere of radius 1. */
export function angleBetween(left: Vector, right: Vector): number {
  return Math.atan2(lengthOf(cross(left, right)), dot(left, right))
}

/** The angle from a point to the nearest point of the arc between two others, in radians. */
export function angleToArc(point: Vector, from: Vector, to: Vector): number {
  const pole = unit(cross(from, to))
  const isBeside = dot(cross(pole, from), point) > 0 && dot(cross(to, pole), point) > 0
  if (isBeside) return Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(pole, point)))))
  return Math.min(angleBetween(point, from), angleBetween(point, to))
}

/** Whether a point lies on the arc between two others. */
export function isOnArc(point: Vector, from: Vector, to: Vector): boolean {
  return angleToArc(point, from, to) < SAME
}

/** Whether two arcs have a point in common that is an end of neither. */
export function arcsCross(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const [ab, cd] = [unit(cross(a, b)), unit(cross(c, d))]
  const sides = [-dot(ab, c), dot(ab, d), dot(cd, a), -dot(cd, b)]
  return sides.every((side) => side > SAME) || sides.every((side) => side < -SAME)
}

/** Whether two arcs have a point in common. */
export function arcsMeet(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  return arcsCross(a, b, c, d) || isOnArc(a, c, d) || isOnArc(b, c, d) || isOnArc(c, a, b) || isOnArc(d, a, b)
}
