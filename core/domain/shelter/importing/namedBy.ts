import { comparable } from '../../files/cellText'
import type { Shelter } from '../shelter'
import type { Patch } from './reading'

/**
 * By what a row that is not taken tells which place it is about. It is compared with the list and then forgotten: it may be
 * of a blocked row, and is stored and told nowhere.
 */
export type Named = Pick<Patch, 'officeNumber' | 'name' | 'district' | 'address' | 'point'>

const pointKey = ({ longitude, latitude }: { longitude: number; latitude: number }): string =>
  `${longitude.toFixed(5)} ${latitude.toFixed(5)}`

/** What tells places apart, the surest first: the first of these that any place shares decides. */
const keys: readonly ((one: Named) => string | null)[] = [
  ({ officeNumber }) => (officeNumber ? comparable(officeNumber) : null),
  ({ name }) => (name ? comparable(name) : null),
  ({ address }) => (address ? comparable(address) : null),
  ({ point }) => (point ? pointKey(point) : null),
]

function byKey(list: readonly Shelter[], key: (one: Named) => string | null): Map<string, Shelter[]> {
  const places = new Map<string, Shelter[]>()
  for (const shelter of list) {
    const found = key(shelter)
    if (found === null) continue
    const before = places.get(found)
    if (before) before.push(shelter)
    else places.set(found, [shelter])
  }
  return places
}

/**
 * The places of a list that rows which are not taken may be about, by their ids: such a place is not gone, it stays as it
 * was. In doubt all that have the number, the name, the address or the point; of those the ones of the row's district, if any.
 */
export function namedBy(list: readonly Shelter[], refused: readonly Named[]): Set<string> {
  const found = new Set<string>()
  if (refused.length === 0) return found
  const known = keys.map((key) => ({ key, places: byKey(list, key) }))
  for (const one of refused) {
    const same = known.map(({ key, places }) => places.get(key(one) ?? '') ?? []).find(({ length }) => length > 0) ?? []
    const own = same.filter(({ district }) => district === one.district)
    for (const { id } of own.length > 0 ? own : same) found.add(id)
  }
  return found
}
