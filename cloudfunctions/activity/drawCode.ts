import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { cloud } from '../_kit/cloud'
import type { Handler } from '../_kit/serve'
import { owned } from './owned'

/** The page that the code opens: there the scene is the code of the activity. */
const PAGE = 'school/join/index'

/** Draws the mini-program code that opens an activity of the caller's. */
export const drawCode: Handler<typeof activityApi.drawCode> = async ({ activityId }, call) => {
  const activity = await owned(activityId, call)
  if (stateAt(activity, call.now) === 'ended') throw new AppError('NOT_NOW')
  const { code } = activity
  // Unchecked, since a new version of the program may not have been let out yet.
  const { buffer } = await cloud.openapi.wxacode.getUnlimited({
    scene: code,
    page: PAGE,
    width: 430,
    check_path: false,
  })
  return { code, picture: Buffer.from(buffer).toString('base64') }
}
