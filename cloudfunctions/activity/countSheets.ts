import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { sumsOf } from '../_kit/tallies'
import { owned } from './owned'
import { countLessons } from './storeOfLessons'
import { countJoined } from './storeOfPeople'

/** How many joined and how many sheets are in, from sums that are kept with the sheets: screens ask again and again. */
export const countSheets: Handler<typeof activityApi.countSheets> = async ({ activityId }, call) => {
  await owned(activityId, call)
  const [joined, { entries, keys, tickets }, lessons] = await Promise.all([
    countJoined(activityId),
    sumsOf(activityId),
    countLessons(activityId),
  ])
  return { joined, sheets: keys, tickets, lessons, revision: entries, now: call.now }
}
