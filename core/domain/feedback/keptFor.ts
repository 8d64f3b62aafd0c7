import { DAY } from '../moment'
import { isOpen, reportStatus, type ReportMoments } from './reportStatus'

/** How long (days) a report is kept after the last thing that happened to it. One that waits for an answer is kept until it has one. */
export const DAYS_KEPT = 365

/** From when (ms) a report is not needed any more; null while it waits for an answer. */
export function endsAt(moments: ReportMoments): number | null {
  if (isOpen(reportStatus(moments))) return null
  const { receivedAt, answers, verdict, closed, merged } = moments
  const last = Math.max(receivedAt, ...[answers.at(-1), verdict, closed, merged].map((one) => one?.at ?? 0))
  return last + DAYS_KEPT * DAY
}
