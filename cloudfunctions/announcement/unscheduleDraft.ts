import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { makeMove } from './move'

/** Takes back the moment of publication; the announcement stays approved. */
export const unscheduleDraft: Handler<typeof announcementApi.unscheduleDraft> = (input, call) =>
  makeMove({ move: 'unschedule', act: 'announcement.unschedule' }, input, call, ({ moments }) => {
    const { publishAt: _publishAt, ...rest } = moments
    return { moments: rest }
  })
