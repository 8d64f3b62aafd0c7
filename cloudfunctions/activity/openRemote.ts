import type { activityApi } from '@core/contract/activity'
import { PAIRED_FOR } from '@core/domain/lesson/remote'
import type { Handler } from '../_kit/serve'
import { transact } from '../_kit/transaction'
import { putRemote, remoteIdOf, remoteIn, type KeptRemote } from './storeOfRemotes'

/** Pairs the caller's phone with this board from now on; a board that was paired before is told so when it next asks. */
export const openRemote: Handler<typeof activityApi.openRemote> = ({ remoteId }, { caller: { openId }, now }) =>
  transact(async (transaction) => {
    const kept = await remoteIn(transaction, openId, now)
    if (kept?.remoteId === remoteId) return { endsAt: kept.endsAt }
    const endsAt = now + PAIRED_FOR
    const begun: KeptRemote = { _id: remoteIdOf(openId), openId, remoteId, startedAt: now, endsAt, presses: [] }
    await putRemote(transaction, begun)
    return { endsAt }
  })
