import { AppError } from '@core/contract/errors'
import type { personApi } from '@core/contract/person'
import { areGrantsPossible, isStaffOf, mayChangeGrants } from '@core/domain/person/grants'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { headIn, putStaff, shownStaff, staffIn } from './storeOfStaff'

/** Gives and takes roles of somebody in the caller's districts. Who has left comes back by an invitation only. */
export const changeGrants: Handler<typeof personApi.changeGrants> = async (
  { actId, number, revision, grants },
  { staff, now },
) => {
  if (!areGrantsPossible(grants)) throw new AppError('BAD_INPUT')
  const act = { actId, by: staff.number, act: 'person.changeGrants', subject: number, now } as const
  const changed = await staffAct(act, async (transaction) => {
    const head = await headIn(transaction)
    const admin = await staffIn(transaction, staff.number)
    const of = await staffIn(transaction, number)
    if (!of) throw new AppError('NOT_FOUND')
    if (!admin || !isStaffOf(admin, of, now)) throw new AppError('FORBIDDEN')
    if (of.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
    if (!mayChangeGrants(admin, of, grants, now)) throw new AppError('FORBIDDEN')
    if (of.leftAt !== null) throw new AppError('NOT_FOUND')
    const next = { ...of, grants, revision: revision + 1 }
    await putStaff(transaction, head, next, now)
    return { answer: next, before: { grants: of.grants }, after: { grants } }
  })
  return shownStaff(changed)
}
