import { fitted } from './fitted'
import { publicPlace, type PublicPlace, type Publishing } from './publicPlace'
import type { ShelterDetail, ShelterDetailsPack, SheltersPack } from './publicShelter'
import type { Shelter } from './shelter'
import { sheltersPack } from './sheltersPack'

/** The packs of the list: the one that every phone takes, and the details by district. */
export interface ShelterPacks {
  shelters: SheltersPack
  /** By the code of the district; a district without details is not among them. */
  details: Record<string, ShelterDetailsPack>
}

/** What everybody may read of these records on a day, in the order in which it is published: by district, then by id. */
export function publicPlaces(records: readonly Shelter[], publishing: Publishing): PublicPlace[] {
  return records
    .flatMap((record) => publicPlace(record, publishing) ?? [])
    .map(fitted)
    .sort(({ place: a }, { place: b }) =>
      a.district === b.district ? order(a.id, b.id) : order(a.district, b.district),
    )
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The detail with those of its photos that are where everybody can fetch them. */
function withFiles(detail: ShelterDetail, files: Readonly<Record<string, string>>): ShelterDetail {
  return { ...detail, photos: detail.photos.filter(({ hash }) => hash in files) }
}

/**
 * The packs of these places, good to a day. `files` says where the photos are for everybody, by the hash of their content:
 * a photo that is not among them is left out. The same places give the same packs, byte for byte.
 */
export function packsOf(
  places: readonly PublicPlace[],
  date: string,
  files: Readonly<Record<string, string>> = {},
): ShelterPacks {
  const details: Record<string, ShelterDetailsPack> = {}
  for (const { place, detail } of places) {
    if (!place.more) continue
    const pack = (details[place.district] ??= { format: 1, district: place.district, details: {}, files: {} })
    const kept = withFiles(detail, files)
    pack.details[place.id] = kept
    for (const { hash } of kept.photos) pack.files[hash] = files[hash] ?? ''
  }
  return {
    shelters: sheltersPack(
      places.map(({ place }) => place),
      date,
    ),
    details,
  }
}
