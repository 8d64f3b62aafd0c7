import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { emptied } from './emptied'
import { refuseUnlessHolder } from './owned'
import { activityIn, noteDeleted } from './store'

/**
 * Deletes an activity of the caller's with everything in it. From the act on nobody finds it; what is in it goes at once, and
 * where that fails, or a sheet comes in at that very moment, the timer clears it.
 */
export const deleteActivity: Handler<typeof activityApi.deleteActivity> = async (
  { actId, activityId },
  { staff, now },
) => {
  const by = staff.number
  await staffAct({ actId, by, act: 'activity.delete', subject: activityId, now }, async (transaction) => {
    await refuseUnlessHolder(transaction, by, now)
    const activity = await activityIn(transaction, activityId)
    if (activity?.owner !== by) throw new AppError('NOT_FOUND')
    if (activity.deletedAt === null) {
      await noteDeleted(transaction, activity, now)
    }
    return { answer: null, before: activity.wish, after: null }
  })
  await emptied(activityId)
  return {}
}
