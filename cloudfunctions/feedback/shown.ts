import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { mayWordsBeSeen } from '@core/domain/feedback/contentCheck'
import { dueOn } from '@core/domain/feedback/dueOn'
import { awaitedSince, isOpen, reportStatus } from '@core/domain/feedback/reportStatus'
import { dateAt } from '@core/domain/moment'
import { city } from '@city'
import { aboutOf } from './mine'
import type { KeptReport } from './store'

type Item = OutputOf<typeof feedbackApi.listFeedback>['items'][0]

/** A report as a line of the office's list. What the phone calls the record is checked as its words are. */
export function itemOf(report: KeptReport, mergedHere: number, now: number): Item {
  const { _id, number, reason, district, receivedAt } = report
  const status = reportStatus(report)
  const about = aboutOf(report)
  const due = isOpen(status) ? dueOn(awaitedSince(report), city.holidays) : null
  return {
    ...{ id: _id, number, reason, district, status, receivedAt, dueOn: due, mergedHere },
    about: mayWordsBeSeen(report, now) ? about : { ...about, name: '' },
    isOverdue: due !== null && due < dateAt(now),
  }
}
