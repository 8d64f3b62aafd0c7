import fs from 'node:fs'
import zlib from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { city } from '../../../city/hanzhong'
import { chanceFrom } from '../../../core/domain/chance'
import type { Spot } from '../../../core/domain/shelter/distance'

/** So many points all over the city's box, the same for the same seed. */
export function seededPoints(count: number, seed: string): Spot[] {
  const chance = chanceFrom(seed)
  const { west, south, east, north } = city.shelters.box
  return Array.from({ length: count }, () => ({
    longitude: west + chance() * (east - west),
    latitude: south + chance() * (north - south),
  }))
}

/** The points of a list in CSV, also gzipped, with columns `lat` and `lon` in WGS-84; rows without both are passed over. */
export function pointsOf(file: string): Spot[] {
  const bytes = fs.readFileSync(file)
  const rows = parse(file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes, {
    columns: true,
    bom: true,
    relax_column_count: true,
  }) as unknown as Record<string, string>[]
  return rows
    .filter(({ lat, lon }) => lat !== '' && lon !== '')
    .map(({ lat, lon }) => ({ longitude: Number(lon), latitude: Number(lat) }))
    .filter(({ longitude, latitude }) => Number.isFinite(longitude) && Number.isFinite(latitude))
}

/** So many of the points, evenly through the whole list. */
export function some(points: readonly Spot[], count: number): Spot[] {
  return points.filter(
    (_, nth) => Math.floor((nth * count) / points.length) !== Math.floor(((nth - 1) * count) / points.length),
  )
}
