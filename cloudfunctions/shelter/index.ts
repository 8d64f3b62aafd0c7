import { shelterListApi } from '@core/contract/shelter'
import { serve } from '../_kit/serve'
import { approveRelease } from './approveRelease'
import { attachPhoto } from './attachPhoto'
import { everyMinute } from './everyMinute'
import { listReleases } from './listReleases'
import { listShelters } from './listShelters'
import { openPhotos } from './openPhotos'
import { publishRelease } from './publishRelease'
import { readRelease } from './readRelease'
import { readShelter } from './readShelter'
import { restoreShelter } from './restoreShelter'
import { reviewReleaseSecrecy } from './reviewReleaseSecrecy'
import { saveShelter } from './saveShelter'
import { sendBackRelease } from './sendBackRelease'
import { submitRelease } from './submitRelease'
import { withdrawShelter } from './withdrawShelter'

export const main = serve(
  shelterListApi,
  {
    listShelters,
    readShelter,
    saveShelter,
    attachPhoto,
    openPhotos,
    withdrawShelter,
    restoreShelter,
    readRelease,
    submitRelease,
    sendBackRelease,
    approveRelease,
    reviewReleaseSecrecy,
    publishRelease,
    listReleases,
  },
  { everyMinute },
)
