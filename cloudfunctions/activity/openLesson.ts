import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { owned, ownedWithPaper } from './owned'

/** The whole paper with its answers, for a lesson in class of an activity of the caller's. NOT_NOW before it opens. */
export const openLesson: Handler<typeof activityApi.openLesson> = async ({ activityId }, call) => {
  const { now } = call
  await openedIfPossible(await owned(activityId, call), now)
  const { activity, quiz } = await ownedWithPaper(activityId, call)
  const { title, unit, sample } = activity.wish
  return { activityId, title, unit, sample, questions: quiz.paper, now }
}
