import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { makeMove } from './move'

/** Gives a draft up for good. It stays where it is, for the audit trail. */
export const discardDraft: Handler<typeof announcementApi.discardDraft> = (input, call) =>
  makeMove({ move: 'discard', act: 'announcement.discard' }, input, call, ({ moments }) => ({
    moments: { ...moments, discarded: { by: call.staff.number, at: call.now } },
  }))
