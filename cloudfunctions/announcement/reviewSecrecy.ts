import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { makeMove } from './move'

/** Notes the conclusion of the 保密审查. */
export const reviewSecrecy: Handler<typeof announcementApi.reviewSecrecy> = (input, call) =>
  makeMove({ move: 'reviewSecrecy', act: 'announcement.reviewSecrecy' }, input, call, ({ moments }) => ({
    moments: { ...moments, secrecy: { by: call.staff.number, at: call.now, conclusion: input.conclusion } },
  }))
