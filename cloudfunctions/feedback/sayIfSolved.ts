import { AppError } from '@core/contract/errors'
import type { feedbackApi } from '@core/contract/feedback'
import { maySaySolved, reportStatus, seenByReporter } from '@core/domain/feedback/reportStatus'
import type { Handler } from '../_kit/serve'
import { transact } from '../_kit/transaction'
import { mineOf } from './mine'
import { changeWithin, reportId, type KeptReport } from './store'

/**
 * Keeps what the caller says of the answer. 没有解决 of a report that was merged opens the other again, since it is answered there.
 * Said again it changes nothing.
 */
export const sayIfSolved: Handler<typeof feedbackApi.sayIfSolved> = async ({ id, solved }, { caller, now }) =>
  transact(async (transaction) => {
    const _id = reportId(caller.openId, id)
    const report = await transaction.find<KeptReport>('reports', _id)
    if (!report) throw new AppError('NOT_FOUND')
    const main = report.merged && (await transaction.find<KeptReport>('reports', report.merged.into))
    const status = reportStatus(seenByReporter(report, main))
    if (!maySaySolved(status)) throw new AppError('NOT_NOW')
    if (status === (solved ? 'solved' : 'unsolved')) return mineOf(report, main)
    const verdict = { at: now, solved }
    const { after } = await changeWithin(transaction, _id, () => ({ verdict }))
    if (!main || solved) return mineOf(after, main)
    const opened = await changeWithin(transaction, main._id, () => ({ verdict }))
    return mineOf(after, opened.after)
  })
