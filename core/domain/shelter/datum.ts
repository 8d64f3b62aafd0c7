import gcoord from 'gcoord'
import type { Spot } from './distance'
import type { Datum } from './kinds'

/** CGCS2000 and WGS-84 differ by centimetres: here they are one. */
const systems = {
  WGS84: gcoord.WGS84,
  CGCS2000: gcoord.WGS84,
  GCJ02: gcoord.GCJ02,
  BD09: gcoord.BD09,
} as const satisfies Record<Datum, unknown>

/** Given as GeoJSON: for a bare pair gcoord words its complaint, figures and all, before it looks, six times as slow. */
function converted(longitude: number, latitude: number, from: Datum, to: Datum): Spot {
  const point = { type: 'Point', coordinates: [longitude, latitude] as [number, number] } as const
  const { coordinates } = gcoord.transform(point, systems[from], systems[to])
  return { longitude: coordinates[0], latitude: coordinates[1] }
}

/** A point given in one of China's systems, in degrees, as WGS-84. What lies outside of China is the same in all of them but BD-09. */
export function toWgs84(longitude: number, latitude: number, datum: Datum): Spot {
  return converted(longitude, latitude, datum, 'WGS84')
}

/** A point of WGS-84 in another system: maps and navigation of WeChat take GCJ-02. */
export function fromWgs84(longitude: number, latitude: number, datum: Datum): Spot {
  return converted(longitude, latitude, 'WGS84', datum)
}
