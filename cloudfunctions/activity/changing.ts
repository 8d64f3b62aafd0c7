import { AppError } from '@core/contract/errors'
import { overAt } from '@core/domain/activity/activity'
import type { Act } from '@core/domain/person/audit'
import type { StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { changed, quizOf } from './newActivity'
import { openedIfPossible } from './opening'
import { owned, ownedIn, refuseUnlessHolder } from './owned'
import { noteSheetsKnow, putWithin, quizIn, type KeptActivity, type SheetsKnow } from './store'
import { letSheetsFollow } from './storeOfPeople'

/** What an audit trail tells of an activity. */
const audited = ({ wish, pausedAt, endedAt }: KeptActivity) => ({ wish, pausedAt, endedAt })

/**
 * Changes an activity of the caller's together with its quiz, once. `to` says how it is to be, or refuses. CHANGED_MEANWHILE
 * when another revision is there.
 */
export async function changeWithin(
  { actId, activityId, revision }: { actId: string; activityId: string; revision: number },
  { staff, now }: StaffCall,
  {
    act,
    to,
    inDistrict,
  }: {
    act: Act
    to: (activity: KeptActivity) => Partial<KeptActivity>
    inDistrict?: { district: string | null }
  },
): Promise<void> {
  const by = staff.number
  await staffAct({ actId, by, act, subject: activityId, now }, async (transaction) => {
    await refuseUnlessHolder(transaction, by, now, inDistrict)
    const [kept, quiz] = [await ownedIn(transaction, activityId, by), await quizIn(transaction, activityId)]
    if (kept.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
    // The paper is fixed in the quiz first, and then noted.
    const before = { ...kept, fixed: kept.fixed || quiz?.paper !== undefined }
    const after = changed(before, to(before))
    await putWithin(transaction, after, quizOf(after, quiz))
    return { answer: after.revision, before: audited(before), after: audited(after) }
  })
}

/**
 * The activity after a change: as it stands now, its sheets with it, and opened when that is due. Sheets are written to only
 * where what they know of it is not so any more; where somebody else changes it meanwhile they are told of that too.
 */
export async function afterChange(activityId: string, call: StaffCall): Promise<KeptActivity> {
  const activity = await owned(activityId, call)
  const is: SheetsKnow = { overAt: overAt(activity), showing: activity.wish.showing }
  const known = activity.sheetsKnow
  if (!activity.fixed || (known?.overAt === is.overAt && known.showing === is.showing))
    return openedIfPossible(activity, call.now)
  await letSheetsFollow(activityId, is)
  return (await noteSheetsKnow(activity, is)) ? activity : afterChange(activityId, call)
}
