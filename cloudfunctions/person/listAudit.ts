import type { personApi } from '@core/contract/person'
import { administers, isStaffOf } from '@core/domain/person/grants'
import type { Handler } from '../_kit/serve'
import { findEntries } from './storeOfAudit'
import { allStaff } from './storeOfStaff'

const PAGE = 50

/** How large (bytes) a page becomes at most, unless its first entry is larger: the platform takes no answer above 1 MB. */
const BYTES = 600_000

/** As many entries from the first on as fit a page. */
function fitting<T>(entries: readonly T[]): T[] {
  let bytes = 0
  const over = entries.findIndex((entry, nth) => (bytes += Buffer.byteLength(JSON.stringify(entry))) > BYTES && nth > 0)
  return over === -1 ? [...entries] : entries.slice(0, over)
}

/** A page of the audit trail. */
export const listAudit: Handler<typeof personApi.listAudit> = async ({ by, ...filter }, { staff, now }) => {
  const seen = administers(staff, null, now) ? null : (await allStaff()).filter((one) => isStaffOf(staff, one, now))
  const numbers = seen?.map(({ number }) => number).filter((number) => by === undefined || number === by)
  const asked = numbers ?? (by === undefined ? undefined : [by])
  const found = await findEntries({ ...filter, by: asked }, PAGE)
  const entries = fitting(found)
  const last = entries.at(-1)
  return { entries, ...(last && (found.length === PAGE || entries.length < found.length) && { next: last.place }) }
}
