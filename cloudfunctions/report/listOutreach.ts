import type { reportApi } from '@core/contract/report'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import type { Handler } from '../_kit/serve'
import { shownLine } from './shown'
import { pageOfLines } from './store'

const PAGE = 50

/** Where a page begins: after the line of this day and id. */
function startOf(after: string | undefined): { date: string; id: string } | null {
  const cut = after?.indexOf('/') ?? -1
  return after === undefined || cut < 0 ? null : { date: after.slice(0, cut), id: after.slice(cut + 1) }
}

/** Lines of a year of the caller's districts, those struck out among them, the latest day first. */
export const listOutreach: Handler<typeof reportApi.listOutreach> = async ({ year, after }, { staff, now }) => {
  const districts = officeDistricts(staff, now)
  const found = await pageOfLines({ year, districts }, startOf(after), PAGE + 1)
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return { lines: page.map(shownLine), ...(last && { next: `${last.date}/${last._id}` }) }
}
