import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import type { Handler } from '../_kit/serve'
import { afterChange, changeWithin } from './changing'
import { shownActivity } from './shown'

/** Ends an activity before its closing day, for good. */
export const endActivity: Handler<typeof activityApi.endActivity> = async (input, call) => {
  const { now } = call
  await changeWithin(input, call, {
    act: 'activity.end',
    to: (activity) => {
      if (stateAt(activity, now) === 'ended') throw new AppError('NOT_NOW')
      return { endedAt: now }
    },
  })
  return shownActivity(await afterChange(input.activityId, call), now)
}
