import { isPersonal } from './importing/cells/personal'
import { holdsPersonsName, type KnownPlaces } from './personsName'
import type { Shelter } from './shelter'

/** The texts of a record, under the field of the form in which each is written. */
function textsOf(record: Shelter) {
  const { consent, source, checked, approval } = record
  return {
    name: [record.name],
    otherNames: record.otherNames,
    officeNumber: [record.officeNumber],
    address: [record.address],
    entrance: [record.entrance],
    photos: record.photos.map(({ caption }) => caption),
    floor: [record.floor],
    normalUse: [record.normalUse],
    opening: [record.opening],
    facilities: record.facilities,
    unit: [record.unit],
    telephone: [record.telephone],
    authority: [record.authority],
    consentDocument: [consent?.document],
    sourceDocument: [source?.document],
    checkedBy: [checked?.by],
    approvedBy: [approval?.by],
    approvalNumber: [approval?.documentNumber],
    extra: Object.values(record.extra),
  } satisfies Partial<Record<string, readonly (string | null | undefined)[]>>
}

export type PersonalField = keyof ReturnType<typeof textsOf>

/** Fields that say of which unit somebody looked or approved: a person is not named there. */
const ofUnits: readonly PersonalField[] = ['checkedBy', 'approvedBy']

/** The fields of a record that hold a mobile or identity number or, where a unit is asked for, the name of a person. */
export function personalFields(record: Shelter, places: KnownPlaces): PersonalField[] {
  const texts = textsOf(record)
  return (Object.keys(texts) as PersonalField[]).filter((field) =>
    texts[field].some(
      (text) => text && (isPersonal(text) || (ofUnits.includes(field) && holdsPersonsName(text, places))),
    ),
  )
}
