import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { findRemote } from './storeOfRemotes'

/** Whether the caller's phone is paired with a board, for the phone that was just opened. */
export const remoteState: Handler<typeof activityApi.remoteState> = async (_input, { caller: { openId }, now }) => ({
  endsAt: (await findRemote(openId, now))?.endsAt ?? null,
})
