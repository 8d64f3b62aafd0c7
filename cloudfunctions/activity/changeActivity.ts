import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { endOf, isPossibleTime, mayBecome } from '@core/domain/activity/wish'
import type { Handler } from '../_kit/serve'
import { afterChange, changeWithin } from './changing'
import { refuseUnlessClean, refuseUnlessOurs } from './checkWish'
import { lengthOfPaper } from './chooseQuestions'
import { owned } from './owned'
import { shownActivity } from './shown'

/** Changes what an activity is: all of it before it opens, and later what leaves sheets as they are. */
export const changeActivity: Handler<typeof activityApi.changeActivity> = async (input, call) => {
  const { wish, activityId } = input
  const { caller, now } = call
  const before = await owned(activityId, call)
  if (!isPossibleTime(wish, now)) throw new AppError('NOT_NOW')
  refuseUnlessOurs(wish.unit)
  await refuseUnlessClean(wish, caller.openId)
  const length = before.fixed ? before.length : await lengthOfPaper(wish, now)
  await changeWithin(input, call, {
    act: 'activity.change',
    inDistrict: { district: wish.unit.district },
    to: (activity) => {
      if (!mayBecome(activity.wish, wish, activity, now)) throw new AppError('NOT_NOW')
      const opensAt = activity.fixed ? activity.opensAt : (wish.opensAt ?? now)
      return { wish, opensAt, closesAt: endOf(wish.closesOn), ...(!activity.fixed && { length }) }
    },
  })
  return shownActivity(await afterChange(activityId, call), now)
}
