import { personApi } from '@core/contract/person'
import { serve } from '../_kit/serve'
import { changeGrants } from './changeGrants'
import { deleteMyRecords } from './deleteMyRecords'
import { everyHour } from './everyHour'
import { exportMyRecords } from './exportMyRecords'
import { issueInvitation } from './issueInvitation'
import { leaveOffice } from './leaveOffice'
import { listAudit } from './listAudit'
import { listInvitations } from './listInvitations'
import { listStaff } from './listStaff'
import { redeemInvitation } from './redeemInvitation'
import { revokeInvitation } from './revokeInvitation'
import { summariseMyRecords } from './summariseMyRecords'
import { verifyAudit } from './verifyAudit'
import { whoAmI } from './whoAmI'

export const main = serve(
  personApi,
  {
    summariseMyRecords,
    exportMyRecords,
    deleteMyRecords,
    whoAmI,
    redeemInvitation,
    issueInvitation,
    listInvitations,
    revokeInvitation,
    listStaff,
    changeGrants,
    leaveOffice,
    listAudit,
    verifyAudit,
  },
  { everyHour },
)
