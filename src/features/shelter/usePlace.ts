import { useMemo } from 'react'
import type { PublicShelter, ShelterDetail } from '@core/domain/shelter/publicShelter'
import { useShelterDetails, useShelters, type ShelterList } from '@/api/shelters'

/** What the phone holds of one place. */
export type PlaceFound =
  | { state: 'reading' }
  | { state: 'missing' }
  | { state: 'notFetched' }
  | {
      state: 'there'
      list: ShelterList
      place: PublicShelter
      /** null while it is looked for; `looked` says when that is over. */
      detail: ShelterDetail | null
      looked: boolean
      /** Where photos are, by the hash of their content. */
      files: Readonly<Record<string, string>>
    }

/** A place by its id: of the list, with the details of its district as soon as they are there. */
export function usePlace(id: string): PlaceFound {
  const shelters = useShelters()
  const list = shelters.state === 'there' ? shelters.list : null
  const place = useMemo(() => list?.places.find((one) => one.id === id), [list, id])
  const { pack, looked } = useShelterDetails(list, place?.more ? place.district : undefined)
  if (shelters.state === 'reading' || shelters.state === 'notFetched') return { state: shelters.state }
  if (!list || !place) return { state: 'missing' }
  return {
    state: 'there',
    list,
    place,
    detail: pack?.details[id] ?? null,
    looked: looked || !place.more,
    files: pack?.files ?? {},
  }
}
