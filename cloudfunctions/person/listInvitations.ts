import type { personApi } from '@core/contract/person'
import { administers } from '@core/domain/person/grants'
import type { Handler } from '../_kit/serve'
import { shownInvitation } from './shownInvitation'
import { openInvitations } from './storeOfInvitations'

/** How many are listed: the next to expire. */
const MOST = 200

/** The open invitations to the caller's districts. */
export const listInvitations: Handler<typeof personApi.listInvitations> = async (_input, { staff, now }) => {
  const open = await openInvitations(now)
  const own = open.filter(({ district }) => administers(staff, district, now))
  return { invitations: own.slice(0, MOST).map(shownInvitation) }
}
