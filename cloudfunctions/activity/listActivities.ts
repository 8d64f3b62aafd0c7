import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { pageStart, startOf } from './pages'
import { shownActivity } from './shown'
import { pageOf } from './store'

/** How many activities a page holds. */
const PAGE = 20

/** The caller's activities, the newest first. */
export const listActivities: Handler<typeof activityApi.listActivities> = async ({ after }, { staff, now }) => {
  const from = startOf(after)
  const found = await pageOf(staff.number, from && { madeAt: from.at, id: from.id }, PAGE + 1)
  const activities = found.slice(0, PAGE)
  const last = activities.at(-1)
  return {
    activities: activities.map((activity) => shownActivity(activity, now)),
    ...(found.length > PAGE && last && { next: pageStart({ at: last.madeAt, id: last._id }) }),
  }
}
