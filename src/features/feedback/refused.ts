import { create } from 'zustand'
import type { ErrorCode } from '@core/contract/errors'
import { keeper } from '@/session/kept'
import type { Report } from './report'

/** A report that the cloud will not take as it is, and why. */
export interface RefusedReport {
  report: Report
  code: ErrorCode
}

/** How many are kept: with their photos they have to fit into what the phone keeps. */
const MOST = 10

const kept = keeper<readonly RefusedReport[]>('reportsRefused', 1, [])

/** What was refused, until its person has dealt with it: what they wrote is theirs. */
export const useRefused = create<{ refused: readonly RefusedReport[] }>(() => ({ refused: kept.read() }))

const know = () => useRefused.setState({ refused: kept.read() })

kept.watch(know)

const others = (id: string) => kept.read().filter(({ report }) => report.id !== id)

/** The report of an id, where it was refused. */
export const refusedReport = (id: string): Report | null =>
  kept.read().find(({ report }) => report.id === id)?.report ?? null

/** Puts a report aside with the reason; false when the phone has no room, or too many lie aside: then it goes on waiting. */
export function putAside(report: Report, code: ErrorCode): boolean {
  const aside = [...others(report.id), { report, code }]
  const fits = aside.length <= MOST && kept.write(aside)
  know()
  return fits
}

/** Forgets one that was refused: it was written anew, or its person wants it no more. */
export function forgetRefused(id: string): void {
  kept.write(others(id))
  know()
}

/** Forgets all that was refused. */
export function forgetAllRefused(): void {
  kept.forget()
  know()
}
