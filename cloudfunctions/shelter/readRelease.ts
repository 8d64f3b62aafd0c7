import type { shelterApi } from '@core/contract/shelter'
import { dateAt } from '@core/domain/moment'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import { mayActIn } from '@core/domain/person/roles'
import { differencesOfLists, type Difference } from '@core/domain/shelter/differencesOfLists'
import { releaseMovers } from '@core/domain/shelter/releaseMoves'
import type { Handler } from '../_kit/serve'
import { districtName } from './districtName'
import { entriesOfRelease, placesAt } from './publicList'
import { shownRelease } from './shownRelease'
import { entriesOf, findHead, findRevision, type Head } from './storeOfList'
import { findPublicState, findRelease, type KeptRelease } from './storeOfPublic'

const PAGE = 50

interface Compared {
  differences: readonly Difference[]
  /** Districts of all places that would be public. */
  after: readonly string[]
}

/** The last comparison: paging through it makes it once. */
let last: { key: string; compared: Compared } | null = null

/** What differs when `next` replaces what is public by `live`. */
async function compared(live: KeptRelease | null, next: Head, now: number): Promise<Compared> {
  const head = await findHead()
  // What was withdrawn since stands in the present list, so that belongs to the key.
  const key = [live?.id, ...next.chunks, head.revision, ...head.chunks, dateAt(now)].join()
  if (last?.key === key) return last.compared
  const [before, after] = await Promise.all([live ? entriesOfRelease(live) : [], entriesAfter(next, head)])
  const places = placesAt(after, now)
  const differences = differencesOfLists(placesAt(before, now), places, districtName)
  last = { key, compared: { differences, after: places.map(({ place }) => place.district) } }
  return last.compared
}

/** What would be public of a revision: not what was withdrawn after it. */
const entriesAfter = (next: Head, head: Head) =>
  next.revision === head.revision ? entriesOf(next) : entriesOfRelease({ list: next.revision })

const releaseOf = async (id: string | null): Promise<KeptRelease | null> => (id === null ? null : findRelease(id))

/** What is public, what is under way, and how they differ, page by page and for the caller's districts. */
export const readRelease: Handler<typeof shelterApi.readRelease> = async ({ after }, call) => {
  const { staff, now } = call
  const [head, state] = await Promise.all([findHead(), findPublicState()])
  const [live, underWay] = await Promise.all([releaseOf(state.live), releaseOf(state.underWay)])
  const next = underWay ? await findRevision(underWay.list) : head
  const found = await compared(live, next ?? head, now)
  const districts = officeDistricts(staff, now)
  const isTheirs = (district: string): boolean => districts === 'all' || districts.includes(district)
  const differences = found.differences.filter(({ district }) => isTheirs(district))
  const number = (change: Difference['change']) => differences.filter((one) => one.change === change).length
  const from = Number(after ?? 0) || 0
  const counts = { new: number('new'), changed: number('changed'), gone: number('gone') }
  const same = found.after.filter(isTheirs).length - counts.new - counts.changed
  return {
    list: { revision: head.revision, count: head.count },
    live: live ? shownRelease(live, call) : null,
    underWay: underWay ? shownRelease(underWay, call) : null,
    maySubmit:
      mayActIn(staff, null, { as: releaseMovers.submit, now }) && !underWay && head.revision !== (live?.list ?? 0),
    counts: { ...counts, same },
    differences: differences.slice(from, from + PAGE),
    ...(differences.length > from + PAGE && { next: String(from + PAGE) }),
  }
}
