import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { moveRelease } from './moveRelease'
import { refuseBlocked } from './refuseBlocked'

/** 保密审查: its conclusion, by the caller, now. */
export const reviewReleaseSecrecy: Handler<typeof shelterApi.reviewReleaseSecrecy> = async (input, call) => {
  refuseBlocked(input.conclusion)
  return moveRelease({ move: 'reviewSecrecy', act: 'shelter.reviewReleaseSecrecy' }, input, call, (moments) => ({
    ...moments,
    secrecy: { by: call.staff.number, at: call.now, conclusion: input.conclusion },
  }))
}
