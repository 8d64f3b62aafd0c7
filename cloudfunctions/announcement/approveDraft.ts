import { AppError } from '@core/contract/errors'
import type { announcementApi } from '@core/contract/announcement'
import { nextStep } from '@core/domain/announcement/statusAt'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { makeMove } from './move'

/** Makes the next step of the review. */
export const approveDraft: Handler<typeof announcementApi.approveDraft> = (input, call) =>
  makeMove({ move: 'approve', act: 'announcement.approve' }, input, call, ({ moments }) => {
    const step = nextStep(moments, city.reviewSteps)
    if (step === null) throw new AppError('NOT_NOW')
    return {
      moments: { ...moments, approvals: [...moments.approvals, { step, by: call.staff.number, at: call.now }] },
    }
  })
