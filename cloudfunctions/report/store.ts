import type { LedgerState } from '@core/domain/outreach/moves'
import type { Outreach } from '@core/domain/outreach/outreach'
import { collection } from '../_kit/database'
import type { Where } from '../_kit/where'

/** One version of a line: who wrote it when, and why it was corrected. */
export interface KeptVersion {
  at: number
  by: string
  note: string
  line: Outreach
}

/** A line of the ledger as it holds, with all it ever was; `year` is that of its day. */
export interface KeptLine extends Outreach {
  _id: string
  year: number
  revision: number
  struck: { at: number; by: string; reason: string } | null
  versions: KeptVersion[]
}

/** A line without what it was before: lists are read without it. */
export type PresentLine = Omit<KeptLine, 'versions'>

export const RECORDS = 'outreachRecords'

const records = () => collection<KeptLine>(RECORDS)

export type Districts = readonly string[] | 'all'

export const yearOfDate = (date: string): number => Number(date.slice(0, 4))

export const findLine = (id: string): Promise<KeptLine | null> => records().find(id)

export const stateOf = ({ versions, struck }: KeptLine): LedgerState => ({
  writtenBy: versions.map(({ by }) => by),
  isStruck: struck !== null,
})

interface From {
  date: string
  id: string
}

/** Lines of a year and of districts after one of them, the latest day first. */
export async function pageOfLines(
  { year, districts }: { year: number; districts: Districts },
  after: From | null,
  limit: number,
): Promise<PresentLine[]> {
  if (districts !== 'all' && districts.length === 0) return []
  const where: Where<KeptLine> = {
    year,
    ...(districts !== 'all' && { district: { anyOf: districts } }),
    ...(after && { either: [{ date: { below: after.date } }, { date: after.date, _id: { above: after.id } }] }),
  }
  const orderBy: ['date' | '_id', 'asc' | 'desc'][] = [
    ['date', 'desc'],
    ['_id', 'asc'],
  ]
  return records().findAll(where, { orderBy, limit, without: ['versions'] })
}

const PAGE = 1000

/** All lines of a year that stand. */
export async function standingLines(
  year: number,
  districts: Districts,
  after: From | null = null,
): Promise<PresentLine[]> {
  const page = await pageOfLines({ year, districts }, after, PAGE)
  const standing = page.filter(({ struck }) => struck === null)
  const last = page.length === PAGE ? page.at(-1) : undefined
  return last ? [...standing, ...(await standingLines(year, districts, { date: last.date, id: last._id }))] : standing
}
