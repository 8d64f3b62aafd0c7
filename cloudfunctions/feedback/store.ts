import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import {
  awaitedSince,
  isOpen,
  reportStatus,
  type ReportMoments,
  type ReportStatus,
} from '@core/domain/feedback/reportStatus'
import { endsAt } from '@core/domain/feedback/keptFor'
import type { CheckOutcome } from '@core/domain/feedback/contentCheck'
import { NUMBER_BYTES, reportNumber } from '@core/domain/feedback/reportNumber'
import { countedReports, mayReport } from '@core/domain/feedback/reportRate'
import type { Reason, Subject } from '@core/domain/feedback/subjects'
import { collection } from '../_kit/database'
import { transact, type Transaction } from '../_kit/transaction'

/** A report, under a digest of its person and of the id that the phone gave it: the digest names nobody. */
export interface KeptReport extends ReportMoments {
  _id: string
  openId: string
  phoneId: string
  number: string
  subject: Subject
  /** The record that it is about; '' for the program. */
  record: string
  name: string
  reason: Reason
  words: string
  wordsCheck: CheckOutcome
  district: string | null
  hasPhoto: boolean
  writtenAt: number
  /** The same as `receivedAt`, under the name that records of persons have. */
  startedAt: number
  revision: number
  /** How often another was merged into it, none by default: whoever merges writes here. */
  mergesHere?: number
  /** What follows from the moments and is searched by: how it stands, whether it waits, since when, into which it was merged, until when it is kept. */
  status: ReportStatus
  open: boolean
  since: number
  into: string
  endsAt: number | null
}

/** The picture of a report, apart from it, so that lists stay small. */
export interface KeptPhoto {
  _id: string
  openId: string
  startedAt: number
  jpeg: string
  /** Under which trace WeChat tells what its check says; null until it was asked. */
  trace: string | null
  /** The gravest that was said so far; 'unknown' once it was waited for in vain. */
  said: CheckOutcome | null
}

interface Rate {
  _id: string
  openId: string
  sent: number[]
  lastAt: number
}

const REPORTS = 'reports'
const PHOTOS = 'reportPhotos'
const RATES = 'reportRates'

const digest = (of: readonly string[]): string => createHash('sha256').update(JSON.stringify(of)).digest('hex')

/** The id of a person's report: the same for the same phone's id, another for everybody else. */
export const reportId = (openId: string, phoneId: string): string => digest(['report', openId, phoneId])
const rateId = (openId: string): string => digest(['reportRate', openId])

type Searched = 'status' | 'open' | 'since' | 'into' | 'endsAt'

/** A report with what is searched by, as it follows from its moments. */
export function withSearched(report: Omit<KeptReport, Searched>): KeptReport {
  const status = reportStatus(report)
  return {
    ...{ ...report, status },
    open: isOpen(status),
    since: awaitedSince(report),
    into: report.merged?.into ?? '',
    endsAt: endsAt(report),
  }
}

function freshNumber(): string {
  const number = reportNumber(randomBytes(NUMBER_BYTES))
  return number ?? freshNumber()
}

export const findReport = (id: string): Promise<KeptReport | null> => collection<KeptReport>(REPORTS).find(id)
export const findPhoto = (id: string): Promise<KeptPhoto | null> => collection<KeptPhoto>(PHOTOS).find(id)

/** Whether somebody may send one more report now. */
export async function mayReportNow(openId: string, now: number): Promise<boolean> {
  return mayReport((await collection<Rate>(RATES).find(rateId(openId)))?.sent ?? [], now)
}

/**
 * Keeps a report once, with its picture, and counts it: all of it or nothing. One that is there stays as it is. Refuses with
 * TOO_MANY_REPORTS.
 */
export async function keepReport(
  report: Omit<KeptReport, Searched | 'number'>,
  jpeg: string | null,
): Promise<KeptReport> {
  const { _id, openId, receivedAt: now } = report
  return transact(async (transaction) => {
    const before = await transaction.find<KeptReport>(REPORTS, _id)
    if (before) return before
    const sent = (await transaction.find<Rate>(RATES, rateId(openId)))?.sent ?? []
    if (!mayReport(sent, now)) throw new AppError('TOO_MANY_REPORTS')
    const kept = withSearched({ ...report, number: freshNumber() })
    await transaction.insert(REPORTS, kept)
    if (jpeg !== null) {
      const photo: KeptPhoto = { _id, openId, startedAt: now, jpeg, trace: null, said: null }
      await transaction.insert(PHOTOS, photo)
    }
    const rate: Rate = { _id: rateId(openId), openId, sent: [...countedReports(sent, now), now], lastAt: now }
    await transaction.put(RATES, rate)
    return kept
  })
}

/** Changes a report within a transaction; NOT_FOUND where it is not there. */
export async function changeWithin(
  transaction: Transaction,
  id: string,
  changed: (report: KeptReport) => Partial<ReportMoments>,
): Promise<{ before: KeptReport; after: KeptReport }> {
  const before = await transaction.find<KeptReport>(REPORTS, id)
  if (!before) throw new AppError('NOT_FOUND')
  const after = withSearched({ ...before, ...changed(before), revision: before.revision + 1 })
  await transaction.put(REPORTS, after)
  return { before, after }
}
