import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { changeRecord } from './changeRecord'
import { publishSoon } from './publishDue'
import { entryOfLive } from './publicList'
import { refuseBlocked } from './refuseBlocked'
import { changePublicStateWithin } from './storeOfPublic'

/**
 * Takes a place out of what everybody reads, at once; where publishing fails, the next minute does it. One that an import
 * took out of the list, and that is public until the next release, is in the list again: as withdrawn.
 */
export const withdrawShelter: Handler<typeof shelterApi.withdrawShelter> = async (input, call) => {
  const { reason } = input
  refuseBlocked(reason)
  const { staff, now } = call
  const record = await changeRecord({ ...input, note: reason }, call, {
    as: ['editor', 'reviewer'],
    act: 'shelter.withdraw',
    to: (former) => {
      if (!former) throw new AppError('NOT_FOUND')
      if (former.withdrawn) throw new AppError('NOT_NOW')
      return { ...former, withdrawn: { at: now, by: staff.number, reason } }
    },
    formerly: entryOfLive,
    within: (transaction) => changePublicStateWithin(transaction, { dueAt: now }),
  })
  await publishSoon(call)
  return record
}
