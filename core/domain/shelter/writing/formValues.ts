import type { ApprovedAs, Hours, Photo, Shelter, SitePoint } from '../shelter'
import type { Hazard, Use } from '../kinds'

/** Fields of the form that are a text: what was typed, or the key of what was chosen; '' is unknown. */
export const textFields = [
  'officeNumber',
  'name',
  'kind',
  'level',
  'space',
  'duration',
  'district',
  'town',
  'address',
  'longitude',
  'latitude',
  'datum',
  'precision',
  'entrance',
  'floor',
  'stepFree',
  'normalUse',
  'opening',
  'capacity',
  'area',
  'unit',
  'telephone',
  'authority',
  'consentDocument',
  'consentDate',
  'condition',
  'sourceDocument',
  'sourceDate',
  'checkedOn',
  'checkedBy',
  'approvedBy',
  'approvalNumber',
  'approvalDate',
  'approvalUntil',
  'approvalScope',
] as const
export type TextKey = (typeof textFields)[number]

/** A place as a form holds it while it is written: also what is not whole yet. */
export interface FormValues extends Record<TextKey, string> {
  id: string
  otherNames: readonly string[]
  uses: readonly Use[]
  hazards: readonly Hazard[]
  facilities: readonly string[]
  photos: readonly Photo[]
  hours: Hours | null
  extra: Readonly<Record<string, string>>
  /** The point as the record has it: as long as its numbers stay, it stays what it was. */
  point: SitePoint | null
  /** The place that the approval was given for, as the record has it. */
  approvedAs?: ApprovedAs
}

const number = (value: number | null | undefined): string => (value == null ? '' : String(value))
const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')

/** What a form begins with for a record. Its point is written in WGS-84, as it is kept. */
export function formValuesOf(record: Omit<Shelter, 'withdrawn'>): FormValues {
  const { id, otherNames, uses, hazards, facilities, photos, hours, extra, point } = record
  const { consent, source, checked, approval } = record
  return {
    ...{ id, otherNames, uses, hazards, facilities, photos, hours, extra, point },
    ...(record.approvedAs && { approvedAs: record.approvedAs }),
    officeNumber: record.officeNumber ?? '',
    name: record.name,
    kind: record.kind,
    level: record.level ?? '',
    space: record.space ?? '',
    duration: record.duration ?? '',
    district: record.district,
    town: record.town ?? '',
    address: record.address ?? '',
    longitude: number(point?.longitude),
    latitude: number(point?.latitude),
    datum: point ? 'WGS84' : '',
    precision: point?.precision ?? '',
    entrance: record.entrance ?? '',
    floor: record.floor ?? '',
    stepFree: yesNo(record.stepFree),
    normalUse: record.normalUse ?? '',
    opening: record.opening ?? '',
    capacity: number(record.capacity),
    area: number(record.area),
    unit: record.unit ?? '',
    telephone: record.telephone ?? '',
    authority: record.authority ?? '',
    consentDocument: consent?.document ?? '',
    consentDate: consent?.date ?? '',
    condition: record.condition ?? '',
    sourceDocument: source?.document ?? '',
    sourceDate: source?.date ?? '',
    checkedOn: checked?.on ?? '',
    checkedBy: checked?.by ?? '',
    approvedBy: approval?.by ?? '',
    approvalNumber: approval?.documentNumber ?? '',
    approvalDate: approval?.date ?? '',
    approvalUntil: approval?.validUntil ?? '',
    approvalScope: approval?.scope ?? '',
  }
}

/** What the form of a new place begins with: everything unknown. */
export function emptyForm(id: string): FormValues {
  const texts = Object.fromEntries(textFields.map((field) => [field, ''])) as Record<TextKey, string>
  const lists = { otherNames: [], uses: [], hazards: [], facilities: [], photos: [] }
  return { ...texts, ...lists, id, hours: null, extra: {}, point: null }
}
