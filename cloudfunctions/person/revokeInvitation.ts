import { AppError } from '@core/contract/errors'
import type { personApi } from '@core/contract/person'
import { invitationFor } from '@core/domain/person/invitation'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { audited, invitationIn, removeInvitation } from './storeOfInvitations'
import { refuseUnlessAdmin } from './storeOfStaff'

/** Takes back an invitation that nobody took up yet. */
export const revokeInvitation: Handler<typeof personApi.revokeInvitation> = async ({ actId, id }, { staff, now }) => {
  const act = { actId, by: staff.number, act: 'person.revokeInvitation', subject: id, now } as const
  await staffAct(act, async (transaction) => {
    const invitation = await invitationIn(transaction, id)
    if (!invitation || invitationFor(invitation, null, now) !== 'open') throw new AppError('NOT_FOUND')
    await refuseUnlessAdmin(transaction, staff.number, invitation.district, now)
    await removeInvitation(transaction, id)
    return { answer: null, before: audited(invitation), after: null }
  })
  return {}
}
