import type { announcementApi } from '@core/contract/announcement'
import type { OutputOf } from '@core/contract/operation'
import { testIn } from '@core/domain/announcement/content'
import { movesFor } from '@core/domain/announcement/moves'
import { statusAt } from '@core/domain/announcement/statusAt'
import { waitsFor } from '@core/domain/announcement/waiting'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import type { Staff } from '@core/domain/person/roles'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { withCorrections } from './shown'
import { findUnderWay, pageOfDesk, type KeptAnnouncement } from './store'

type Item = OutputOf<typeof announcementApi.listDesk>['items'][0]

/** How many items a page has, and how many of those that wait are named. */
const PAGE = 50
const MOST_WAITING = 100

/** Later than every moment. */
const END = 1e15

function itemOf(record: KeptAnnouncement, staff: Staff, now: number): Item {
  const { id, of, revision, content, moments, changedAt, heldBack } = record
  const at = { now, steps: city.reviewSteps }
  const test = testIn(content)
  return {
    ...{ id, of, revision, title: content.title, kind: content.kind, changedAt },
    status: statusAt(moments, now, at.steps),
    ...(moments.publishAt !== undefined && { publishAt: moments.publishAt }),
    ...(test && { testOn: test.date }),
    ...(heldBack && { heldBack: { ...heldBack, says: [...heldBack.says] } }),
    moves: movesFor(record, staff, at),
  }
}

/** A page of the latest changes; what changed in the same millisecond stays on one page, since the next begins at a moment. */
function pageOf(found: readonly KeptAnnouncement[]): { page: readonly KeptAnnouncement[]; next?: number } {
  const beyond = found[PAGE]
  if (!beyond) return { page: found }
  const whole = found.slice(0, PAGE).filter(({ changedAt }) => changedAt !== beyond.changedAt)
  const page = whole.length > 0 ? whole : found.slice(0, PAGE)
  const last = page[page.length - 1]
  return { page, ...(last && { next: last.changedAt }) }
}

/** What waits for the caller, on the first page, and everything of the caller's districts, the latest change first. */
export const listDesk: Handler<typeof announcementApi.listDesk> = async ({ before }, { staff, now }) => {
  const districts = officeDistricts(staff, now)
  const [found, underWay] = await Promise.all([
    pageOfDesk(districts, before ?? END, PAGE + 1),
    before === undefined ? findUnderWay(districts) : [],
  ])
  const { page, next } = pageOf(found)
  const all = underWay.filter((record) => waitsFor(record, staff, { now, steps: city.reviewSteps }))
  const waiting = all.slice(0, MOST_WAITING)
  const items = await withCorrections(page, now)
  return {
    waiting: waiting.map((record) => itemOf(record, staff, now)),
    ...(all.length > MOST_WAITING && { moreWaiting: all.length - MOST_WAITING }),
    items: items.map((record) => itemOf(record, staff, now)),
    ...(next !== undefined && { next }),
  }
}
