import { AppError } from '@core/contract/errors'
import { dateAt, momentOf } from '@core/domain/moment'
import { detailsPackOf } from '@core/domain/publication/packs'
import { nextPublicChange } from '@core/domain/shelter/nextPublicChange'
import { packsOf } from '@core/domain/shelter/packsOf'
import { city } from '@city'
import { hashOfPack, Overtaken, publishPacks, readManifest } from '../_kit/publish'
import { loadInitials } from './loadInitials'
import { entriesOfRelease, placesAt } from './publicList'
import { shelterPhotos } from './shelterPhotos'
import { findPublicState, findRelease, published, type KeptRelease } from './storeOfPublic'

/** How often it is begun anew when somebody else publishes at the same time. */
const TRIES = 8

/** Which details packs are in force and belong to no district of the list any more. */
const forgotten = (inForce: readonly string[], details: object): string[] =>
  inForce.filter((name) => name.startsWith(detailsPackOf('')) && !(name.slice(detailsPackOf('').length) in details))

/**
 * Makes the packs of a release as they are to be at a moment and puts them into force, photos first, all of them at once.
 * Former files go at once: they may hold what was withdrawn, or what an approval covers no longer. Yields the next moment
 * (ms) at which they are to be made anew: on the day when an approval ends, or at once where a photo could not be copied.
 */
async function publishOnce(release: KeptRelease, now: number): Promise<number | null> {
  const { revision, packs: inForce } = await readManifest()
  const entries = await entriesOfRelease(release)
  const places = placesAt(entries, now, await loadInitials())
  const photos = [...new Set(places.flatMap(({ detail }) => detail.photos.map(({ hash }) => hash)))]
  const files = await shelterPhotos.copyToPublic(photos)
  const { shelters, details } = packsOf(places, dateAt(release.moments.publishAt ?? now), files)
  const hashes = Object.entries(details).map(([district, pack]) => [district, hashOfPack(pack)] as const)
  await publishPacks(
    {
      shelters: { ...shelters, details: Object.fromEntries(hashes) },
      ...Object.fromEntries(Object.entries(details).map(([district, pack]) => [detailsPackOf(district), pack])),
      ...Object.fromEntries(forgotten(Object.keys(inForce), details).map((name) => [name, null])),
    },
    { sample: entries.some(({ sample }) => sample), now, withdrawn: true, since: revision },
  )
  // Somebody who published at the same time may have taken out a photo that is named from now on.
  if (!(await shelterPhotos.arePublic(files))) throw new Overtaken()
  await shelterPhotos.removeFromPublic(new Set(Object.keys(files)))
  if (photos.some((hash) => files[hash] === undefined)) return now
  const { staleAfterDays } = city.shelters
  const records = entries.map(({ shelter }) => shelter)
  const next = nextPublicChange(records, { today: dateAt(now), staleAfterDays })
  return next === null ? null : momentOf(next, '00:00')
}

/**
 * Publishes what is due by now, whole: a release that is let out, a place that is withdrawn, an approval that has ended.
 * Then, and only then, it is due no more but on the next such day: whoever dies before leaves it to the next minute. Done
 * again it changes nothing.
 */
export async function publishDue({ now }: { now: number }): Promise<void> {
  for (let nth = 1; ; nth++) {
    const state = await findPublicState()
    if (state.dueAt === null || state.dueAt > now) return
    const release = state.live === null ? null : await findRelease(state.live)
    try {
      const next = release && (await publishOnce(release, now))
      await published(state, next)
      return
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
    if (nth === TRIES) throw new AppError('BUSY')
  }
}

/** The same at once, after an act that is kept already: what fails here the timer does within a minute. */
export async function publishSoon({ now, requestId }: { now: number; requestId: string }): Promise<void> {
  try {
    await publishDue({ now })
  } catch (error) {
    console.error(JSON.stringify({ requestId, action: 'publishSoon', error: String(error) }))
  }
}
