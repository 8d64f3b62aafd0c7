import type { feedbackApi } from '@core/contract/feedback'
import type { InputOf } from '@core/contract/operation'

/** A report as it is handed in: it has its id from the beginning, so that it arrives once. */
export type Report = InputOf<typeof feedbackApi.sendFeedback>
