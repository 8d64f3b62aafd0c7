import type { Outreach } from '@core/domain/outreach/outreach'
import { collection } from '../../cloudfunctions/_kit/database'
import { yearOfDate, type KeptLine } from '../../cloudfunctions/report/store'

let count = 0

/** A line of the ledger as somebody would write it. */
export const outreach = (changes: Partial<Outreach> = {}): Outreach => ({
  ...{ date: '2027-03-13', district: '610722', setting: 'community', what: '发放宣传册，讲解三种警报' },
  ...{ partner: '示例社区', people: 120, ...changes },
})

/** A line that stands in the ledger of the open world, written by somebody. */
export async function lineIn(changes: Partial<Outreach> = {}, by = 'S9999'): Promise<string> {
  const _id = `phone-made-line-${String((count += 1)).padStart(8, '0')}`
  const line = outreach(changes)
  await collection<KeptLine>('outreachRecords').put({
    ...{ _id, ...line, year: yearOfDate(line.date), revision: 1, struck: null },
    versions: [{ at: 1.75e12, by, note: '', line }],
  })
  return _id
}
