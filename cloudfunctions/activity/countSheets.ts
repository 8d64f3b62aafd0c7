import type { activityApi } from '@core/contract/activity'
import { bestSheets } from '@core/domain/activity/results'
import type { Handler } from '../_kit/serve'
import { countedOf } from '../_kit/tallies'
import { owned } from './owned'
import { countLessons } from './storeOfLessons'
import { countJoined } from './storeOfPeople'

/** How many joined and how many sheets are in. */
export const countSheets: Handler<typeof activityApi.countSheets> = async ({ activityId }, call) => {
  await owned(activityId, call)
  const [joined, kept, lessons] = await Promise.all([
    countJoined(activityId),
    countedOf(activityId),
    countLessons(activityId),
  ])
  const sheets = [...bestSheets(kept).values()]
  return {
    joined,
    sheets: sheets.length,
    tickets: sheets.filter(({ ticket }) => ticket).length,
    lessons,
    now: call.now,
  }
}
