import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import { stateAt } from '@core/domain/activity/activity'
import { madeUpName } from '@core/domain/activity/madeUpName'
import { chanceFrom } from '@core/domain/chance'
import { randomUUID } from 'node:crypto'
import { findJoining, joiningId, joinings, type KeptJoining } from '../_kit/joinings'
import type { Handler } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { shownFound } from './shown'
import { findActivity, type KeptActivity } from './store'

/** How often a name is made up anew when another has it. */
const TRIES = 24

const shown = (activity: KeptActivity, { name, joinedAs, startedAt }: KeptJoining, now: number) => ({
  ...shownFound(activity, now),
  ...{ name, joinedAs, joinedAt: startedAt },
})

/** Keeps that somebody joins, under a name that nobody else of this activity has; whoever joined before keeps theirs. */
async function keep(joining: Omit<KeptJoining, 'name'>): Promise<KeptJoining> {
  const chance = chanceFrom(randomUUID())
  for (let nth = 0; nth < TRIES; nth++) {
    const named = { ...joining, name: madeUpName(chance, nth) }
    if ((await joinings().insert(named)) === 'inserted') return named
    const before = await joinings().find(joining._id)
    if (before) return before
  }
  throw new AppError('BUSY')
}

/** Joins an open activity, once. Whoever joined sees it also while it is paused, and after it ended. */
export const joinActivity: Handler<typeof activityApi.joinActivity> = async (
  { activityId, joinedAs, textVersion },
  { caller, now },
) => {
  const { openId } = caller
  const [found, before] = await Promise.all([findActivity(activityId), findJoining(activityId, openId)])
  if (!found) throw new AppError('NOT_FOUND')
  if (before) return shown(found, before, now)
  const activity = await openedIfPossible(found, now)
  if (stateAt(activity, now) !== 'open' || !activity.fixed) throw new AppError('QUIZ_NOT_OPEN')
  const _id = joiningId(activityId, openId)
  const joining = await keep({ _id, openId, activity: activityId, joinedAs, textVersion, startedAt: now })
  return shown(activity, joining, now)
}
