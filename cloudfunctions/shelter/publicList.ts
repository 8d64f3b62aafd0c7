import { dateAt } from '@core/domain/moment'
import { publicPlaces } from '@core/domain/shelter/packsOf'
import type { PublicPlace } from '@core/domain/shelter/publicPlace'
import { city } from '@city'
import type { Entry } from './chunks'
import { entriesOf, entryIn, findRevision, revisionsAfter } from './storeOfList'
import { findPublicState, findRelease, type KeptRelease } from './storeOfPublic'

/** The release that is public; null where there is none. */
async function liveRelease(): Promise<KeptRelease | null> {
  const { live } = await findPublicState()
  return live === null ? null : findRelease(live)
}

/** A place of the release that is public; null where that has none, or it was withdrawn since. The list itself may have it no more. */
export async function entryOfLive(id: string): Promise<Entry | null> {
  const release = await liveRelease()
  if (!release) return null
  const [made, since] = await Promise.all([findRevision(release.list), revisionsAfter(release.list)])
  const isWithdrawn = since.some(({ act, subject }) => act === 'shelter.withdraw' && subject === id)
  return made && !isWithdrawn ? entryIn(made, id) : null
}

/** What is public by a release: its places, without those that were withdrawn since. */
export async function entriesOfRelease({ list }: Pick<KeptRelease, 'list'>): Promise<Entry[]> {
  const [made, since] = await Promise.all([findRevision(list), revisionsAfter(list)])
  if (!made) throw new Error(`the revision ${list} is missing`)
  const withdrawn = new Set(since.flatMap(({ act, subject }) => (act === 'shelter.withdraw' ? [subject] : [])))
  return (await entriesOf(made)).filter(({ shelter }) => !withdrawn.has(shelter.id))
}

/** The places that are public and that the list itself has no more: an import took them out, and no release is out since. */
export async function entriesGone(present: readonly Entry[]): Promise<Entry[]> {
  const release = await liveRelease()
  if (!release) return []
  const ids = new Set(present.map(({ shelter }) => shelter.id))
  return (await entriesOfRelease(release)).filter(({ shelter }) => !ids.has(shelter.id))
}

/** What everybody would read of these entries at a moment (ms), as packs are made of it. */
export function placesAt(entries: readonly Entry[], now: number, initialsOf = (_text: string) => ''): PublicPlace[] {
  const { staleAfterDays } = city.shelters
  const shelters = entries.map(({ shelter }) => shelter)
  return publicPlaces(shelters, { today: dateAt(now), staleAfterDays, initialsOf })
}
