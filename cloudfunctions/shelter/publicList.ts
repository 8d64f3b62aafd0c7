import { dateAt } from '@core/domain/moment'
import { publicPlaces } from '@core/domain/shelter/packsOf'
import type { PublicPlace } from '@core/domain/shelter/publicPlace'
import { city } from '@city'
import type { Entry } from './chunks'
import { entriesOf, findRevision, revisionsAfter } from './storeOfList'
import type { KeptRelease } from './storeOfPublic'

/** What is public by a release: its places, without those that were withdrawn since. */
export async function entriesOfRelease({ list }: Pick<KeptRelease, 'list'>): Promise<Entry[]> {
  const [made, since] = await Promise.all([findRevision(list), revisionsAfter(list)])
  if (!made) throw new Error(`the revision ${list} is missing`)
  const withdrawn = new Set(since.flatMap(({ act, subject }) => (act === 'shelter.withdraw' ? [subject] : [])))
  return (await entriesOf(made)).filter(({ shelter }) => !withdrawn.has(shelter.id))
}

/** What everybody would read of these entries at a moment (ms), as packs are made of it. */
export function placesAt(entries: readonly Entry[], now: number, initialsOf = (_text: string) => ''): PublicPlace[] {
  const { staleAfterDays } = city.shelters
  const shelters = entries.map(({ shelter }) => shelter)
  return publicPlaces(shelters, { today: dateAt(now), staleAfterDays, initialsOf })
}
