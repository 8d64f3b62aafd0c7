import type { personApi } from '@core/contract/person'
import type { Handler } from '../_kit/serve'
import { personOf } from '../_kit/staff'
import { findStaff, leave } from './storeOfStaff'

/** Gives back all roles of the caller. Done again it does nothing, but for forgetting whose number it was. */
export const leaveOffice: Handler<typeof personApi.leaveOffice> = async ({ actId, erase }, { caller, now }) => {
  const person = await personOf(caller.openId)
  const staff = person && (await findStaff(person._id))
  if (!staff || (staff.leftAt !== null && !erase)) return {}
  await leave(staff.number, { actId, erase, now })
  return {}
}
