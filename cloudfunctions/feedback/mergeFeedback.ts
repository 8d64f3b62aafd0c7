import { AppError } from '@core/contract/errors'
import type { feedbackApi } from '@core/contract/feedback'
import { mayMerge } from '@core/domain/feedback/reportStatus'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import { moveReport } from './moveReport'
import { findReport, type KeptReport } from './store'
import { findMergedInto } from './storeOfLists'

const facts = (report: KeptReport) => ({ ...report, id: report._id, moments: report })

/**
 * Merges a report into another of the same. One into which others were merged stays itself: so there is never a chain. Whether
 * there are such is asked before the transaction, which cannot search; within it, none may have come since. The main report
 * is written to as well: of two who would make a chain at the same moment, one meets the other's write.
 */
export const mergeFeedback: Handler<typeof feedbackApi.mergeFeedback> = async ({ into, ...of }, call) => {
  const { staff, now } = call
  const seen = (await findReport(of.id))?.mergesHere ?? 0
  const isMain = (await findMergedInto([of.id])).length > 0
  return moveReport('merge', of, call, async (report, transaction) => {
    const main = await transaction.find<KeptReport>('reports', into)
    if (!main) throw new AppError('NOT_FOUND')
    if (!mayActIn(staff, main.district, { as: officeRoles, now })) throw new AppError('FORBIDDEN')
    if ((report.mergesHere ?? 0) !== seen) throw new AppError('CHANGED_MEANWHILE')
    if (isMain || !mayMerge(facts(report), facts(main))) throw new AppError('NOT_NOW')
    const counted: KeptReport = { ...main, mergesHere: (main.mergesHere ?? 0) + 1 }
    await transaction.put('reports', counted)
    return { merged: { at: now, by: staff.number, into } }
  })
}
