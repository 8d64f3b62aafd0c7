import { orderByDistance } from 'geolib'
import type { Spot } from '../../../core/domain/shelter/distance'
import { nearestShelters } from '../../../core/domain/shelter/nearestShelters'
import { publicShelter } from '../../../test/seeds/publicShelter'
import { some } from './points'
import { tell, timed } from './timed'

const SMALL = 3000
const QUERIES = 300

/** The nearest five of three thousand and of all, by looking at each; and geolib's sort of the same three thousand in the same run. */
export function benchNearest(points: readonly Spot[]): void {
  const placesAt = (spots: readonly Spot[]) => spots.map((spot, nth) => publicShelter({ id: `place-${nth}`, ...spot }))
  const few = some(points, SMALL)
  const froms = some(points, QUERIES + 10)
  const fromAt = (nth: number): Spot => froms[nth % froms.length] ?? { longitude: 0, latitude: 0 }

  const fewPlaces = placesAt(few)
  const ours = timed(QUERIES, (nth) => nearestShelters(fewPlaces, fromAt(nth), 'disaster', 5))
  tell(`nearest 5 of ${few.length}`, ours, 'limit 0.3 ms')
  const coordinates = few.map(({ longitude, latitude }) => ({ longitude, latitude }))
  const theirs = timed(30, (nth) => orderByDistance(fromAt(nth), coordinates).slice(0, 5))
  tell(
    `the same by geolib’s orderByDistance`,
    theirs,
    `${(theirs.processor / ours.processor).toFixed(0)} times as long`,
  )
  const allPlaces = placesAt(points)
  const all = timed(QUERIES, (nth) => nearestShelters(allPlaces, fromAt(nth), 'disaster', 5))
  tell(`nearest 5 of ${points.length}`, all, 'limit 15 ms')
}
