import type { reminderApi } from '@core/contract/reminder'
import type { Handler } from '../_kit/serve'
import { forget } from './store'

/** Forgets the caller's reminders, those that were sent too. */
export const forgetMyReminders: Handler<typeof reminderApi.forgetMyReminders> = async (_input, { caller }) => ({
  forgotten: await forget(caller.openId),
})
