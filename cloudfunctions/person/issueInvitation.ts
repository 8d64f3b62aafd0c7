import { AppError } from '@core/contract/errors'
import type { personApi } from '@core/contract/person'
import { HOUR } from '@core/domain/moment'
import { mayGive } from '@core/domain/person/grants'
import { groupedCode } from '@core/domain/person/invitationCode'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { shownInvitation } from './shownInvitation'
import { audited, codeToTell, findInvitation, insertInvitation, newInvitation } from './storeOfInvitations'
import { refuseUnlessAdmin } from './storeOfStaff'

/** Makes an invitation to a role in a district of the caller's. */
export const issueInvitation: Handler<typeof personApi.issueInvitation> = async (
  { actId, role, district, label, hours, until },
  { staff, now },
) => {
  if (!mayGive(staff, null, { role, district, until }, now)) throw new AppError('FORBIDDEN')
  if (until !== null && until <= now) throw new AppError('BAD_INPUT')
  const by = staff.number
  const invitation = newInvitation({ role, district, label, until, expiresAt: now + hours * HOUR, by }, now)
  const act = { actId, by, act: 'person.invite', subject: invitation._id, now } as const
  const id = await staffAct(act, async (transaction) => {
    await refuseUnlessAdmin(transaction, by, district, now)
    await insertInvitation(transaction, invitation)
    return { answer: invitation._id, before: null, after: audited(invitation) }
  })
  const kept = id === invitation._id ? invitation : await findInvitation(id)
  const code = codeToTell(kept, now)
  if (!kept || code === null) throw new AppError('NOT_FOUND')
  return { ...shownInvitation(kept), code: groupedCode(code) }
}
