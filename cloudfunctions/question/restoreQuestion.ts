import type { bankApi } from '@core/contract/bank'
import type { Handler } from '../_kit/serve'
import { moveQuestion } from './moveQuestion'

/** Brings a question back to where its newest version stands: to be reviewed, or to be released. */
export const restoreQuestion: Handler<typeof bankApi.restoreQuestion> = (input, call) =>
  moveQuestion({ move: 'restore', act: 'question.restore' }, input, call, () => ({ standing: { retired: null } }))
