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

/** What the cloud last said of this person's reports, the newest first. */
export const useReports = create<{ reports: readonly MyReport[] }>(() => ({ reports: kept.read() }))

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
  const { reports } = await call('feedback', 'myFeedback', {})
  know(reports)
}

/** Says whether the answer helped. */
export async function saySolved(id: string, solved: boolean): Promise<void> {
  knowReport(await call('feedback', 'sayIfSolved', { id, solved }))
}

/** Forgets what the phone knows of them: they were deleted in the cloud. */
export function forgetReports(): void {
  useReports.setState({ reports: [] })
  kept.forget()
}
