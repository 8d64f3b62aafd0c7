import { announcementApi } from '@core/contract/announcement'
import { serve } from '../_kit/serve'
import { approveDraft } from './approveDraft'
import { approveReadyMade } from './approveReadyMade'
import { attachFile } from './attachFile'
import { discardDraft } from './discardDraft'
import { listDesk } from './listDesk'
import { openFiles } from './openFiles'
import { publishDue } from './publishDue'
import { readDraft } from './readDraft'
import { readReach } from './readReach'
import { readVersion } from './readVersion'
import { reviewSecrecy } from './reviewSecrecy'
import { saveDraft } from './saveDraft'
import { scheduleDraft } from './scheduleDraft'
import { sendBackDraft } from './sendBackDraft'
import { submitDraft } from './submitDraft'
import { unscheduleDraft } from './unscheduleDraft'
import { withdraw } from './withdraw'

export const main = serve(
  announcementApi,
  {
    listDesk,
    readDraft,
    readVersion,
    saveDraft,
    discardDraft,
    submitDraft,
    sendBackDraft,
    approveDraft,
    reviewSecrecy,
    scheduleDraft,
    unscheduleDraft,
    approveReadyMade,
    withdraw,
    attachFile,
    openFiles,
    readReach,
  },
  { everyMinute: publishDue },
)
