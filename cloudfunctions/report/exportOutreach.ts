import { city } from '@city'
import type { reportApi } from '@core/contract/report'
import { ledgerTable } from '@core/domain/outreach/tables'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import type { Handler } from '../_kit/serve'
import { handOver } from './handOver'
import { named } from './named'
import { standingLines } from './store'

/** A year of the ledger as a workbook: the lines of the caller's districts that stand. */
export const exportOutreach: Handler<typeof reportApi.exportOutreach> = ({ exportId, year }, call) => {
  const of = { id: exportId, wish: `ledger ${year}`, title: `${city.name}宣传台账-${year}` }
  return handOver(of, call, async () => {
    const lines = await standingLines(year, officeDistricts(call.staff, call.now))
    return [ledgerTable(lines.reverse(), named)]
  })
}
