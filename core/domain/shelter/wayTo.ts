import { bearing, directionInWords, distance, type Spot } from './distance'
import { distanceInWords, roughDistanceInWords } from './distanceInWords'
import type { PublicShelter } from './publicShelter'
import { walkingInWords, walkingMinutes } from './walking'

/** Where somebody is: as their phone says, or about there. */
export interface Position extends Spot {
  /** The phone gave it only to a few kilometres. */
  fuzzy: boolean
}

/** The way to a place, for the arrow and in words. */
export type Way =
  | {
      state: 'known'
      metres: number
      minutes: number
      /** Degrees from north by east, for an arrow. */
      bearing: number
      /** '步行约 12 分钟', '东北 850 米' */
      words: [walk: string, where: string]
    }
  /** One end is only about known: no arrow and no minutes. */
  | { state: 'rough'; metres: number; words: [where: string] }

/** The spot of a place; null where it has none that may be told. */
export function spotOf({ longitude, latitude }: Pick<PublicShelter, 'longitude' | 'latitude'>): Spot | null {
  return longitude === null || latitude === null ? null : { longitude, latitude }
}

/**
 * The way from where somebody is to a place: minutes, direction and metres; or only about how many kilometres, where the
 * phone's position is fuzzy or the place is known to its street. Null for a place without a point.
 */
export function wayTo(from: Position, place: Pick<PublicShelter, 'longitude' | 'latitude' | 'rough'>): Way | null {
  const to = spotOf(place)
  if (!to) return null
  const metres = distance(from, to)
  if (from.fuzzy || place.rough) return { state: 'rough', metres, words: [roughDistanceInWords(metres)] }
  const towards = bearing(from, to)
  return {
    state: 'known',
    metres,
    minutes: walkingMinutes(metres),
    bearing: towards,
    words: [walkingInWords(metres), `${directionInWords(towards)} ${distanceInWords(metres)}`],
  }
}
