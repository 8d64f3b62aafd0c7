import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { makeMove } from './move'

/** Gives a draft back to its authors, with the reason. */
export const sendBackDraft: Handler<typeof announcementApi.sendBackDraft> = (input, call) =>
  makeMove({ move: 'sendBack', act: 'announcement.sendBack' }, input, call, ({ moments }) => {
    const at = Math.max(call.now, moments.submitted?.at ?? 0)
    return { moments: { ...moments, sentBack: { by: call.staff.number, at, reason: input.reason } } }
  })
