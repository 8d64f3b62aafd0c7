import type { activityApi } from '@core/contract/activity'
import type { Handler } from '../_kit/serve'
import { make } from './makeActivity'
import { owned } from './owned'
import { shownActivity } from './shown'

/** Makes another activity like one of the caller's, which opens at once; its questions are drawn anew. */
export const copyActivity: Handler<typeof activityApi.copyActivity> = async (
  { activityId, copyOf, closesOn, title, unit },
  call,
) => {
  const { wish } = await owned(copyOf, call)
  const copy = { ...wish, ...(title !== undefined && { title }), ...(unit && { unit }), closesOn, opensAt: null }
  return shownActivity(await make(activityId, copy, call), call.now)
}
