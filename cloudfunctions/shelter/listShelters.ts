import type { ParsedInputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { officeDistricts } from '@core/domain/person/officeDistricts'
import { needsAttention } from '@core/domain/shelter/needsAttention'
import { saysAll } from '@core/domain/shelter/saysAll'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import type { Entry } from './chunks'
import { judged, reasonsOf } from './judged'
import { entriesOf, findHead } from './storeOfList'

const PAGE = 50

const placeOf = new Map(city.districts.map(({ code }, place) => [code, place]))

/** Where a place stands in the list: by district, name, and id. */
type Key = readonly [district: number, name: string, id: string]

const keyOf = ({ shelter: { district, name, id } }: Entry): Key => [placeOf.get(district) ?? Infinity, name, id]

function order([district, name, id]: Key, [otherDistrict, otherName, otherId]: Key): number {
  if (district !== otherDistrict) return district - otherDistrict
  if (name !== otherName) return name < otherName ? -1 : 1
  return id === otherId ? 0 : id < otherId ? -1 : 1
}

/** Where a page begins: after this place. Anything else than a page start of ours begins from the start. */
function startOf(text: string | undefined): Key | null {
  try {
    const [district, name, id] = JSON.parse(text ?? 'null') as unknown[]
    return [Number(district), String(name), String(id)]
  } catch {
    return null
  }
}

type Wish = ParsedInputOf<typeof shelterApi.listShelters>

function isWanted({ shelter }: Entry, { district, kind, words }: Wish): boolean {
  if (district !== undefined && shelter.district !== district) return false
  if (kind !== undefined && shelter.kind !== kind) return false
  return words === undefined || saysAll(words, shelter)
}

function itemOf(entry: Entry, now: number) {
  const { id, officeNumber, name, kind, district, town, withdrawn } = entry.shelter
  const found = judged(entry, now)
  return {
    ...{ id, officeNumber, name, kind, district, town, revision: entry.revision },
    public: found.state === 'public',
    withdrawn: withdrawn !== null,
    reasons: reasonsOf(found),
  }
}

/** A page of the caller's districts' places, in the order of districts and names. */
export const listShelters: Handler<typeof shelterApi.listShelters> = async (wish, { staff, now }) => {
  const head = await findHead()
  const districts = officeDistricts(staff, now)
  const all = await entriesOf(head)
  const theirs = districts === 'all' ? all : all.filter(({ shelter }) => districts.includes(shelter.district))
  const open = new Set(theirs.filter((entry) => needsAttention(entry.shelter, judged(entry, now))))
  const wanted = theirs.filter((entry) => isWanted(entry, wish) && (wish.attention !== true || open.has(entry)))
  const start = startOf(wish.after)
  const rest = wanted
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .filter(({ key }) => start === null || order(key, start) > 0)
    .sort((a, b) => order(a.key, b.key))
  const last = rest.length > PAGE ? rest[PAGE - 1] : undefined
  return {
    items: rest.slice(0, PAGE).map(({ entry }) => itemOf(entry, now)),
    ...(last && { next: JSON.stringify(last.key) }),
    count: wanted.length,
    attention: open.size,
    revision: head.revision,
  }
}
