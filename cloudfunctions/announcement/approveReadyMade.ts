import { AppError } from '@core/contract/errors'
import type { announcementApi } from '@core/contract/announcement'
import { testIn } from '@core/domain/announcement/content'
import { isUnalteredReadyMade } from '@core/domain/announcement/readyMade'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { findOut, refuseUnchecked } from './findings'
import { makeMove } from './move'
import { publishSoon } from './publishDue'
import { findAnnouncement } from './store'

/** Lets an unaltered ready-made text out at once, as the one reviewer beside its author; its whole review follows. */
export const approveReadyMade: Handler<typeof announcementApi.approveReadyMade> = async (input, call) => {
  const { staff, now } = call
  const draft = await findAnnouncement(input.id)
  const about = draft?.about ? await findAnnouncement(draft.about) : null
  const test = about && testIn(about.content)
  const out = await findOut(now)
  const record = await makeMove(
    { move: 'approveReadyMade', act: 'announcement.approveReadyMade' },
    input,
    call,
    (kept) => {
      if (!isUnalteredReadyMade(kept.content, { test, area: city })) throw new AppError('CHECKS_FAILED')
      refuseUnchecked(kept, { publishAt: now, now, out })
      return { moments: { ...kept.moments, readyMade: { by: staff.number, at: now }, publishAt: now } }
    },
  )
  await publishSoon(call)
  return record
}
