import type { shelterApi } from '@core/contract/shelter'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import type { Handler, StaffCall } from '../_kit/serve'
import { shelterPhotos } from './shelterPhotos'
import { entriesOf, findHead } from './storeOfList'

/** Those of these photos that a place of the caller's districts has. */
async function theirs(hashes: readonly string[], { staff, now }: StaffCall): Promise<readonly string[]> {
  const districts = officeDistricts(staff, now)
  if (districts === 'all') return hashes
  const entries = await entriesOf(await findHead())
  const own = entries.filter(({ shelter: { district } }) => districts.includes(district))
  const named = new Set(own.flatMap(({ shelter }) => shelter.photos.map(({ hash }) => hash)))
  return hashes.filter((hash) => named.has(hash))
}

/** Addresses under which photos can be seen for an hour; those that are not kept, or of no place of theirs, are left out. */
export const openPhotos: Handler<typeof shelterApi.openPhotos> = async ({ hashes }, call) => ({
  addresses: await shelterPhotos.addressesOf(await theirs(hashes, call)),
})
