import { AppError } from '@core/contract/errors'
import type { reportApi } from '@core/contract/report'
import { mayStrike } from '@core/domain/outreach/moves'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { shownLine, sixOf } from './shown'
import { RECORDS, stateOf, type KeptLine } from './store'

const refusals = { own: 'OWN_WORK', gone: 'NOT_NOW' } as const

/** Strikes a line out, by somebody who wrote none of it; it stays readable and counts no more. */
export const strikeOutreach: Handler<typeof reportApi.strikeOutreach> = (
  { actId, id, revision, reason },
  { staff, now },
) =>
  staffAct({ actId, by: staff.number, act: 'report.strike', subject: id, now }, async (transaction) => {
    const before = await transaction.find<KeptLine>(RECORDS, id)
    if (!before) throw new AppError('NOT_FOUND')
    if (!mayActIn(staff, before.district, { as: officeRoles, now })) throw new AppError('FORBIDDEN')
    if (before.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
    const verdict = mayStrike(stateOf(before), staff.number)
    if (verdict !== 'may') throw new AppError(refusals[verdict])
    const after: KeptLine = { ...before, revision: revision + 1, struck: { at: now, by: staff.number, reason } }
    await transaction.put(RECORDS, after)
    return { answer: shownLine(after), before: sixOf(before), after: { struck: reason } }
  })
