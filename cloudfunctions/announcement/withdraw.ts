import type { announcementApi } from '@core/contract/announcement'
import type { Handler } from '../_kit/serve'
import { makeMove } from './move'
import { publishSoon } from './publishDue'

/** Takes back what is out, or is about to be. Whoever saw it reads the reason for 30 days. */
export const withdraw: Handler<typeof announcementApi.withdraw> = async (input, call) => {
  const record = await makeMove({ move: 'withdraw', act: 'announcement.withdraw' }, input, call, ({ moments }) => ({
    moments: { ...moments, withdrawn: { by: call.staff.number, at: call.now, reason: input.reason } },
  }))
  await publishSoon(call)
  return record
}
