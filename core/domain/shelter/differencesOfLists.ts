import { same } from '../announcement/same'
import { fieldInWords } from './fieldInWords'
import { shelterFieldName } from './fieldNames'
import type { PublicPlace } from './publicPlace'
import { wholePlace } from './wholePlace'

/** One field that reads otherwise: its name, and both values in words ('' for unknown). */
export interface FieldChange {
  field: string
  before: string
  after: string
}

/** One place of which everybody would read something else than before. */
export interface Difference {
  id: string
  name: string
  district: string
  change: 'new' | 'changed' | 'gone'
  /** Of a changed one. */
  fields: FieldChange[]
}

/** What everybody reads of a place, field by field, whole; not what only serves search or saves room. */
function fieldsOf({ place, detail }: PublicPlace): Record<string, unknown> {
  const { id: _id, initials: _initials, more: _more, longitude, latitude, ...shown } = wholePlace(place, detail)
  const { whole: _whole, ...rest } = detail
  return { ...shown, position: longitude === null ? null : `${longitude}, ${latitude ?? ''}`, ...rest }
}

/** What two sets of fields have otherwise, in words. */
export function changesOfFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  districtName: (code: string) => string,
): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field] ?? null, after[field] ?? null))
    .map((field) => ({
      field: shelterFieldName(field),
      before: fieldInWords(field, before[field], districtName),
      after: fieldInWords(field, after[field], districtName),
    }))
}

/**
 * What everybody would read otherwise when `after` replaces `before`, for those who review it: places that are new, places
 * of which fields change, places that are gone; each group in the order of its list.
 */
export function differencesOfLists(
  before: readonly PublicPlace[],
  after: readonly PublicPlace[],
  districtName: (code: string) => string,
): Difference[] {
  const was = new Map(before.map((one) => [one.place.id, one]))
  const stays = new Set(after.map(({ place }) => place.id))
  const difference = (
    { place: { id, name, district } }: PublicPlace,
    change: Difference['change'],
    fields: FieldChange[] = [],
  ): Difference => ({ id, name, district, change, fields })
  const changed = after.flatMap((one) => {
    const earlier = was.get(one.place.id)
    const fields = earlier ? changesOfFields(fieldsOf(earlier), fieldsOf(one), districtName) : []
    return fields.length > 0 ? [difference(one, 'changed', fields)] : []
  })
  return [
    ...after.filter(({ place }) => !was.has(place.id)).map((one) => difference(one, 'new')),
    ...changed,
    ...before.filter(({ place }) => !stays.has(place.id)).map((one) => difference(one, 'gone')),
  ]
}
