import type { bankApi } from '@core/contract/bank'
import { dateAt } from '@core/domain/moment'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { moveQuestion } from './moveQuestion'

/** To everybody the office has reviewed a question; who of it did, the office alone sees. */
export const reviewQuestion: Handler<typeof bankApi.reviewQuestion> = (input, call) =>
  moveQuestion({ move: 'review', act: 'question.review' }, input, call, () => ({
    latest: {
      review: { by: city.office.name.slice(0, 40), on: dateAt(call.now) },
      reviewedBy: call.staff.number,
      needsConfirmation: false,
    },
  }))
