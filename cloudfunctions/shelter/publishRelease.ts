import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import type { Transaction } from '../_kit/transaction'
import { moveRelease } from './moveRelease'
import { publishSoon } from './publishDue'
import {
  changePublicStateWithin,
  findPublicStateWithin,
  findReleaseWithin,
  keepReleaseWithin,
  type PublicState,
} from './storeOfPublic'

/** Puts a release in the place of the one that is public, which is over. */
async function replaceLive(transaction: Transaction, id: string, now: number): Promise<void> {
  const { live }: PublicState = await findPublicStateWithin(transaction)
  const former = live === null ? null : await findReleaseWithin(transaction, live)
  if (former) {
    const moments = { ...former.moments, superseded: { by: id, at: now } }
    await keepReleaseWithin(transaction, { ...former, moments, revision: former.revision + 1 })
  }
  await changePublicStateWithin(transaction, { live: id, underWay: null, dueAt: now })
}

/** Lets an approved release out: the packs follow at once, or with the next minute. */
export const publishRelease: Handler<typeof shelterApi.publishRelease> = async (input, call) => {
  const { now } = call
  const release = await moveRelease(
    { move: 'publish', act: 'shelter.publishRelease' },
    input,
    call,
    (moments) => ({ ...moments, publishAt: now }),
    (transaction) => replaceLive(transaction, input.id, now),
  )
  await publishSoon(call)
  return release
}
