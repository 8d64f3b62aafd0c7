import type { Condition, Datum, Duration, Hazard, Level, PlaceKind, Precision, Scope, Space, Use } from './kinds'

/** A point on the earth in WGS-84, in degrees, with where it came from. */
export interface SitePoint {
  longitude: number
  latitude: number
  /** The system in which the source gave it. */
  source: Datum
  precision: Precision
}

/** A photo that was checked and kept, under the hash of its content; `caption` says in words what it shows. */
export interface Photo {
  hash: string
  type: 'image/jpeg' | 'image/png' | 'image/webp'
  bytes: number
  caption: string
}

/** When a place can be entered: always, or on these days of the week (1 Monday … 7 Sunday) between two times of day. */
export type Hours = 'always' | readonly { days: readonly number[]; from: string; until: string }[]

/** Leave to make a civil-defence work public: without one it stays inside the office. */
export interface Approval {
  /** Who approved. */
  by: string
  documentNumber: string
  /** '2027-01-31' */
  date: string
  /** The last day on which it holds; null: no end. */
  validUntil: string | null
  scope: Scope
}

/** The place that an approval was given for. */
export type ApprovedAs = Pick<Shelter, 'name' | 'address' | 'point'>

/** Leave of the 主管部门 to show its place here. */
export interface ReuseConsent {
  document: string
  /** '2027-01-31' */
  date: string
}

/**
 * One place of the office's list. What is not known is null, an empty list, or absent from the list, and is shown as
 * unknown; nothing is filled in.
 */
export interface Shelter {
  /** Ours, never the office's number: stays the same through imports. */
  id: string
  /** The number in the office's own list. */
  officeNumber: string | null
  name: string
  /** Names that people use for it. */
  otherNames: readonly string[]
  kind: PlaceKind
  /** What it is said to be for; empty: nobody said, and then it is in neither list. */
  uses: readonly Use[]
  level: Level | null
  space: Space | null
  duration: Duration | null
  hazards: readonly Hazard[]
  /** The code of its district: '610702'. */
  district: string
  /** Town or street office, by its name in the city's list. */
  town: string | null
  address: string | null
  point: SitePoint | null
  /** How to find the way in: '体育场东门，门卫室旁'. */
  entrance: string | null
  photos: readonly Photo[]
  /** On which floor: '地下一层'. */
  floor: string | null
  /** Whether one gets in without a step. */
  stepFree: boolean | null
  /** What it is on ordinary days: '停车场'. */
  normalUse: string | null
  hours: Hours | null
  /** When it is open, in the office's words. */
  opening: string | null
  /** Persons. */
  capacity: number | null
  /** Square metres. */
  area: number | null
  facilities: readonly string[]
  /** The unit that keeps it. */
  unit: string | null
  /** The telephone of that unit on duty; never a person's. */
  telephone: string | null
  /** 主管部门 */
  authority: string | null
  consent: ReuseConsent | null
  condition: Condition | null
  /** The document from which the office has it. */
  source: { document: string; date: string | null } | null
  /** When somebody last looked, and of which unit. */
  checked: { on: string; by: string } | null
  approval: Approval | null
  /** Set where the approval was given for another name, address or point than the present ones, and nobody has confirmed it since. */
  approvedAs?: ApprovedAs
  /** Columns of the office's list that have no field of their own, by their header: for the office only. */
  extra: Readonly<Record<string, string>>
  /** Taken back from the public: when (ms), by whose number, why. */
  withdrawn: { at: number; by: string; reason: string } | null
}
