import { useMemo } from 'react'
import { city } from '@city'
import type { Spot } from '@core/domain/shelter/distance'
import { fitting } from '@core/domain/shelter/fitOf'
import { nearestShelters } from '@core/domain/shelter/nearestShelters'
import type { ShelterList } from '@/api/shelters'
import { usePreferences } from '@/session/preferences'
import { useNow } from '@/session/serverClock'
import { useFinding, type Origin } from './finding'
import { seenFrom, type Found } from './looking'

/** The middle of a district, about; of the first one where the code is of none. */
function middleOf(district: string): Spot {
  const found = city.districts.find(({ code }) => code === district) ?? city.districts[0]
  return found?.centre ?? { longitude: 0, latitude: 0 }
}

/** The point around which one looks, and whether somebody is there: a district is looked at from its middle. */
export function useAround(): { centre: Spot; here: boolean; origin: Origin } {
  const origin = useFinding((state) => state.origin)
  const district = usePreferences((state) => state.district)
  const centre = origin.by === 'district' ? middleOf(origin.district || district) : origin
  return { centre, here: origin.by !== 'district', origin }
}

/** The places that suit and fulfil the wish, nearest to a point first; at most so many. */
export function useNearest(list: ShelterList, { longitude, latitude }: Spot, most: number): readonly Found[] {
  const { use, wish } = useFinding()
  const now = useNow(60_000)
  return useMemo(() => {
    const origin: Origin = { by: 'point', longitude, latitude, exact: true, name: '' }
    const { fits } = fitting(list.places, wish, now)
    return nearestShelters(fits, origin, use, most).map(({ place }) => seenFrom(origin, place, now))
  }, [list, use, wish, longitude, latitude, now, most])
}
