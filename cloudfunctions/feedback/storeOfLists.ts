import type { ReportStatus } from '@core/domain/feedback/reportStatus'
import type { Subject } from '@core/domain/feedback/subjects'
import { collection } from '../_kit/database'
import type { Where } from '../_kit/where'
import type { KeptPhoto, KeptReport } from './store'

const reports = () => collection<KeptReport>('reports')

/** The most reports of one millisecond, and of one record, that are looked at. */
const MOST = 200

/** Somebody's reports before a moment (ms), the newest first. */
export const findMine = (openId: string, before: number, limit: number): Promise<KeptReport[]> =>
  reports().findAll({ openId, receivedAt: { below: before } }, { orderBy: [['receivedAt', 'desc']], limit })

export type Districts = readonly string[] | 'all'

/** Which reports are asked for: of districts, that wait or are done, and of one subject or as they stand where that is wished. */
export interface Which {
  districts: Districts
  open: boolean
  subject?: Subject | undefined
  status?: ReportStatus | undefined
}

const of = ({ districts, open, subject, status }: Which): Where<KeptReport> => ({
  open,
  ...(districts !== 'all' && { district: { anyOf: districts } }),
  ...(subject !== undefined && { subject }),
  ...(status !== undefined && { status }),
})

/** Reports of districts after a moment (open: the longest waiting first) or before one (done: the newest first). */
export async function pageOf(which: Which, from: number | undefined, limit: number): Promise<KeptReport[]> {
  const { districts, open } = which
  if (districts !== 'all' && districts.length === 0) return []
  const since = from === undefined ? {} : { since: open ? { above: from } : { below: from } }
  return reports().findAll({ ...of(which), ...since }, { orderBy: [['since', open ? 'asc' : 'desc']], limit })
}

export const countOpen = async (districts: Districts): Promise<number> =>
  districts !== 'all' && districts.length === 0 ? 0 : reports().count(of({ districts, open: true }))

/** The report of a number. */
export const findNumbered = async (number: string): Promise<KeptReport | null> =>
  (await reports().findAll({ number }, { limit: 1 }))[0] ?? null

/** Open reports of the same record. */
export const findAlike = ({ subject, record }: KeptReport): Promise<KeptReport[]> =>
  reports().findAll({ record, open: true, subject }, { orderBy: [['since', 'asc']], limit: 21 })

/** Those that were merged into any of these. */
export async function findMergedInto(ids: readonly string[]): Promise<KeptReport[]> {
  return ids.length === 0 ? [] : reports().findAll({ into: { anyOf: ids } }, { limit: 1000 })
}

export async function findReports(ids: readonly string[]): Promise<KeptReport[]> {
  return ids.length === 0 ? [] : reports().findAll({ _id: { anyOf: ids } })
}

/** Reports that were merged, a page at a time, in the order of their ids, after one of them. */
export const pageOfMerged = (after: string): Promise<KeptReport[]> =>
  reports().findAll({ into: { above: '' }, _id: { above: after } }, { orderBy: [['_id', 'asc']], limit: MOST })

/** Those that are kept no longer. */
export const findEnded = (now: number): Promise<KeptReport[]> =>
  reports().findAll({ endsAt: { below: now } }, { limit: MOST })

export async function removeReports(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await collection<KeptPhoto>('reportPhotos').remove({ _id: { anyOf: ids } })
  await reports().remove({ _id: { anyOf: ids } })
}
