import type { personApi } from '@core/contract/person'
import type { Handler } from '../_kit/serve'
import { shownStaff } from './storeOfStaff'

/** Who the caller is to the office. */
export const whoAmI: Handler<typeof personApi.whoAmI> = async (_input, { staff }) => shownStaff(staff)
