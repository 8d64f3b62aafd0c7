import type { bankApi } from '@core/contract/bank'
import type { Handler } from '../_kit/serve'
import { moveQuestion } from './moveQuestion'

/** Gives a version back to be written anew; a review that it had counts no more. */
export const sendBackQuestion: Handler<typeof bankApi.sendBackQuestion> = ({ reason, ...input }, call) =>
  moveQuestion({ move: 'sendBack', act: 'question.sendBack' }, input, call, () => ({
    latest: { review: null, reviewedBy: null, sentBack: { by: call.staff.number, at: call.now, reason } },
  }))
