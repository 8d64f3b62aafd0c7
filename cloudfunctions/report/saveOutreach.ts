import { city } from '@city'
import { AppError } from '@core/contract/errors'
import type { reportApi } from '@core/contract/report'
import { dateAt } from '@core/domain/moment'
import { mayCorrect } from '@core/domain/outreach/moves'
import { outreachFaults, type Outreach } from '@core/domain/outreach/outreach'
import { mayActIn } from '@core/domain/person/roles'
import type { Handler, StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { shownLine, sixOf } from './shown'
import { RECORDS, stateOf, yearOfDate, type KeptLine } from './store'

const isOfTheCity = (district: string | null): boolean =>
  district === null || city.districts.some(({ code }) => code === district)

function refuseUnlessEditor({ staff, now }: StaffCall, { district }: Outreach): void {
  if (!mayActIn(staff, district, { as: ['editor'], now })) throw new AppError('FORBIDDEN')
}

/** Refuses to correct what is not there as the editor saw it, or cannot be corrected any more. */
function refuseUnlessAsSeen(before: KeptLine | null, revision: number): void {
  if ((before?.revision ?? 0) !== revision) throw new AppError('CHANGED_MEANWHILE')
  if (before && !mayCorrect(stateOf(before))) throw new AppError('NOT_NOW')
}

/** Writes a line of the ledger, or corrects one: what it was before stays beside it. */
export const saveOutreach: Handler<typeof reportApi.saveOutreach> = async (
  { actId, id, revision, line, note },
  call,
) => {
  const { staff, now } = call
  if (!isOfTheCity(line.district)) throw new AppError('BAD_INPUT')
  if (outreachFaults(line, dateAt(now)).length > 0) throw new AppError('CHECKS_FAILED')
  refuseUnlessEditor(call, line)
  const by = staff.number
  return staffAct({ actId, by, act: 'report.save', subject: id, now }, async (transaction) => {
    const before = await transaction.find<KeptLine>(RECORDS, id)
    if (before) refuseUnlessEditor(call, before)
    refuseUnlessAsSeen(before, revision)
    const after: KeptLine = {
      ...{ _id: id, ...line, year: yearOfDate(line.date), revision: revision + 1, struck: null },
      versions: [...(before?.versions ?? []), { at: now, by, note, line }],
    }
    await transaction.put(RECORDS, after)
    return { answer: shownLine(after), before: before && sixOf(before), after: line }
  })
}
