import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { moveRelease } from './moveRelease'
import { refuseBlocked } from './refuseBlocked'
import { changePublicStateWithin } from './storeOfPublic'

/** Sends a release back with a reason. It is over then: what is mended is submitted as another. */
export const sendBackRelease: Handler<typeof shelterApi.sendBackRelease> = async (input, call) => {
  refuseBlocked(input.reason)
  const { staff, now } = call
  return moveRelease(
    { move: 'sendBack', act: 'shelter.sendBackRelease' },
    input,
    call,
    (moments) => ({
      ...moments,
      // After it was submitted, also where the clocks of two instances differ.
      sentBack: { by: staff.number, at: Math.max(now, moments.submitted?.at ?? 0), reason: input.reason },
    }),
    (transaction) => changePublicStateWithin(transaction, { underWay: null }),
  )
}
