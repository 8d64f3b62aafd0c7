import { dateInWords } from '../moment'
import { covers } from './fieldScopes'
import type { PublicShelter, ShelterDetail } from './publicShelter'
import { publishability, type Day } from './publishability'
import type { Shelter } from './shelter'

/** A place as everybody may read it: what the list has of it, and what the detail pack of its district has. */
export interface PublicPlace {
  place: PublicShelter
  detail: ShelterDetail
}

export interface Publishing extends Day {
  /** First letters of a text's pinyin: '汉中体育场' → 'hztyc'. The dictionary is the publisher's; the phone has none. */
  initialsOf: (text: string) => string
}

const degrees = (value: number): number => Math.round(value * 1e5) / 1e5

const dated = (document: string, date: string): string => `${document}，${dateInWords(date, true)}`

function basisOf({ kind, approval, consent }: Shelter): string | null {
  if (kind === 'emergencyShelter') return consent && dated(consent.document, consent.date)
  return kind === 'venue' ? null : approval && dated(approval.documentNumber, approval.date)
}

function sourceOf({ source }: Shelter): string | null {
  if (!source) return null
  const { document, date } = source
  return date === null ? document : `${document} ${date.length === 10 ? dateInWords(date, true) : date}`
}

const lettersOnly = (initials: string): string => initials.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * A record as everybody may read it on a day, or null where nothing of it may be public. Fields that the scope of its
 * approval does not cover are null or empty, as is what nobody knows; nothing of the office's own (its number, other
 * columns, who approved, why withdrawn) is in it.
 */
export function publicPlace(record: Shelter, publishing: Publishing): PublicPlace | null {
  const answer = publishability(record, publishing)
  if (answer.state === 'inside') return null
  const { scope, uses, stale, shownUntil } = answer
  const may = <T>(field: Parameters<typeof covers>[1], value: T): T | null => (covers(scope, field) ? value : null)
  const point = may('longitude', record.point)
  const otherNames = may('otherNames', record.otherNames) ?? []
  return {
    place: {
      id: record.id,
      name: record.name,
      otherNames,
      initials: [record.name, ...otherNames].map(publishing.initialsOf).map(lettersOnly),
      kind: record.kind,
      uses,
      district: record.district,
      town: record.town,
      address: may('address', record.address),
      longitude: point && degrees(point.longitude),
      latitude: point && degrees(point.latitude),
      rough: point?.precision === 'street',
      entrance: may('entrance', record.entrance),
      floor: may('floor', record.floor),
      stepFree: may('stepFree', record.stepFree),
      hours: may('hours', record.hours),
      capacity: may('capacity', record.capacity),
      space: may('space', record.space),
      duration: may('duration', record.duration),
      hazards: may('hazards', record.hazards) ?? [],
      condition: record.condition,
      telephone: may('telephone', record.telephone),
      checkedOn: record.checked?.on ?? null,
      stale,
      shownUntil,
      more: false,
    },
    detail: {
      photos: may('photos', record.photos) ?? [],
      whole: {},
      opening: may('opening', record.opening),
      normalUse: may('normalUse', record.normalUse),
      level: may('level', record.level),
      area: may('area', record.area),
      facilities: may('facilities', record.facilities) ?? [],
      unit: may('unit', record.unit),
      authority: may('authority', record.authority),
      checkedBy: record.checked?.by ?? null,
      source: may('source', sourceOf(record)),
      basis: basisOf(record),
    },
  }
}
