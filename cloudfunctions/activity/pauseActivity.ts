import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import type { Handler } from '../_kit/serve'
import { afterChange, changeWithin } from './changing'
import { shownActivity } from './shown'

/** Pauses an open activity: nobody joins or begins a sheet until it is resumed. */
export const pauseActivity: Handler<typeof activityApi.pauseActivity> = async (input, call) => {
  const { now } = call
  await changeWithin(input, call, {
    act: 'activity.pause',
    to: (activity) => {
      if (stateAt(activity, now) !== 'open') throw new AppError('NOT_NOW')
      return { pausedAt: now }
    },
  })
  return shownActivity(await afterChange(input.activityId, call), now)
}
