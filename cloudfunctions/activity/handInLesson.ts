import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { ownedWithPaper } from './owned'
import { takeIn } from './takeIn'

/** Takes the counts of a lesson with an activity of the caller's, once. */
export const handInLesson: Handler<typeof activityApi.handInLesson> = async ({ activityId, lesson }, call) => {
  const { activity, quiz } = await ownedWithPaper(activityId, call)
  const of = { owner: call.staff.number, activity: activityId, unit: activity.wish.unit, sample: activity.wish.sample }
  return takeIn(lesson, of, quiz.paper, call.now)
}
