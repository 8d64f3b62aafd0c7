import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { withPress } from '@core/domain/lesson/remote'
import type { Handler } from '../_kit/serve'
import { transact } from '../_kit/transaction'
import { putRemote, remoteIn } from './storeOfRemotes'

/** Keeps a press for the board that the caller's phone is paired with. */
export const pressRemote: Handler<typeof activityApi.pressRemote> = (
  { pressId, key },
  { caller: { openId }, now: at },
) =>
  transact(async (transaction) => {
    const kept = await remoteIn(transaction, openId, at)
    if (!kept) throw new AppError('NOT_FOUND')
    const presses = withPress(kept.presses, { pressId, key, at })
    if (!presses) throw new AppError('BUSY')
    if (presses !== kept.presses) await putRemote(transaction, { ...kept, presses: [...presses] })
    return { endsAt: kept.endsAt }
  })
