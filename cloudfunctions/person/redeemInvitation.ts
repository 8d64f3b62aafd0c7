import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import type { personApi } from '@core/contract/person'
import { mayGive } from '@core/domain/person/grants'
import { grantOf, invitationFor } from '@core/domain/person/invitation'
import { keepsAnAdmin } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import { personOf } from '../_kit/staff'
import { staffAct } from '../_kit/staffAct'
import type { Transaction } from '../_kit/transaction'
import { findInvitation, invitationId, invitationIn, keepTaken, type KeptInvitation } from './storeOfInvitations'
import { findStaff, headIn, join, shownStaff, staffIn, underNumber } from './storeOfStaff'
import { countTry } from './storeOfTries'

/** The same for the same person and invitation; a phone cannot choose it, since its ids have no dot. */
const actOf = (...parts: readonly string[]): string =>
  `join.${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`

/**
 * Whether the role of an invitation could still be given to this person by whoever made it: an admin whose role was taken
 * leaves no doors behind, nobody lengthens their own rights by one, and the command makes the first admin only.
 */
async function isStillBacked(
  transaction: Transaction,
  invitation: KeptInvitation,
  to: string,
  now: number,
): Promise<boolean> {
  const { by } = invitation
  if (by === 'command') return !keepsAnAdmin((await headIn(transaction)).admins, now)
  const issuer = await staffIn(transaction, by)
  return issuer !== null && mayGive(issuer, to, invitation, now)
}

/** Takes up an open invitation, once, whoever else tries at the same moment. */
async function takeUp(openId: string, id: string, now: number): Promise<string> {
  return underNumber(openId, async (joining) => {
    const { number } = joining
    const act = { actId: actOf(id, openId, number), by: number, act: 'person.join', subject: number, now } as const
    return staffAct(act, async (transaction) => {
      const invitation = await invitationIn(transaction, id)
      if (!invitation || invitationFor(invitation, null, now) !== 'open') throw new AppError('CODE_NOT_VALID')
      if (!(await isStillBacked(transaction, invitation, number, now))) throw new AppError('CODE_NOT_VALID')
      const grant = grantOf(invitation, now)
      const { before, after } = await join(transaction, joining, { label: invitation.label, grant, now })
      await keepTaken(transaction, invitation, number)
      return { answer: number, before: before && { grants: before }, after: { grants: after, invitation: id } }
    })
  })
}

/**
 * Takes up an invitation. Every try is counted before the code is looked at, and given back when it was right. For whatever
 * is wrong with a code the same is read and the same is answered.
 */
export const redeemInvitation: Handler<typeof personApi.redeemInvitation> = async ({ code }, { caller, now }) => {
  const { openId } = caller
  const counted = await countTry(openId, now)
  const id = invitationId(code)
  const [invitation, person] = await Promise.all([findInvitation(id), personOf(openId)])
  const stands = invitationFor(invitation, person?._id ?? null, now)
  if (stands === 'notValid') throw new AppError('CODE_NOT_VALID')
  const number = stands === 'own' && person ? person._id : await takeUp(openId, id, now)
  await counted.forgive()
  const staff = await findStaff(number)
  if (!staff) throw new AppError('CODE_NOT_VALID')
  return shownStaff(staff)
}
