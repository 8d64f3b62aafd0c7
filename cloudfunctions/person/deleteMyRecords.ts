import { randomUUID } from 'node:crypto'
import type { personApi } from '@core/contract/person'
import type { Handler } from '../_kit/serve'
import { personOf } from '../_kit/staff'
import { removeRecords } from './store'
import { findStaff, leave } from './storeOfStaff'

/** Forgets whose number the caller's is when there is no role any more; says whether it had to stay. */
async function forgetNumber(openId: string, now: number): Promise<'nothing' | 'forgotten' | 'stays'> {
  const person = await personOf(openId)
  const staff = person && (await findStaff(person._id))
  if (!person || !staff) return 'nothing'
  if (staff.grants.some(({ until }) => until === null || now < until)) return 'stays'
  await leave(person._id, { actId: `forget.${randomUUID()}`, erase: true, now })
  return 'forgotten'
}

/**
 * Deletes all that the cloud holds of the caller. Who somebody is to the office stays as long as there is a role, also one to come:
 * roles are given back by leaving, which looks after the last admin.
 */
export const deleteMyRecords: Handler<typeof personApi.deleteMyRecords> = async (_input, { caller, now }) => {
  const deleted = await removeRecords(caller.openId, now)
  const number = await forgetNumber(caller.openId, now)
  return { deleted: deleted + (number === 'forgotten' ? 1 : 0), ...(number === 'stays' && { stays: ['staff'] }) }
}
