import { city } from '@city'
import type { reportApi } from '@core/contract/report'
import { dateAt } from '@core/domain/moment'
import { periodInWords, upTo } from '@core/domain/outreach/period'
import { figureTables } from '@core/domain/outreach/tables'
import type { Handler } from '../_kit/serve'
import { figuresOf } from './figuresOf'
import { handOver } from './handOver'
import { named } from './named'

/** The figures of a period as a workbook. The ledger is a paper of its own: its lines beside a hidden count would tell it. */
export const exportFigures: Handler<typeof reportApi.exportFigures> = ({ exportId, from, until }, call) => {
  const period = upTo({ from, until }, dateAt(call.now))
  const title = `${city.name}宣传教育数据-${periodInWords(period)}`
  return handOver({ id: exportId, wish: `figures ${from} ${until}`, title }, call, async () => {
    return figureTables(await figuresOf({ from, until }, call), named)
  })
}
