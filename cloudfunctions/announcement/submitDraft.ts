import type { announcementApi } from '@core/contract/announcement'
import { hindrance } from '@core/domain/announcement/moves'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { findOut, refuseUnchecked } from './findings'
import { makeMove } from './move'
import { findAnnouncement } from './store'
import { verdictOf } from './verdictOf'

/** Hands a draft to the reviewers, with what WeChat's check says of it. A new round of review begins: what was approved before counts no more. */
export const submitDraft: Handler<typeof announcementApi.submitDraft> = async (input, call) => {
  const { caller, staff, now } = call
  const draft = await findAnnouncement(input.id)
  const mayBe = draft && hindrance('submit', draft, staff, { now, steps: city.reviewSteps }) === null
  // Asked before the transaction, which may be done several times; of a draft that changes meanwhile it is not kept.
  const verdict = mayBe ? await verdictOf(draft.content, caller.openId, now) : undefined
  const out = mayBe ? await findOut(now) : []
  return makeMove({ move: 'submit', act: 'announcement.submit' }, input, call, (record) => {
    refuseUnchecked(record, { publishAt: null, now, out })
    const { secrecy: _secrecy, ...moments } = record.moments
    // After it was sent back, also where the clocks of two instances differ.
    const at = Math.max(now, (moments.sentBack?.at ?? 0) + 1)
    return {
      moments: { ...moments, approvals: [], submitted: { by: staff.number, at } },
      ...(verdict && { verdict }),
    }
  })
}
