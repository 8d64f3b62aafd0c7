import { AppError } from '@core/contract/errors'
import type { Act } from '@core/domain/person/audit'
import { officeMoves, reportStatus, type ReportMoments } from '@core/domain/feedback/reportStatus'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import type { StaffCall } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import type { Transaction } from '../_kit/transaction'
import { changeWithin, type KeptReport } from './store'

type Move = ReturnType<typeof officeMoves>[number]

/** What of a report goes into the audit trail: no words of its person, and none that repeat them. */
const traced = (report: KeptReport) => ({
  number: report.number,
  status: reportStatus(report),
  answers: report.answers.length,
  into: report.into,
})

const acts: Readonly<Record<Move, Act>> = {
  answer: 'feedback.answer',
  merge: 'feedback.merge',
  close: 'feedback.close',
}

/** Does one move of the office with a report, once, and writes it down. */
export async function moveReport(
  move: Move,
  of: { actId: string; id: string; revision: number },
  { staff, now }: StaffCall,
  changed: (report: KeptReport, transaction: Transaction) => Promise<Partial<ReportMoments>> | Partial<ReportMoments>,
): Promise<{ revision: number }> {
  const { actId, id, revision } = of
  return staffAct({ actId, by: staff.number, act: acts[move], subject: id, now }, async (transaction) => {
    const present = await transaction.find<KeptReport>('reports', id)
    if (!present) throw new AppError('NOT_FOUND')
    if (!mayActIn(staff, present.district, { as: officeRoles, now })) throw new AppError('FORBIDDEN')
    if (present.revision !== revision) throw new AppError('CHANGED_MEANWHILE')
    if (!officeMoves(reportStatus(present)).includes(move)) throw new AppError('NOT_NOW')
    const change = await changed(present, transaction)
    const { before, after } = await changeWithin(transaction, id, () => change)
    return { answer: { revision: after.revision }, before: traced(before), after: traced(after) }
  })
}
