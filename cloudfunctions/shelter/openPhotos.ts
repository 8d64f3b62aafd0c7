import type { shelterApi } from '@core/contract/shelter'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import type { Handler, StaffCall } from '../_kit/serve'
import type { Entry } from './chunks'
import { entriesGone } from './publicList'
import { shelterPhotos } from './shelterPhotos'
import { entriesOf, findHead } from './storeOfList'

/** Those of these photos that a place of the caller's districts has, be it one that the list has no more but everybody reads. */
async function theirs(hashes: readonly string[], { staff, now }: StaffCall): Promise<readonly string[]> {
  const districts = officeDistricts(staff, now)
  if (districts === 'all') return hashes
  const present = await entriesOf(await findHead())
  const photosOf = (entries: readonly Entry[]) =>
    entries
      .filter(({ shelter: { district } }) => districts.includes(district))
      .flatMap(({ shelter }) => shelter.photos.map(({ hash }) => hash))
  const named = new Set(photosOf(present))
  // What is public is looked at only where the list does not name them all.
  if (!hashes.every((hash) => named.has(hash))) for (const hash of photosOf(await entriesGone(present))) named.add(hash)
  return hashes.filter((hash) => named.has(hash))
}

/** Addresses under which photos can be seen for an hour; those that are not kept, or of no place of theirs, are left out. */
export const openPhotos: Handler<typeof shelterApi.openPhotos> = async ({ hashes }, call) => ({
  addresses: await shelterPhotos.addressesOf(await theirs(hashes, call)),
})
