import * as v from 'valibot'
import {
  conditions,
  datums,
  durations,
  hazards,
  levels,
  placeKinds,
  precisions,
  scopes,
  spaces,
  uses,
} from '../domain/shelter/kinds'
import {
  anyWords,
  Count,
  DateOnly,
  DistrictCode,
  Hash,
  list,
  Moment,
  PhoneId,
  StaffNumber,
  text,
  TimeOfDay,
  words,
} from './shapes'

const Degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))

/** When a place closes: a time of day, or midnight as the end of its day. */
const ClosingTime = v.union([TimeOfDay, v.literal('24:00')])

const orUnknown = <S extends v.GenericSchema>(of: S) => v.nullable(of)

export const PhotoShape = v.object({
  hash: Hash,
  type: v.picklist(['image/jpeg', 'image/png', 'image/webp']),
  bytes: Count,
  caption: text(100),
})

const HoursShape = v.union([
  v.literal('always'),
  list(
    v.object({
      days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(7)),
      from: TimeOfDay,
      until: ClosingTime,
    }),
    14,
  ),
])

/** The fields of a place that people write: see `Shelter` in the domain. */
const written = {
  id: PhoneId,
  officeNumber: orUnknown(words(60)),
  name: words(80),
  otherNames: list(words(80), 10),
  kind: v.picklist(placeKinds),
  uses: list(v.picklist(uses), uses.length),
  level: orUnknown(v.picklist(levels)),
  space: orUnknown(v.picklist(spaces)),
  duration: orUnknown(v.picklist(durations)),
  hazards: list(v.picklist(hazards), hazards.length),
  district: DistrictCode,
  town: orUnknown(words(40)),
  address: orUnknown(words(200)),
  point: orUnknown(
    v.object({
      longitude: Degrees(180),
      latitude: Degrees(90),
      source: v.picklist(datums),
      precision: v.picklist(precisions),
    }),
  ),
  entrance: orUnknown(words(1000)),
  photos: list(PhotoShape, 12),
  floor: orUnknown(words(40)),
  stepFree: orUnknown(v.boolean()),
  normalUse: orUnknown(words(200)),
  hours: orUnknown(HoursShape),
  opening: orUnknown(words(300)),
  capacity: orUnknown(Count),
  area: orUnknown(v.pipe(v.number(), v.minValue(0), v.maxValue(1e9))),
  facilities: list(words(60), 40),
  unit: orUnknown(words(100)),
  telephone: orUnknown(words(60)),
  authority: orUnknown(words(100)),
  consent: orUnknown(v.object({ document: words(120), date: DateOnly })),
  condition: orUnknown(v.picklist(conditions)),
  source: orUnknown(v.object({ document: words(120), date: orUnknown(DateOnly) })),
  checked: orUnknown(v.object({ on: DateOnly, by: words(100) })),
  approval: orUnknown(
    v.object({
      by: words(100),
      documentNumber: words(80),
      date: DateOnly,
      validUntil: orUnknown(DateOnly),
      scope: v.picklist(scopes),
    }),
  ),
  extra: v.pipe(v.record(words(60), anyWords(500)), v.maxEntries(40)),
}

/** A place as somebody writes it. */
export const WrittenShelterShape = v.object(written)

/** A place as the office's list has it. */
export const ShelterShape = v.object({
  ...written,
  /** The place that the approval was given for, where that is not the present one. */
  approvedAs: v.optional(v.object({ name: written.name, address: written.address, point: written.point })),
  withdrawn: orUnknown(v.object({ at: Moment, by: StaffNumber, reason: text(300) })),
})
