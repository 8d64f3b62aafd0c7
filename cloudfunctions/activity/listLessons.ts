import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { pageStart, startOf } from './pages'
import { pageOfLessons } from './storeOfLessons'
import { shownLesson } from './takeIn'

/** How many lessons a page holds. */
const PAGE = 20

/** The caller's lessons, the newest first. */
export const listLessons: Handler<typeof activityApi.listLessons> = async ({ after }, { staff }) => {
  const found = await pageOfLessons(staff.number, startOf(after), PAGE + 1)
  const lessons = found.slice(0, PAGE)
  const last = lessons.at(-1)
  return {
    lessons: lessons.map(shownLesson),
    ...(found.length > PAGE && last && { next: pageStart({ at: last.startedAt, id: last._id }) }),
  }
}
