import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { normalisedJoinCode } from '@core/domain/activity/joinCode'
import type { Handler } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { shownFound } from './shown'
import { findByCode } from './store'
import { countTry, forgiveTry } from './storeOfTries'

/** What a code opens. Every try is counted before the code is looked at, and given back when it was right. */
export const findActivity: Handler<typeof activityApi.findActivity> = async ({ code }, { caller, now }) => {
  await countTry(caller.openId, now)
  const activity = await findByCode(normalisedJoinCode(code))
  if (!activity || stateAt(activity, now) === 'ended') throw new AppError('NO_SUCH_CODE')
  await forgiveTry(caller.openId, now)
  return shownFound(await openedIfPossible(activity, now), now)
}
