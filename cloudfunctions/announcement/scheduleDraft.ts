import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { findOut, refuseUnchecked } from './findings'
import { makeMove } from './move'
import { publishSoon } from './publishDue'

/** Says from when residents see an approved announcement; a moment that has passed means at once, and then it is published. */
export const scheduleDraft: Handler<typeof announcementApi.scheduleDraft> = async (input, call) => {
  const publishAt = Math.max(input.publishAt, call.now)
  const out = await findOut(publishAt)
  const record = await makeMove({ move: 'schedule', act: 'announcement.schedule' }, input, call, (kept) => {
    refuseUnchecked(kept, { publishAt, now: call.now, out })
    return { moments: { ...kept.moments, publishAt } }
  })
  if (publishAt === call.now) await publishSoon(call)
  return record
}
