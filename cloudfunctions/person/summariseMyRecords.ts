import type { personApi } from '@core/contract/person'
import type { Handler } from '../_kit/serve'
import { countRecords } from './store'

/** What the cloud holds of the caller, by kind. */
export const summariseMyRecords: Handler<typeof personApi.summariseMyRecords> = async (_input, { caller }) => ({
  holdings: await countRecords(caller.openId),
})
