import type { personApi } from '@core/contract/person'
import type { Handler } from '../_kit/serve'
import { ownFolder } from '../_kit/ownFolder'
import { shownStaff } from './storeOfStaff'

/** Who the caller is to the office, and where they may put files. */
export const whoAmI: Handler<typeof personApi.whoAmI> = async (_input, { caller, staff }) => ({
  ...(await shownStaff(staff)),
  uploads: `uploads/${ownFolder(caller.openId)}/`,
})
