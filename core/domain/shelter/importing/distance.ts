const RADIUS = 6371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180

interface Place {
  longitude: number
  latitude: number
}

/** About how far (km) two points of one city are from each other: on a flat piece of the earth, within a percent. */
export function kilometres(a: Place, b: Place): number {
  const x = radians(b.longitude - a.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2))
  const y = radians(b.latitude - a.latitude)
  return RADIUS * Math.sqrt(x * x + y * y)
}
