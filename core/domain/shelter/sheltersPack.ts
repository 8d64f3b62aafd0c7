import { DAY, dateAt, momentOf } from '../moment'
import type { PublicShelter, SheltersPack } from './publicShelter'
import { rowFields, rowOf, rowReader } from './shelterRow'

/** The list of places as it is published, good to a day. */
export const sheltersPack = (places: readonly PublicShelter[], date: string): SheltersPack => ({
  format: 1,
  date,
  fields: rowFields,
  rows: places.map(rowOf),
})

/** The earliest date on which somebody may have looked for a place not to be 待核实 on a day; '': any. */
const freshSince = (today: string, staleAfterDays: number | null): string =>
  staleAfterDays === null ? '' : dateAt(momentOf(today, '12:00') - staleAfterDays * DAY)

/**
 * The places of a list on a day ('2027-03-01'): without those that may be shown no longer because their approval has
 * ended since, and without what only newer code can read. What nobody has looked at for longer than so many days is 待核实
 * by then, also where it was not when the list was published: a phone may have been without a network since.
 */
export function placesOf(
  { fields, rows }: Pick<SheltersPack, 'fields' | 'rows'>,
  today: string,
  staleAfterDays: number | null = null,
): PublicShelter[] {
  const read = rowReader(fields)
  const since = freshSince(today, staleAfterDays)
  const places: PublicShelter[] = []
  for (const row of rows) {
    const place = read(row)
    if (!place || (place.shownUntil !== null && place.shownUntil < today)) continue
    const isAsWritten = place.stale || place.checkedOn === null || place.checkedOn >= since
    places.push(isAsWritten ? place : { ...place, stale: true })
  }
  return places
}
