import type { personApi } from '@core/contract/person'
import { administers, isStaffOf } from '@core/domain/person/grants'
import type { Staff } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import type { KeptAuditEntry } from '../_kit/staffAct'
import { districtsOfAnnouncements, findEntries } from './storeOfAudit'
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

/** What of a page is a district admin's business: of announcements what belongs to their districts, of files what their own staff attached. */
async function ownOf(
  entries: readonly KeptAuditEntry[],
  admin: Staff,
  colleagues: readonly Staff[],
  now: number,
): Promise<KeptAuditEntry[]> {
  const about = entries.filter(({ act }) => act.startsWith('announcement.') && act !== 'announcement.attach')
  const districts = await districtsOfAnnouncements([...new Set(about.map(({ subject }) => subject))])
  const wholly = new Set(
    colleagues
      .filter(({ grants }) => grants.every(({ district }) => administers(admin, district, now)))
      .map(({ number }) => number),
  )
  return entries.filter(({ act, subject, by }) => {
    if (!act.startsWith('announcement.')) return true
    const district = districts.get(subject)
    return district === undefined ? wholly.has(by) : administers(admin, district, now)
  })
}

/**
 * A page of the audit trail: for an admin of the whole city all of it; for one of a district what people with a role there
 * did, and of announcements those of the district only, whoever wrote them.
 */
export const listAudit: Handler<typeof personApi.listAudit> = async ({ by, ...filter }, { staff, now }) => {
  const seen = administers(staff, null, now) ? null : (await allStaff()).filter((one) => isStaffOf(staff, one, now))
  const numbers = seen?.map(({ number }) => number).filter((number) => by === undefined || number === by)
  const asked = numbers ?? (by === undefined ? undefined : [by])
  const found = await findEntries({ ...filter, by: asked }, PAGE)
  const page = fitting(found)
  const last = page.at(-1)
  const entries = seen ? await ownOf(page, staff, seen, now) : page
  return { entries, ...(last && (found.length === PAGE || page.length < found.length) && { next: last.place }) }
}
