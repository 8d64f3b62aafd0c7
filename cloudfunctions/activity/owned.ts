import { AppError } from '@core/contract/errors'
import { mayActIn, rolesAt } from '@core/domain/person/roles'
import type { Paper } from '@core/domain/quiz/drawPaper'
import type { ActivityQuiz } from '../_kit/keptQuiz'
import type { StaffCall } from '../_kit/serve'
import type { KeptStaff } from '../_kit/staff'
import type { Transaction } from '../_kit/transaction'
import { activityIn, findActivity, findQuiz, type KeptActivity } from './store'

/** An activity of the caller's. Whose it is not, does not learn that it is there: NOT_FOUND. */
export async function owned(activityId: string, { staff }: StaffCall): Promise<KeptActivity> {
  const activity = await findActivity(activityId)
  if (activity?.owner !== staff.number) throw new AppError('NOT_FOUND')
  return activity
}

/** The same inside a transaction, where it may have gone since the call began. */
export async function ownedIn(transaction: Transaction, activityId: string, owner: string): Promise<KeptActivity> {
  const activity = await activityIn(transaction, activityId)
  if (activity?.owner !== owner || activity.deletedAt !== null) throw new AppError('NOT_FOUND')
  return activity
}

/** An activity of the caller's with its paper. NOT_NOW before it is fixed. */
export async function ownedWithPaper(
  activityId: string,
  call: StaffCall,
): Promise<{ activity: KeptActivity; quiz: ActivityQuiz & { paper: Paper } }> {
  const [activity, quiz] = await Promise.all([owned(activityId, call), findQuiz(activityId)])
  if (!quiz?.paper) throw new AppError('NOT_NOW')
  return { activity, quiz: { ...quiz, paper: quiz.paper } }
}

/**
 * Refuses whoever does not hold activities any more, by a role that may have gone since the call began; with a district
 * (null: the whole city), in that district. FORBIDDEN.
 */
export async function refuseUnlessHolder(
  transaction: Transaction,
  number: string,
  now: number,
  inDistrict?: { district: string | null },
): Promise<void> {
  const staff = await transaction.find<KeptStaff>('staff', number)
  const may =
    staff &&
    (inDistrict
      ? mayActIn(staff, inDistrict.district, { as: ['teacher'], now })
      : rolesAt(staff, now).includes('teacher'))
  if (!may) throw new AppError('FORBIDDEN')
}
