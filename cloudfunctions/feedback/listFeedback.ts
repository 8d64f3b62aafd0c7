import type { feedbackApi } from '@core/contract/feedback'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import { itemOf } from './shown'
import type { KeptReport } from './store'
import { countOpen, findMergedInto, findNumbered, pageOf, type Districts } from './storeOfLists'

const PAGE = 50

/** How many of one millisecond are looked at beyond a page: what came in the same one stays on one page. */
const MORE = 100

function whole(found: readonly KeptReport[]): { page: readonly KeptReport[]; next?: number } {
  const beyond = found[PAGE]
  if (!beyond) return { page: found }
  const before = found.slice(0, PAGE).filter(({ since }) => since !== beyond.since)
  const page = before.length > 0 ? before : found
  const last = page.at(-1)
  return { page, ...(last && { next: last.since }) }
}

/** A page of the reports of the caller's districts, or the one of a number, and how many wait there. */
export const listFeedback: Handler<typeof feedbackApi.listFeedback> = async (wish, { staff, now }) => {
  const { which, district, subject, status, number, from } = wish
  const own = officeDistricts(staff, now)
  const may = (of: string | null) => mayActIn(staff, of, { as: officeRoles, now })
  const numbered = async (of: string) => {
    const one = await findNumbered(of)
    return one && may(one.district) ? [one] : []
  }
  const wanted = district !== undefined && may(district) ? [district] : []
  const districts: Districts = district === undefined ? own : wanted
  const [found, open] = await Promise.all([
    number === undefined
      ? pageOf({ districts, open: which === 'open', subject, status }, from, PAGE + MORE)
      : numbered(number),
    countOpen(own),
  ])
  const { page, next } = whole(found)
  const merged = await findMergedInto(page.map(({ _id }) => _id))
  const countOf = (id: string) => merged.filter(({ into }) => into === id).length
  return {
    items: page.map((report) => itemOf(report, countOf(report._id), now)),
    open,
    ...(next !== undefined && { next }),
  }
}
