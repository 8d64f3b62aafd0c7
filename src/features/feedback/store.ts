import { create } from 'zustand'
import type { feedbackApi } from '@core/contract/feedback'
import type { OutputOf } from '@core/contract/operation'
import { call } from '@/api/call'
import { hasEverAgreed } from '@/api/consent'
import { keeper } from '@/session/kept'

export type MyReport = OutputOf<typeof feedbackApi.sendFeedback>

/** How many of the latest are kept for the time without a network. */
const KEPT = 30

const kept = keeper<readonly MyReport[]>('myReports', 1, [])

interface Known {
  reports: readonly MyReport[]
  /** From where there are older ones in the cloud; undefined: there are none, or it was not asked yet. */
  next: number | undefined
}

/** What the cloud last said of this person's reports, the newest first. */
export const useReports = create<Known>(() => ({ reports: kept.read(), next: undefined }))

function know(reports: readonly MyReport[]): void {
  useReports.setState({ reports })
  kept.write(reports.slice(0, KEPT))
}

/** Takes what the cloud said of one report. */
export function knowReport(report: MyReport): void {
  const others = useReports.getState().reports.filter(({ id }) => id !== report.id)
  know([report, ...others].sort((a, b) => b.receivedAt - a.receivedAt))
}

/** Asks for this person's reports, where there can be some. */
export async function renewReports(): Promise<void> {
  if (!hasEverAgreed()) return
  const { reports, next } = await call('feedback', 'myFeedback', {})
  useReports.setState({ next })
  know(reports)
}

/** Asks for the reports that are older than those that are known. */
export async function askForOlder(): Promise<void> {
  const { next: before } = useReports.getState()
  if (before === undefined) return
  const { reports, next } = await call('feedback', 'myFeedback', { before })
  const known = useReports.getState().reports
  useReports.setState({ next })
  know([...known, ...reports.filter(({ id }) => !known.some((one) => one.id === id))])
}

/** Says whether the answer helped. */
export async function saySolved(id: string, solved: boolean): Promise<void> {
  knowReport(await call('feedback', 'sayIfSolved', { id, solved }))
}

/** Forgets what the phone knows of them: they were deleted in the cloud. */
export function forgetReports(): void {
  useReports.setState({ reports: [], next: undefined })
  kept.forget()
}
