/** A place on the earth in WGS-84, in degrees. */
export interface Spot {
  longitude: number
  latitude: number
}

/** Metres: the mean radius of the earth (IUGG). */
const RADIUS = 6_371_008.8

const RADIAN = Math.PI / 180
const radians = (degrees: number): number => degrees * RADIAN

/** Metres between two spots as the crow flies, on a sphere (haversine): within 0.6 % of the true one. */
export function distance(from: Spot, to: Spot): number {
  const acrossLatitude = Math.sin(radians(to.latitude - from.latitude) / 2)
  const acrossLongitude = Math.sin(radians(to.longitude - from.longitude) / 2)
  const share =
    acrossLatitude * acrossLatitude +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * acrossLongitude * acrossLongitude
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(share)))
}

/** Metres that are never more than the distance of two spots, however far east or west one is of the other; cheap to find. */
export function leastDistance(from: Spot, to: Spot): number {
  return RADIUS * radians(Math.abs(to.latitude - from.latitude)) - 1
}

/** The direction in which one sets out from one spot to another, in degrees from north by east: 0 to 360. */
export function bearing(from: Spot, to: Spot): number {
  const across = radians(to.longitude - from.longitude)
  const [here, there] = [radians(from.latitude), radians(to.latitude)]
  const east = Math.sin(across) * Math.cos(there)
  const north = Math.cos(here) * Math.sin(there) - Math.sin(here) * Math.cos(there) * Math.cos(across)
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
}

const directions = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const

/** One of the eight directions for a bearing in degrees: 50 is 东北. */
export function directionInWords(degrees: number): (typeof directions)[number] {
  return directions[((Math.round(degrees / 45) % 8) + 8) % 8] ?? '北'
}
