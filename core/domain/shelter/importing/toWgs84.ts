import gcoord from 'gcoord'
import type { Datum } from '../kinds'

/** gcoord's names; CGCS2000 differs from WGS-84 by centimetres and is taken as it. */
const systems = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const

/** Degrees to six places are about a decimetre: no list knows more. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** A point given in a system, in WGS-84. */
export function toWgs84(longitude: number, latitude: number, datum: Datum): { longitude: number; latitude: number } {
  if (datum === 'WGS84' || datum === 'CGCS2000') return { longitude: rounded(longitude), latitude: rounded(latitude) }
  const [x, y] = gcoord.transform([longitude, latitude], systems[datum], gcoord.WGS84)
  return { longitude: rounded(x), latitude: rounded(y) }
}
