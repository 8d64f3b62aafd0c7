import { bytesOf } from '../publication/bytesOf'
import type { PublicPlace } from './publicPlace'
import type { PublicShelter, Shortened } from './publicShelter'
import { rowOf } from './shelterRow'

/** The most bytes of one row of the list, as JSON in UTF-8. */
export const ROW_BYTES = 450

/**
 * What a row gives up when it is too long, in this order, and how many characters of a text are kept at least. The way in is
 * what people need most: it stays whole as long as it is a sentence or two, and is cut shorter only when all else is gone.
 */
const steps: readonly { field: Shortened; least: number }[] = [
  { field: 'otherNames', least: 0 },
  { field: 'address', least: 24 },
  { field: 'name', least: 24 },
  { field: 'floor', least: 0 },
  { field: 'town', least: 0 },
  { field: 'address', least: 12 },
  { field: 'entrance', least: 60 },
  { field: 'hours', least: 0 },
  { field: 'telephone', least: 0 },
  { field: 'name', least: 12 },
  { field: 'entrance', least: 12 },
]

const jsonBytes = (value: unknown): number => bytesOf(JSON.stringify(value))

/** The beginning of a text, shorter by so many bytes of JSON, with '…' at its end; never fewer than `least` characters. */
function beginningOf(text: string, over: number, least: number): string {
  const characters = Array.from(text)
  if (characters.length <= least) return text
  let room = jsonBytes(text) - over - jsonBytes('…')
  const kept = characters.findIndex((character) => (room -= jsonBytes(character) - 2) < 0)
  return `${characters.slice(0, Math.max(least, kept)).join('')}…`
}

/** The place with one field shortened to save so many bytes, or given up where nothing of it need be kept. */
function without(place: PublicShelter, field: Shortened, least: number, over: number): PublicShelter {
  if (field === 'otherNames') return { ...place, otherNames: [], initials: place.initials.slice(0, 1) }
  const value = place[field]
  if (least === 0 || typeof value !== 'string') return { ...place, [field]: null }
  return { ...place, [field]: beginningOf(value, over, least) }
}

/** The detail pack has something of it to tell. */
function hasMore({ detail }: PublicPlace): boolean {
  return Object.values<unknown>(detail as unknown as Record<string, unknown>).some((value) => {
    if (value === null) return false
    return typeof value === 'object' ? Object.keys(value).length > 0 : true
  })
}

/**
 * A place whose row has at most 450 bytes of JSON: what does not fit is shortened or given up in the order of `steps`,
 * with the whole of it in the detail. Everything else of a row is bounded by the contract: an id of 64 characters, numbers
 * and dates; initials beyond the twentieth are dropped, since nobody types so many.
 */
export function fitted({ place, detail }: PublicPlace): PublicPlace {
  const initials = place.initials.map((letters) => letters.slice(0, 20))
  let row: PublicShelter = { ...place, initials, more: true }
  const whole: Partial<PublicShelter> = {}
  for (const { field, least } of steps) {
    const over = jsonBytes(rowOf(row)) - ROW_BYTES
    if (over <= 0) break
    const less = without(row, field, least, over)
    if (less[field] !== row[field]) Object.assign(whole, { [field]: place[field] })
    row = less
  }
  const all = { place: row, detail: { ...detail, whole } }
  return { place: { ...row, more: hasMore(all) }, detail: all.detail }
}
