import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import type { Handler } from '../_kit/serve'
import { afterChange, changeWithin } from './changing'
import { shownActivity } from './shown'

/** Lets a paused activity go on. */
export const resumeActivity: Handler<typeof activityApi.resumeActivity> = async (input, call) => {
  const { now } = call
  await changeWithin(input, call, {
    act: 'activity.resume',
    to: (activity) => {
      if (stateAt(activity, now) !== 'paused') throw new AppError('NOT_NOW')
      return { pausedAt: null }
    },
  })
  return shownActivity(await afterChange(input.activityId, call), now)
}
