import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '@core/contract'
import type { OutputOf, ParsedInputOf } from '@core/contract/operation'
import { keepsAnAdmin } from '@core/domain/person/roles'
import { personOf, staffOf, type KeptStaff } from '../../../cloudfunctions/_kit/staff'
import { findInvitation, invitationId } from '../../../cloudfunctions/person/storeOfInvitations'
import { allStaff, findStaff } from '../../../cloudfunctions/person/storeOfStaff'

type OfMyRecords = 'summariseMyRecords' | 'exportMyRecords' | 'deleteMyRecords'
type Operations = Omit<Contract['person'], OfMyRecords>

/** An input that was accepted, what came back, and who asked. */
interface Accepted<O> {
  input: ParsedInputOf<O>
  value: OutputOf<O>
  openId: string
}

const tells = (value: OutputOf<Operations['whoAmI']>, staff: KeptStaff | null): boolean =>
  staff !== null &&
  isDeepStrictEqual(
    [value.number, value.grants, value.joinedAt, value.leftAt, value.revision],
    [staff.number, staff.grants, staff.joinedAt, staff.leftAt, staff.revision],
  )

const descends = (places: readonly number[]): boolean =>
  places.every((place, nth) => nth === 0 || place < places[nth - 1]!)

/** Whether an answer tells what is kept afterwards, for each operation of the office. */
const truths: { [A in keyof Operations]: (accepted: Accepted<Operations[A]>) => Promise<boolean> | boolean } = {
  whoAmI: async ({ value, openId }) => tells(value, await staffOf(openId)),
  async redeemInvitation({ input, value, openId }) {
    const [invitation, person] = await Promise.all([findInvitation(invitationId(input.code)), personOf(openId)])
    const isTaken = invitation?.takenBy === value.number && invitation.code === null && invitation.label === ''
    return isTaken && person?._id === value.number && tells(value, await findStaff(value.number))
  },
  async issueInvitation({ value }) {
    const kept = await findInvitation(value.id)
    return kept?._id === invitationId(value.code) && kept.role === value.role && kept.district === value.district
  },
  listInvitations: ({ value }) => value.invitations.every((invitation) => !('code' in invitation)),
  revokeInvitation: () => true,
  listStaff: ({ value, openId }) => value.staff.length > 0 && !JSON.stringify(value).includes(openId),
  // The same act again tells what it did then, so what is kept now may be newer.
  async changeGrants({ value }) {
    const kept = await findStaff(value.number)
    return kept !== null && (kept.revision > value.revision || tells(value, kept))
  },
  async leaveOffice({ input, openId }) {
    const [staff, person] = await Promise.all([staffOf(openId), personOf(openId)])
    return staff ? staff.grants.length === 0 && staff.leftAt !== null && !input.erase : person === null
  },
  listAudit: ({ input, value }) =>
    descends(value.entries.map(({ place }) => place)) &&
    value.entries.every(({ by, place }) => (input.by ?? by) === by && place < (input.before ?? Infinity)),
  verifyAudit: ({ value }) => value.broken === null,
}

/** What is wrong with an answer of the office's operations, held against what is kept. */
export async function faultsOfOffice(action: string, accepted: Accepted<never>): Promise<string[]> {
  const truth = Object.hasOwn(truths, action) ? truths[action as keyof Operations] : undefined
  if (!truth) return []
  const faults = keepsAnAdmin(await allStaff(), Date.now()) ? [] : ['nobody administers the city any more']
  return (await truth(accepted)) ? faults : [...faults, 'an answer of the office that is not what is kept']
}
