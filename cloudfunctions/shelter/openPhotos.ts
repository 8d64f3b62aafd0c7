import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { shelterPhotos } from './shelterPhotos'

/** Addresses under which photos can be seen for an hour; those that are not kept are left out. */
export const openPhotos: Handler<typeof shelterApi.openPhotos> = async ({ hashes }) => ({
  addresses: await shelterPhotos.addressesOf(hashes),
})
