import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import { nextStep } from '@core/domain/announcement/statusAt'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { moveRelease } from './moveRelease'

/** Makes the next step of the review. */
export const approveRelease: Handler<typeof shelterApi.approveRelease> = (input, call) =>
  moveRelease({ move: 'approve', act: 'shelter.approveRelease' }, input, call, (moments) => {
    const step = nextStep(moments, city.reviewSteps)
    if (step === null) throw new AppError('NOT_NOW')
    return { ...moments, approvals: [...moments.approvals, { step, by: call.staff.number, at: call.now }] }
  })
