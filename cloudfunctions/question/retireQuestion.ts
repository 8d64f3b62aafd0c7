import type { bankApi } from '@core/contract/bank'
import type { Handler } from '../_kit/serve'
import { moveQuestion } from './moveQuestion'

/** Takes a question out of use. */
export const retireQuestion: Handler<typeof bankApi.retireQuestion> = ({ reason, ...input }, call) =>
  moveQuestion({ move: 'retire', act: 'question.retire' }, input, call, () => ({
    standing: { current: null, retired: { by: call.staff.number, at: call.now, reason } },
  }))
