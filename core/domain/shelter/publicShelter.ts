import type { Condition, Duration, Hazard, Level, PlaceKind, Space, Use } from './kinds'
import type { Hours, Photo } from './shelter'

/**
 * A place as everybody may read it, with what finding it and showing it needs. Fields that its approval does not cover
 * are null; so is what nobody knows.
 */
export interface PublicShelter {
  id: string
  name: string
  otherNames: readonly string[]
  /** First letters of the name's pinyin, and of the other names': 'hztyc'. For search. */
  initials: readonly string[]
  kind: PlaceKind
  uses: readonly Use[]
  district: string
  town: string | null
  address: string | null
  /** WGS-84, degrees to five places (about a metre). */
  longitude: number | null
  latitude: number | null
  /** The point is only that of a street or village: no arrow and no minutes. */
  rough: boolean
  entrance: string | null
  floor: string | null
  stepFree: boolean | null
  hours: Hours | null
  capacity: number | null
  space: Space | null
  duration: Duration | null
  hazards: readonly Hazard[]
  condition: Condition | null
  telephone: string | null
  /** '2027-01-31'; null: nobody said. */
  checkedOn: string | null
  /** Nobody has looked for longer than the city allows, counted from the day of publication. */
  stale: boolean
  /** The last day on which it may be shown, since its approval ends; null: no end. A phone then drops it by itself. */
  shownUntil: string | null
  /** There is more in the detail pack of its district. */
  more: boolean
}

/** Fields that a row of the list shortens or leaves out when it is too long. */
export type Shortened = 'name' | 'otherNames' | 'town' | 'address' | 'entrance' | 'floor' | 'hours' | 'telephone'

/** What only the page of a place needs, and the whole of what its row had no room for: it is fetched by district when such a page opens. */
export interface ShelterDetail {
  photos: readonly Photo[]
  /** The whole of what the list could not hold, or holds the beginning of; `wholePlace` puts it back. */
  whole: Partial<Pick<PublicShelter, Shortened>>
  opening: string | null
  normalUse: string | null
  level: Level | null
  area: number | null
  facilities: readonly string[]
  unit: string | null
  authority: string | null
  /** Who looked: a unit. */
  checkedBy: string | null
  /** The document it is taken from: '《城固县应急避难场所名录》 2027年1月'. */
  source: string | null
  /** What lets it be public: 'XX办〔2027〕3号，2027年1月31日'. */
  basis: string | null
}

/**
 * The list of all places, the same on every phone: a row of values for each place, in the order of `fields`, so that
 * three thousand stay small. `sheltersPack` writes it, `placesOf` reads it.
 */
export interface SheltersPack {
  format: 1
  /** The day to which the list is good: '2027-03-01'. */
  date: string
  fields: readonly string[]
  rows: readonly (readonly unknown[])[]
  /** Which details belong to it: the hash of their pack, by district. Other details may tell what this list keeps back. */
  details?: Readonly<Record<string, string>>
}

/** The details of one district's places, by their ids; and where their photos are, by the hash of their content. */
export interface ShelterDetailsPack {
  format: 1
  district: string
  details: Record<string, ShelterDetail>
  files: Record<string, string>
}
