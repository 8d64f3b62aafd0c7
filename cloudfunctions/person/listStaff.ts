import type { personApi } from '@core/contract/person'
import { isStaffOf } from '@core/domain/person/grants'
import type { Handler } from '../_kit/serve'
import { allStaff } from './storeOfStaff'

/** How many are listed. */
const MOST = 500

/** Those whom the caller has to do with. */
export const listStaff: Handler<typeof personApi.listStaff> = async (_input, { staff, now }) => {
  const all = await allStaff()
  return { staff: all.filter((one) => isStaffOf(staff, one, now)).slice(0, MOST) }
}
