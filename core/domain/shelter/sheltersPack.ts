import type { PublicShelter, SheltersPack } from './publicShelter'
import { rowFields, rowOf, rowReader } from './shelterRow'

/** The list of places as it is published, good to a day. */
export const sheltersPack = (places: readonly PublicShelter[], date: string): SheltersPack => ({
  format: 1,
  date,
  fields: rowFields,
  rows: places.map(rowOf),
})

/**
 * The places of a list on a day ('2027-03-01'): without those that may be shown no longer because their approval has
 * ended since, and without what only newer code can read.
 */
export function placesOf({ fields, rows }: Pick<SheltersPack, 'fields' | 'rows'>, today: string): PublicShelter[] {
  const read = rowReader(fields)
  const places: PublicShelter[] = []
  for (const row of rows) {
    const place = read(row)
    if (place && (place.shownUntil === null || place.shownUntil >= today)) places.push(place)
  }
  return places
}
