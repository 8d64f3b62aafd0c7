import { AppError } from '@core/contract/errors'
import type { reminderApi } from '@core/contract/reminder'
import { testOf, timesSeen } from '@core/domain/announcement/dueReminders'
import { testsFrom } from '@core/domain/announcement/testsFrom'
import { dateAt, DAY } from '@core/domain/moment'
import { city } from '@city'
import { publishedPack } from '../_kit/publishedPack'
import type { Handler } from '../_kit/serve'
import { remindersOf } from './listMyReminders'
import { findMine, keepWish } from './store'

/** How far ahead (ms) a test can be, and how many reminders somebody may have waiting. */
const AHEAD = 400 * DAY
const MOST = 30

/** Keeps what somebody agreed to in WeChat's own question, for one test; sent again it changes nothing. */
export const remindMe: Handler<typeof reminderApi.remindMe> = async (input, { caller, now }) => {
  const { accepted, district, testOn } = input
  const isPossible = testOn >= dateAt(now) && testOn <= dateAt(now + AHEAD)
  if (!isPossible || !city.districts.some(({ code }) => code === district)) throw new AppError('BAD_INPUT')
  const waiting = (await findMine(caller.openId)).filter((one) => one.state === 'waiting' && one.testOn !== testOn)
  if (waiting.length >= MOST) throw new AppError('BAD_INPUT')
  const pack = await publishedPack('announcements')
  const tests = testsFrom(pack?.announcements ?? [], { district, now })
  for (const kind of new Set(accepted)) {
    const test = testOf(tests, { kind, testOn, district })
    await keepWish(caller.openId, { kind, testOn, district, seen: test ? timesSeen(test) : null }, now)
  }
  return remindersOf(caller.openId)
}
