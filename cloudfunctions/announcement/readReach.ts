import type { announcementApi } from '@core/contract/announcement'
import { DAY, dateAt, momentOf } from '@core/domain/moment'
import type { Handler } from '../_kit/serve'
import { pageOfReach } from './store'

const PAGE = 500

/** How often announcements were opened, and how often phones asked what is new ('phones'), about, by day; a page at a time. */
export const readReach: Handler<typeof announcementApi.readReach> = async ({ from, until, after }) => {
  const dayAfter = dateAt(momentOf(until, '00:00') + DAY)
  const found = await pageOfReach(after !== undefined && after > from ? after : from, dayAfter, PAGE + 1)
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page[PAGE - 1] : undefined
  return { days: page.map(({ date, subject, count }) => ({ date, subject, count })), ...(last && { next: last._id }) }
}
