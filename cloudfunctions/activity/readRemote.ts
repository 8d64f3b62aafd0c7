import type { activityApi } from '@core/contract/activity'
import { lastOf, meantAfter } from '@core/domain/lesson/remote'
import type { Handler } from '../_kit/serve'
import { findRemote } from './storeOfRemotes'

/** What the caller's phone pressed since the board last asked. */
export const readRemote: Handler<typeof activityApi.readRemote> = async (
  { remoteId, after },
  { caller: { openId }, now },
) => {
  const kept = await findRemote(openId, now)
  if (kept?.remoteId !== remoteId) return { standing: false, last: 0, presses: [] }
  return { standing: true, last: lastOf(kept.presses), presses: meantAfter(kept.presses, after, now) }
}
