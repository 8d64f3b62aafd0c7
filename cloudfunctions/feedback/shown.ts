import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { dueOn } from '@core/domain/feedback/dueOn'
import { awaitedSince, isOpen, reportStatus } from '@core/domain/feedback/reportStatus'
import { dateAt } from '@core/domain/moment'
import { city } from '@city'
import { aboutOf } from './mine'
import type { KeptReport } from './store'

type Item = OutputOf<typeof feedbackApi.listFeedback>['items'][0]

/** A report as a line of the office's list. */
export function itemOf(report: KeptReport, mergedHere: number, now: number): Item {
  const { _id, number, reason, district, receivedAt } = report
  const status = reportStatus(report)
  const due = isOpen(status) ? dueOn(awaitedSince(report), city.holidays) : null
  return {
    ...{ id: _id, number, about: aboutOf(report), reason, district, status, receivedAt, dueOn: due, mergedHere },
    isOverdue: due !== null && due < dateAt(now),
  }
}
