import type { feedbackApi } from '@core/contract/feedback'
import type { Handler } from '../_kit/serve'
import { moveReport } from './moveReport'

/** Closes a report, with a reason. */
export const closeFeedback: Handler<typeof feedbackApi.closeFeedback> = ({ reason, ...of }, call) =>
  moveReport('close', of, call, () => ({ closed: { at: call.now, by: call.staff.number, reason } }))
