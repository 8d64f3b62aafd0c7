import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { dueOn } from '@core/domain/feedback/dueOn'
import { awaitedSince, isOpen, maySaySolved, reportStatus, seenByReporter } from '@core/domain/feedback/reportStatus'
import { city } from '@city'
import type { KeptReport } from './store'

export type Mine = OutputOf<typeof feedbackApi.sendFeedback>

/** What a report is about, as both sides see it. */
export const aboutOf = ({ subject, record, name }: KeptReport) => ({
  subject,
  record: record === '' ? null : record,
  name,
})

/** A report as its own person sees it; `main` is that into which it was merged, where that is still there. */
export function mineOf(report: KeptReport, main: KeptReport | null): Mine {
  const { phoneId, number, reason, words, district, hasPhoto, receivedAt } = report
  const seen = seenByReporter(report, main)
  const status = reportStatus(seen)
  return {
    ...{ id: phoneId, number, about: aboutOf(report), reason, words, district, hasPhoto, receivedAt, status },
    dueOn: isOpen(status) ? dueOn(awaitedSince(seen), city.holidays) : null,
    answers: seen.answers.map(({ at, text }) => ({ at, text })),
    closed: seen.closed && { at: seen.closed.at, reason: seen.closed.reason },
    isMerged: report.merged !== null && main !== null,
    maySaySolved: maySaySolved(status),
  }
}
