import type { Area } from './area'
import { distance, leastDistance, type Spot } from '../distance'
import type { Reading } from './reading'

/** A point is far from its district when it is this far (m) from its middle and so many times nearer to another's. */
const FAR = 15_000
const TIMES = 2

/** A district is taken from a point only where its middle is so many times nearer than any other's. */
const CLEAR = 2

function middles(reading: Reading, area: Area): { code: string; away: number }[] {
  const { point } = reading.patch
  if (!point) return []
  return area.districts
    .map(({ code, centre }) => ({ code, away: distance(point, centre) }))
    .sort((a, b) => a.away - b.away)
}

/**
 * The district and town of a row: by its cell, else by its address, else by the town, else for the whole file, else by
 * the point, and then said as a guess. What the cells say against each other is listed.
 */
export function readDistrict(reading: Reading): void {
  const { patch, context } = reading
  const { districts, wish } = context
  const cell = reading.has('district') ? reading.text('district') : null
  const town = reading.has('town') ? reading.text('town') : null
  const address = patch.address ?? null
  const byAddress = address === null ? null : districts.inAddress(address)
  const named = cell === null ? null : districts.inCell(cell)
  const found =
    named ?? byAddress ?? (town === null ? null : districts.ofTown(town)) ?? wish.defaults.district ?? byPoint(reading)
  if (found === null) {
    reading.say('districtMissing', 'district')
    return
  }
  patch.district = found
  if (named !== null && byAddress !== null && named !== byAddress) reading.say('districtDiffers', 'district')
  readTown(reading, found, town, address)
  checkDistance(reading, found)
}

function byPoint(reading: Reading): string | null {
  const [nearest, second] = middles(reading, reading.context.wish.area)
  if (!nearest || !second || second.away < CLEAR * nearest.away) return null
  reading.say('districtGuessed', reading.has('point') ? 'point' : 'longitude')
  return nearest.code
}

function readTown(reading: Reading, district: string, town: string | null, address: string | null): void {
  const { districts } = reading.context
  const found =
    (town === null ? null : districts.townIn(town, district)) ??
    (address === null ? null : districts.townIn(address, district))
  if (found !== null) reading.patch.town = found
  else if (town !== null) reading.say('townUnknown', 'town')
}

function checkDistance(reading: Reading, district: string): void {
  const { point } = reading.patch
  const { districts } = reading.context.wish.area
  const own = districts.find(({ code }) => code === district)
  if (!point || !own) return
  const away = distance(point, own.centre)
  const isMuchNearer = (centre: Spot): boolean =>
    away > TIMES * leastDistance(point, centre) && away > TIMES * distance(point, centre)
  if (away > FAR && districts.some(({ centre }) => isMuchNearer(centre)))
    reading.say('pointFar', reading.has('point') ? 'point' : 'longitude')
}
