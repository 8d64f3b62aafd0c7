import { toWgs84 } from '../datum'
import type { Condition, Datum, Duration, Level, PlaceKind, Precision, Scope, Space } from '../kinds'
import { personalFields } from '../personalFields'
import type { Shelter, SitePoint } from '../shelter'
import { writtenFaults, writtenFaultWords, type WrittenAgainst, type WrittenFault } from '../writtenFaults'
import type { FormValues } from './formValues'

/** The place in the form that must be put right, and in words how. */
export interface FormFault {
  field: keyof FormValues
  words: string
}

export type Written = Omit<Shelter, 'withdrawn'>

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** A whole number or a decimal as people type it; NaN where it is none. */
const numberOf = (text: string): number => (/^\d+([.]\d+)?$/.test(text.trim()) ? Number(text.trim()) : NaN)

const degreesOf = (text: string): number => (/^-?\d{1,3}([.]\d+)?$/.test(text.trim()) ? Number(text.trim()) : NaN)

const rounded = (value: number): number => Math.round(value * 1e7) / 1e7

/** The point that is written; null: none. */
function pointOf(values: FormValues): SitePoint | null {
  const { longitude, latitude, point } = values
  if (longitude.trim() === '' && latitude.trim() === '') return null
  const precision = values.precision as Precision
  const datum = values.datum as Datum
  const isAsBefore =
    point !== null && datum === 'WGS84' && longitude === String(point.longitude) && latitude === String(point.latitude)
  if (isAsBefore) return { ...point, precision }
  const spot = toWgs84(degreesOf(longitude), degreesOf(latitude), datum)
  return { longitude: rounded(spot.longitude), latitude: rounded(spot.latitude), source: datum, precision }
}

/** Parts that are only something together: all or none of them must be written. */
const together: readonly { fields: readonly (keyof FormValues)[]; words: string }[] = [
  { fields: ['consentDocument', 'consentDate'], words: '同意转用的文件和日期要一起写。' },
  { fields: ['checkedOn', 'checkedBy'], words: '核对日期和核对单位要一起写。' },
  {
    fields: ['approvedBy', 'approvalNumber', 'approvalDate', 'approvalScope'],
    words: '公开审批要写全：批准单位、文号、日期、准许公开的范围。',
  },
]

function faultsOf(values: FormValues): FormFault[] {
  const faults: FormFault[] = []
  const say = (isWrong: boolean, field: keyof FormValues, words: string) => {
    if (isWrong) faults.push({ field, words })
  }
  say(values.name.trim() === '', 'name', '请写名称。')
  say(values.kind === '', 'kind', '请选类别。')
  say(values.district === '', 'district', '请选县区。')
  const [east, north] = [values.longitude.trim(), values.latitude.trim()]
  say((east === '') !== (north === ''), east === '' ? 'longitude' : 'latitude', '经度和纬度要一起写，或者都空着。')
  say(east !== '' && !(Math.abs(degreesOf(east)) <= 180), 'longitude', '经度写成小数，例如 107.0231。')
  say(north !== '' && !(Math.abs(degreesOf(north)) <= 90), 'latitude', '纬度写成小数，例如 33.0677。')
  const hasPoint = east !== '' && north !== ''
  say(hasPoint && values.datum === '', 'datum', '请选坐标系：看坐标是从哪里查来的，选错会偏几百米。')
  say(hasPoint && values.precision === '', 'precision', '请选这个位置是入口、场所，还是只到街道或村。')
  say(
    values.capacity.trim() !== '' && !Number.isInteger(numberOf(values.capacity)),
    'capacity',
    '写一个整数；不知道就空着。',
  )
  say(values.area.trim() !== '' && !Number.isFinite(numberOf(values.area)), 'area', '写一个数；不知道就空着。')
  for (const { fields, words } of together) {
    const missing = fields.filter((field) => values[field] === '')
    say(missing.length > 0 && missing.length < fields.length, missing[0] ?? 'name', words)
  }
  say(values.approvalUntil !== '' && values.approvalDate === '', 'approvalDate', '写了有效期，也要写批准日期。')
  say(
    values.sourceDate !== '' && values.sourceDocument.trim() === '',
    'sourceDocument',
    '写了来源日期，也要写来源文件。',
  )
  const { hours } = values
  const times = hours === null || hours === 'always' ? [] : hours
  const unordered = times.some(({ days, from, until }) => days.length === 0 || !(from < until))
  say(unordered, 'hours', '每一段都要选星期，开门要早于关门。')
  return faults
}

function recordOf(values: FormValues): Written {
  const { id, otherNames, uses, hazards, facilities, photos, hours, extra } = values
  return {
    ...{ id, otherNames, uses, hazards, facilities, photos, extra },
    ...(values.approvedAs && { approvedAs: values.approvedAs }),
    hours: hours?.length === 0 ? null : hours,
    officeNumber: orNull(values.officeNumber),
    name: values.name.trim(),
    kind: values.kind as PlaceKind,
    level: (values.level || null) as Level | null,
    space: (values.space || null) as Space | null,
    duration: (values.duration || null) as Duration | null,
    district: values.district,
    town: orNull(values.town),
    address: orNull(values.address),
    point: pointOf(values),
    entrance: orNull(values.entrance),
    floor: orNull(values.floor),
    stepFree: values.stepFree === '' ? null : values.stepFree === 'yes',
    normalUse: orNull(values.normalUse),
    opening: orNull(values.opening),
    capacity: values.capacity.trim() === '' ? null : numberOf(values.capacity),
    area: values.area.trim() === '' ? null : numberOf(values.area),
    unit: orNull(values.unit),
    telephone: orNull(values.telephone),
    authority: orNull(values.authority),
    consent: values.consentDate === '' ? null : { document: values.consentDocument.trim(), date: values.consentDate },
    condition: (values.condition || null) as Condition | null,
    source:
      values.sourceDocument.trim() === ''
        ? null
        : { document: values.sourceDocument.trim(), date: values.sourceDate || null },
    checked: values.checkedOn === '' ? null : { on: values.checkedOn, by: values.checkedBy.trim() },
    approval:
      values.approvalDate === ''
        ? null
        : {
            by: values.approvedBy.trim(),
            documentNumber: values.approvalNumber.trim(),
            date: values.approvalDate,
            validUntil: values.approvalUntil || null,
            scope: values.approvalScope as Scope,
          },
  }
}

/** The fields in which a fault of the record is to be put right. */
function placesOf(fault: WrittenFault, record: Shelter, city: WrittenAgainst): readonly (keyof FormValues)[] {
  return fault === 'personal' ? personalFields(record, city) : [fault === 'blocked' ? 'name' : 'longitude']
}

/** What a form says: the record, or what must be put right first. Unknown stays unknown. */
export function readForm(values: FormValues, city: WrittenAgainst): { record: Written } | { faults: FormFault[] } {
  const faults = faultsOf(values)
  if (faults.length > 0) return { faults }
  const record = recordOf(values)
  const written = { ...record, withdrawn: null }
  const found = writtenFaults(written, city)
  if (found.length === 0) return { record }
  const told = (fault: WrittenFault) =>
    placesOf(fault, written, city).map((field) => ({ field, words: writtenFaultWords[fault] }))
  return { faults: found.flatMap(told) }
}
