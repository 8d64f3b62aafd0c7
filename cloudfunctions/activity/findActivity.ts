import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { normalisedJoinCode } from '@core/domain/activity/joinCode'
import { findJoining } from '../_kit/joinings'
import type { Handler } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { shownFound } from './shown'
import { findByCode } from './store'
import { countTry } from './storeOfTries'

/**
 * What a code opens. Every try is counted before the code is looked at, and given back when it was right. Whoever joined knows the
 * code: to look whether the activity is over is no guess of theirs.
 */
export const findActivity: Handler<typeof activityApi.findActivity> = async ({ code }, { caller, now }) => {
  const counted = await countTry(caller.openId, now)
  const activity = await findByCode(normalisedJoinCode(code))
  const isOver = !activity || stateAt(activity, now) === 'ended'
  const isKnown = activity !== null && (!isOver || (await findJoining(activity._id, caller.openId)) !== null)
  if (isKnown) await counted.forgive()
  if (isOver) throw new AppError('NO_SUCH_CODE')
  return shownFound(await openedIfPossible(activity, now), now)
}
