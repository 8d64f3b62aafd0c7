import { AppError } from '@core/contract/errors'
import type { feedbackApi } from '@core/contract/feedback'
import type { Handler } from '../_kit/serve'
import { moveReport } from './moveReport'

/** The most answers to one report. */
const MOST = 20

/** Answers a report. */
export const answerFeedback: Handler<typeof feedbackApi.answerFeedback> = ({ text, ...of }, call) =>
  moveReport('answer', of, call, ({ answers }) => {
    if (answers.length === MOST) throw new AppError('NOT_NOW')
    return { answers: [...answers, { at: call.now, by: call.staff.number, text }] }
  })
