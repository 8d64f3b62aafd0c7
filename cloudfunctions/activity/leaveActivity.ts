import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { removeOf } from './storeOfPeople'

/** Takes away what is kept of the caller in an activity. What was counted stays, of nobody; attempts stay used. */
export const leaveActivity: Handler<typeof activityApi.leaveActivity> = async ({ activityId }, { caller, now }) => {
  await removeOf(activityId, caller.openId, now)
  return {}
}
