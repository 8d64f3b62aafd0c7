import type { reminderApi } from '@core/contract/reminder'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import type { Handler } from '../_kit/serve'
import { countWaiting } from './store'

/** The most lines that are told. */
const MOST = 1000

/** How many reminders wait in the caller's districts: numbers only. */
export const countReminders: Handler<typeof reminderApi.countReminders> = async (_input, { staff, now }) => {
  const districts = officeDistricts(staff, now)
  const counts = await countWaiting()
  const own = counts.filter(({ alike }) => districts === 'all' || districts.includes(alike.district))
  return {
    waiting: own
      .slice(0, MOST)
      .map(({ alike: { kind, testOn, district }, count }) => ({ kind, testOn, district, count })),
  }
}
