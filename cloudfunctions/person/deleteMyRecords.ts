import type { personApi } from '@core/contract/person'
import type { Handler } from '../_kit/serve'
import { removeRecords } from './store'

/** Deletes all that the cloud holds of the caller. */
export const deleteMyRecords: Handler<typeof personApi.deleteMyRecords> = async (_input, { caller, now }) => ({
  deleted: await removeRecords(caller.openId, now),
})
