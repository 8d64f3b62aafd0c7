import type { Shelter } from '../shelter'
import { blank } from './blank'
import { lacksMany } from './asks'
import { MOST_EXTRA } from './limits'
import { namedBy } from './namedBy'
import type { Problem } from './problems'
import { identityOf, type Accepted, type ReadRows } from './readRows'
import { comparable } from '../../files/cellText'

/** What an import would do to the list. */
export interface Merged {
  counts: { read: number; new: number; changed: number; same: number; gone: number; refused: number }
  /** Places that are new or changed, whole. */
  put: Shelter[]
  /** Places of the list that no row names, not even one that is refused. One that is withdrawn is none of them: it stays so until a person restores it. */
  gone: string[]
  /** Problems that show only against the list, added to those of the rows. */
  problems: Problem[]
  /** The file lacks more than a fifth of the places of the list: to be confirmed once more. */
  fewer: boolean
}

/** Whether two values of a field say the same, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}

/** What is kept for the office, with what a row says; where that becomes too much, of what earlier lists said less. */
function withExtra(before: Shelter['extra'], extra: Shelter['extra']): Shelter['extra'] {
  const former = Object.entries(before).filter(([header]) => !(header in extra))
  const most = Math.max(0, MOST_EXTRA - Object.keys(extra).length)
  return { ...Object.fromEntries(former.slice(0, most)), ...extra }
}

/** A place with what a row says of it. What the row does not say stays as it was. */
function merged(before: Shelter, { patch }: Accepted): { after: Shelter; older: boolean } {
  const { extra, checked, point, ...plain } = patch
  const isOlder = checked != null && before.checked !== null && checked.on < before.checked.on
  const isMoved =
    point != null && (before.point?.longitude !== point.longitude || before.point.latitude !== point.latitude)
  const isOpening = plain.opening != null && plain.opening !== before.opening
  return {
    after: {
      ...before,
      // Hours that were read from other words do not hold for these.
      ...(isOpening && { hours: null }),
      ...(plain.district !== before.district && { town: null }),
      ...plain,
      ...(isMoved && { point }),
      ...(checked != null && !isOlder && { checked }),
      ...(extra && { extra: withExtra(before.extra, extra) }),
    },
    older: isOlder,
  }
}

const nameKey = ({ district, name }: Pick<Shelter, 'district' | 'name'>): string => `${district} ${comparable(name)}`

const counted = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Finds the place of the list that a row is about. */
class Known {
  private readonly byIdentity = new Map<string, Shelter>()
  private readonly byName = new Map<string, Shelter | null>()
  private readonly names: ReadonlyMap<string, number>

  constructor(list: readonly Shelter[], rows: readonly Accepted[]) {
    for (const shelter of list) {
      this.byIdentity.set(identityOf(shelter), shelter)
      this.byIdentity.set(identityOf({ ...shelter, officeNumber: null }), shelter)
      const name = nameKey(shelter)
      this.byName.set(name, this.byName.has(name) ? null : shelter)
    }
    this.names = counted(list.length === 0 ? [] : rows.map(({ patch }) => nameKey(patch)))
  }

  /**
   * By the office's number; else by name, district and address; else by name and district alone where both have only one
   * of that name. A place with another number is another place.
   */
  placeOf({ patch }: Accepted): Shelter | null {
    if (this.byIdentity.size === 0) return null
    const number = patch.officeNumber
    const isOther = (found: Shelter): boolean =>
      number != null && found.officeNumber !== null && comparable(found.officeNumber) !== comparable(number)
    const name = nameKey(patch)
    const found = [
      this.byIdentity.get(identityOf(patch)),
      this.byIdentity.get(identityOf({ ...patch, officeNumber: null })),
      this.names.get(name) === 1 ? this.byName.get(name) : null,
    ]
    return found.find((one) => one && !isOther(one)) ?? null
  }
}

/** How an import goes on: ids of new places by their row, the same each time; and of which places the file speaks at all. */
interface Merging {
  idFor: (row: number) => string
  /** Only these can be gone. */
  covers: (shelter: Shelter) => boolean
  /** Of these the file may lack a fifth; otherwise of those that can be gone. */
  compares?: (shelter: Shelter) => boolean
}

/**
 * What the rows of a file would do to the list. A place keeps its id, its photos, its approval and whatever else the file
 * has no column or no word for; one whose row is refused stays as it was.
 */
export function mergeInto(
  list: readonly Shelter[],
  { read, accepted, refused, problems }: Pick<ReadRows, 'read' | 'accepted' | 'refused' | 'problems'>,
  { idFor, covers, compares = covers }: Merging,
): Merged {
  const known = new Known(list, accepted)
  const met = new Map<string, number>()
  const put: Shelter[] = []
  const found: Problem[] = []
  const counts = { read, new: 0, changed: 0, same: 0, gone: 0, refused: 0 }
  for (const one of accepted) {
    const before = known.placeOf(one)
    if (before === null) {
      put.push(blank({ id: idFor(one.row), ...one.patch }))
      counts.new += 1
      continue
    }
    const first = met.get(before.id)
    if (first !== undefined) {
      found.push({ row: one.row, code: 'duplicateRow', column: null, cell: '', first })
      continue
    }
    met.set(before.id, one.row)
    const { after, older } = merged(before, one)
    if (older) found.push({ row: one.row, code: 'checkedOlder', column: null, cell: '' })
    if (isSame(after, before)) counts.same += 1
    else {
      put.push(after)
      counts.changed += 1
    }
  }
  const taken = counts.new + counts.changed + counts.same
  counts.refused = read - taken
  const staying = namedBy(list, refused)
  const present = list.filter(({ withdrawn }) => withdrawn === null)
  const isGone = ({ id }: Shelter): boolean => !met.has(id) && !staying.has(id)
  const gone = present.filter((shelter) => covers(shelter) && isGone(shelter)).map(({ id }) => id)
  const compared = present.filter(compares)
  counts.gone = gone.length
  const all = found.length === 0 ? problems : [...problems, ...found].sort((a, b) => a.row - b.row)
  return {
    counts,
    put,
    gone,
    problems: all,
    fewer: lacksMany(compared.length, compared.filter((one) => !isGone(one)).length),
  }
}

/** The same where there is no list yet, and rows were only counted. */
export const mergedIntoNothing = ({ read, taken, problems }: ReadRows): Merged => ({
  counts: { read, new: taken, changed: 0, same: 0, gone: 0, refused: read - taken },
  ...{ put: [], gone: [], problems, fewer: false },
})
