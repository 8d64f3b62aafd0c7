import type { PublicShelter, ShelterDetail } from './publicShelter'

/** A place with the whole of what its row in the list had no room for. */
export function wholePlace(place: PublicShelter, detail: Pick<ShelterDetail, 'whole'> | null): PublicShelter {
  return detail ? { ...place, ...detail.whole } : place
}
