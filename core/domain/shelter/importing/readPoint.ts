import type { Precision } from '../kinds'
import type { Spot } from '../distance'
import { isInBox } from './area'
import { readDegrees, readPair } from './cells/degrees'
import type { ImportField } from './fields'
import type { Fit, Reading } from './reading'
import { toWgs84 } from '../datum'

/** A point as the row has it, in the system of the list. */
interface Given {
  longitude: number
  latitude: number
  /** The column to which a problem points. */
  field: ImportField
  /** How many places after the point the finer of the two has: a spreadsheet drops a zero at the end. */
  places: number
}

function placesOf(text: string): number {
  if (text.length > 12 && /['′’分]/.test(text)) return 4
  const point = text.indexOf('.')
  let end = point + 1
  while (point !== -1 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1
  return point === -1 ? 0 : end - point - 1
}

/** Fewer places than three are more than a hundred metres. */
const ROUGH = 3

const METRES = 1000

/** Degrees to six places are about a decimetre: no list knows more. */
const rounded = (spot: Spot): Spot => ({
  longitude: Math.round(spot.longitude * 1e6) / 1e6,
  latitude: Math.round(spot.latitude * 1e6) / 1e6,
})

const isLatitude = (degrees: number): boolean => Math.abs(degrees) <= 90

/** Which of two figures of one cell is the longitude: what they say themselves, what can be, what lies in the box, what the header says. */
function fromPair(reading: Reading, text: string): Given | null {
  const pair = readPair(text)
  if (!pair) return null
  const [one, two] = pair
  const places = Math.max(...text.split(/[,，;；\s]+/).map(placesOf))
  const asLatitudeFirst: Given = { latitude: one.value, longitude: two.value, field: 'point', places }
  const asLongitudeFirst: Given = { latitude: two.value, longitude: one.value, field: 'point', places }
  if (one.axis === 'latitude' || two.axis === 'longitude') return asLatitudeFirst
  if (one.axis === 'longitude' || two.axis === 'latitude') return asLongitudeFirst
  if (!isLatitude(one.value)) return asLongitudeFirst
  if (!isLatitude(two.value)) return asLatitudeFirst
  const { box } = reading.context.wish.area
  const first = isInBox(box, two.value, one.value)
  const second = isInBox(box, one.value, two.value)
  if (first !== second) return first ? asLatitudeFirst : asLongitudeFirst
  const header = reading.columnsOf('point')[0]?.header ?? ''
  return /^\W*(纬|緯|lat)/i.test(header) ? asLatitudeFirst : asLongitudeFirst
}

function given(reading: Reading): Given | 'unclear' | null {
  const both = reading.has('point') ? reading.text('point') : null
  if (both !== null) return fromPair(reading, both) ?? 'unclear'
  const x = reading.text('longitude')
  const y = reading.text('latitude')
  if (x === null && y === null) return null
  const longitude = readDegrees(x ?? '')
  const latitude = readDegrees(y ?? '')
  if (longitude === null || latitude === null) return 'unclear'
  const field = isLatitude(latitude) || latitude === 0 ? 'longitude' : 'latitude'
  return { longitude, latitude, field, places: Math.max(placesOf(x ?? ''), placesOf(y ?? '')) }
}

const precisionOf = (reading: Reading, places: number): Precision => {
  if (places < ROUGH) return 'street'
  const header = (reading.columnsOf('longitude')[0] ?? reading.columnsOf('point')[0])?.header ?? ''
  return header.includes('入口') ? 'entrance' : 'site'
}

/**
 * The point of a row in WGS-84. One that cannot be right (0,0, out of range, in metres, the two exchanged, outside of
 * the city) is listed with its cell and not taken, and never mended by guessing.
 */
export function readPoint(reading: Reading): void {
  reading.fit = fitOf(reading)
}

function fitOf(reading: Reading): Fit | null {
  const { area, datum } = reading.context.wish
  const where = reading.has('point') ? 'point' : 'longitude'
  const point = given(reading)
  if (point === null || datum === null) {
    reading.say('pointMissing', where)
    return null
  }
  if (point === 'unclear') {
    reading.say('pointUnclear', where)
    return null
  }
  const { longitude, latitude, field, places } = point
  if (longitude === 0 || latitude === 0) {
    reading.say('pointZero', field)
    return null
  }
  const isSwapped = (): boolean => {
    if (!isLatitude(longitude)) return false
    const turned = toWgs84(latitude, longitude, datum)
    return isInBox(area.box, turned.longitude, turned.latitude)
  }
  if (!isLatitude(latitude) || Math.abs(longitude) > 180) {
    if (Math.abs(latitude) <= 180 && isSwapped()) {
      reading.say('pointSwapped', field)
      return 'swapped'
    }
    const inMetres = Math.abs(latitude) > METRES * 100 && Math.abs(longitude) > METRES * 100
    reading.say(inMetres ? 'pointProjected' : 'pointImpossible', field)
    return 'neither'
  }
  const found = rounded(toWgs84(longitude, latitude, datum))
  if (!isInBox(area.box, found.longitude, found.latitude)) {
    const swapped = isSwapped()
    reading.say(swapped ? 'pointSwapped' : 'pointOutside', field)
    return swapped ? 'swapped' : 'neither'
  }
  const precision = precisionOf(reading, places)
  if (precision === 'street') reading.say('pointRough', field)
  reading.patch.point = { longitude: found.longitude, latitude: found.latitude, source: datum, precision }
  return 'fits'
}
