import { create } from 'zustand'
import { AppError } from '@core/contract/errors'
import { call } from '@/api/call'
import { exclusively } from '@/platform/exclusively'
import { keeper } from '@/session/kept'
import { forgetAllRefused, putAside } from './refused'
import type { Report } from './report'
import { knowReport, type MyReport } from './store'

/** How many may wait on one phone: with their photos they have to fit into what it keeps. */
export const MOST_WAITING = 10

/** Refusals after which the same may be taken later. */
const later: ReadonlySet<string> = new Set([
  ...['OFFLINE', 'BUSY', 'INTERNAL', 'NOT_AGREED', 'NO_ACCOUNT', 'TOO_MANY_REPORTS', 'UNKNOWN_ACTION'],
])

const kept = keeper<readonly Report[]>('reportsToSend', 1, [])

/** What is still to be handed in. */
export const useWaiting = create<{ waiting: readonly Report[] }>(() => ({ waiting: kept.read() }))

kept.watch(() => useWaiting.setState({ waiting: kept.read() }))

function keep(waiting: readonly Report[]): boolean {
  const fits = waiting.length === 0 ? (kept.forget(), true) : kept.write(waiting)
  useWaiting.setState({ waiting: kept.read() })
  return fits
}

const without = (id: string) => keep(kept.read().filter((one) => one.id !== id))

async function send(report: Report): Promise<MyReport> {
  const said = await call('feedback', 'sendFeedback', report)
  knowReport(said)
  return said
}

async function sendAll(): Promise<void> {
  for (const report of kept.read()) {
    try {
      await send(report)
      without(report.id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (later.has(error.code)) return
      // The cloud will never take it as it is: it is put aside for its person, and does not hold up the others.
      if (putAside(report, error.code)) without(report.id)
    }
  }
}

/** Hands in what waits, one after the other; in one window of the program at a time. */
export async function handInReports(): Promise<void> {
  if (kept.read().length > 0) await exclusively('reports', sendAll)
}

/** What became of a report: the cloud has it, or it waits on the phone. */
export type Handed = { state: 'sent'; report: MyReport } | { state: 'waits' }

/**
 * Keeps a report and hands it in. On a phone without room it is handed in all the same. Throws what the cloud says against
 * one that it will not take; then it does not wait either.
 */
export async function handIn(report: Report): Promise<Handed> {
  const isKept = kept.read().length < MOST_WAITING && keep([...kept.read(), report])
  try {
    const said = await send(report)
    without(report.id)
    return { state: 'sent', report: said }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (isKept && later.has(error.code) && error.code !== 'TOO_MANY_REPORTS') return { state: 'waits' }
    without(report.id)
    throw error
  }
}

/** Forgets what waits here, and what was refused. */
export function forgetWaiting(): void {
  keep([])
  forgetAllRefused()
}
