import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { owned } from './owned'
import { shownActivity } from './shown'

export const readActivity: Handler<typeof activityApi.readActivity> = async ({ activityId }, call) =>
  shownActivity(await openedIfPossible(await owned(activityId, call), call.now), call.now)
