import type { reminderApi } from '@core/contract/reminder'
import type { OutputOf } from '@core/contract/operation'
import type { Handler } from '../_kit/serve'
import { findMine } from './store'

/** Somebody's reminders as their phone shows them. */
export async function remindersOf(openId: string): Promise<OutputOf<typeof reminderApi.listMyReminders>> {
  const mine = await findMine(openId)
  return {
    reminders: mine.map(({ kind, testOn, district, startedAt, sentAt }) => ({
      ...{ kind, testOn, district, grantedAt: startedAt, sentAt },
    })),
  }
}

/** The caller's reminders that wait or were sent. One that nothing is left of is not there: it can be wished again. */
export const listMyReminders: Handler<typeof reminderApi.listMyReminders> = (_input, { caller }) =>
  remindersOf(caller.openId)
