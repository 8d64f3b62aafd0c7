import type { announcementApi } from '@core/contract/announcement'
import { DAY, dateAt, momentOf } from '@core/domain/moment'
import type { Handler } from '../_kit/serve'
import { findReach } from './store'

/** How often announcements were opened, and how often phones asked what is new ('phones'), about, by day. */
export const readReach: Handler<typeof announcementApi.readReach> = async ({ from, until }) => {
  const found = await findReach(dateAt(momentOf(from, '00:00') - DAY))
  const days = found.filter(({ date }) => date <= until)
  return { days: days.map(({ date, subject, count }) => ({ date, subject, count })) }
}
