import { nearestShelters } from '@core/domain/shelter/nearestShelters'
import type { Spot } from '@core/domain/shelter/distance'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import { wayTo } from '@core/domain/shelter/wayTo'

/** The shelter for earthquakes and the like that is nearest to a point, of those that are not suspended; null where none is known. */
export const nearestOf = (places: readonly PublicShelter[], at: Spot): PublicShelter | null =>
  nearestShelters(
    places.filter(({ condition }) => condition !== 'suspended'),
    at,
    'disaster',
    1,
  )[0]?.place ?? null

/** How far a shelter is from a point, in words; null where one of the two is not known. */
export const howFar = (point: Spot | null, place: PublicShelter | null | undefined): string | null =>
  (point && place && wayTo({ ...point, fuzzy: false }, place)?.words.join('　')) ?? null
