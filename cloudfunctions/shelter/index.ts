import { shelterApi } from '@core/contract/shelter'
import { serve } from '../_kit/serve'
import { approveRelease } from './approveRelease'
import { attachPhoto } from './attachPhoto'
import { beginImport } from './beginImport'
import { checkImport } from './checkImport'
import { confirmImport } from './confirmImport'
import { everyMinute } from './everyMinute'
import { listProblems } from './listProblems'
import { listReleases } from './listReleases'
import { listShelters } from './listShelters'
import { openPhotos } from './openPhotos'
import { publishRelease } from './publishRelease'
import { readImport } from './readImport'
import { readImportState } from './readImportState'
import { readRelease } from './readRelease'
import { readShelter } from './readShelter'
import { refuseImport } from './refuseImport'
import { restoreShelter } from './restoreShelter'
import { reviewReleaseSecrecy } from './reviewReleaseSecrecy'
import { saveShelter } from './saveShelter'
import { sendBackRelease } from './sendBackRelease'
import { submitRelease } from './submitRelease'
import { withdrawShelter } from './withdrawShelter'

export const main = serve(
  shelterApi,
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
    beginImport,
    readImport,
    readImportState,
    checkImport,
    listProblems,
    confirmImport,
    refuseImport,
  },
  { everyMinute },
)
