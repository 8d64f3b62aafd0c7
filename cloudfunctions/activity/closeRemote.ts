import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { removeRemote } from './storeOfRemotes'

/** Ends a pairing of the caller's, if it is still the one that stands. */
export const closeRemote: Handler<typeof activityApi.closeRemote> = async ({ remoteId }, { caller: { openId } }) => {
  await removeRemote(openId, remoteId)
  return {}
}
