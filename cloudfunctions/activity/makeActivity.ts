import type { activityApi } from '@core/contract/activity'
import { AppError } from '@core/contract/errors'
import type { ActivityWish } from '@core/domain/activity/activity'
import { isPossibleTime } from '@core/domain/activity/wish'
import { mayActIn } from '@core/domain/person/roles'
import type { Handler, StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { refuseUnlessClean, refuseUnlessOurs } from './checkWish'
import { lengthOfPaper } from './chooseQuestions'
import { newActivity, quizOf } from './newActivity'
import { opened } from './opening'
import { refuseUnlessHolder } from './owned'
import { shownActivity } from './shown'
import { activityIn, findActivity, insertWithin, type KeptActivity } from './store'

/** The activity that was made under this id before; another's, or one that was deleted, is refused. */
function madeBefore(before: KeptActivity, owner: string): KeptActivity {
  if (before.owner !== owner || before.deletedAt !== null) throw new AppError('OTHER_CONTENT')
  return before
}

/** Makes an activity under an id of the phone's, once, and opens it when its time is there. */
export async function make(id: string, wish: ActivityWish, call: StaffCall): Promise<KeptActivity> {
  const { staff, now, caller } = call
  const before = await findActivity(id)
  if (before) return opened(madeBefore(before, staff.number), now)
  const { district } = wish.unit
  refuseUnlessOurs(wish.unit)
  if (!mayActIn(staff, district, { as: ['teacher'], now })) throw new AppError('FORBIDDEN')
  if (!isPossibleTime(wish, now)) throw new AppError('NOT_NOW')
  const length = await lengthOfPaper(wish, now)
  await refuseUnlessClean(wish, caller.openId)
  const by = staff.number
  await staffAct({ actId: `make.${id}`, by, act: 'activity.make', subject: id, now }, async (transaction) => {
    const there = await activityIn(transaction, id)
    if (there) return { answer: madeBefore(there, by)._id, before: wish, after: wish }
    await refuseUnlessHolder(transaction, by, now, { district })
    const activity = newActivity({ id, owner: by, wish, length }, now)
    await insertWithin(transaction, activity, quizOf(activity, null))
    return { answer: id, before: null, after: wish }
  })
  const made = await findActivity(id)
  if (!made) throw new AppError('OTHER_CONTENT')
  return opened(madeBefore(made, by), now)
}

/** Makes an activity; made again under the same id, it is the one that is there. */
export const makeActivity: Handler<typeof activityApi.makeActivity> = async ({ activityId, wish }, call) =>
  shownActivity(await make(activityId, wish, call), call.now)
