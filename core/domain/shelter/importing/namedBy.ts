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

/** The places that share a key: all of them, and those of each district. */
interface Sharing {
  all: Shelter[]
  ofDistrict: Map<string | undefined, Shelter[]>
}

function byKey(list: readonly Shelter[], key: (one: Named) => string | null): Map<string, Sharing> {
  const places = new Map<string, Sharing>()
  for (const shelter of list) {
    const found = key(shelter)
    if (found === null) continue
    const sharing: Sharing = places.get(found) ?? { all: [], ofDistrict: new Map() }
    const own = sharing.ofDistrict.get(shelter.district) ?? []
    own.push(shelter)
    sharing.all.push(shelter)
    sharing.ofDistrict.set(shelter.district, own)
    places.set(found, sharing)
  }
  return places
}

/**
 * The places of a list that rows which are not taken may be about, by their ids: such a place is not gone, it stays as it
 * was. In doubt all that have the number, the name, the address or the point; of those the ones of the row's district, if any.
 * However many rows name the same places, these are gone through once.
 */
export function namedBy(list: readonly Shelter[], refused: readonly Named[]): Set<string> {
  if (refused.length === 0) return new Set()
  const known = keys.map((key) => ({ key, places: byKey(list, key) }))
  const named = new Set<readonly Shelter[]>()
  for (const one of refused) {
    const sharing = known.map(({ key, places }) => places.get(key(one) ?? '')).find((found) => found !== undefined)
    if (sharing) named.add(sharing.ofDistrict.get(one.district) ?? sharing.all)
  }
  return new Set([...named].flatMap((places) => places.map(({ id }) => id)))
}
