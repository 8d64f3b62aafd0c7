import { distance, leastDistance, type Spot } from './distance'
import type { Use } from './kinds'
import type { PublicShelter } from './publicShelter'

export interface Nearest {
  place: PublicShelter
  /** As the crow flies. */
  metres: number
}

/**
 * Whether a place is shown for a use: it is said to be for it, and one takes shelter there. A 宣教场所 and a 人防疏散基地 never
 * are; a place of which nobody said what it is for is in neither list.
 */
export function isFor({ kind, uses }: Pick<PublicShelter, 'kind' | 'uses'>, use: Use): boolean {
  return (kind === 'emergencyShelter' || kind === 'personnelShelter') && uses.includes(use)
}

/**
 * Whether a place is told of below the places of a use, by its kind and apart from them, though nobody takes shelter there by
 * themselves: a 人防疏散基地 that is said to be for the use, to which people are brought; a 宣教场所, which one visits in peace.
 */
export function isBeside({ kind, uses }: Pick<PublicShelter, 'kind' | 'uses'>, use: Use): boolean {
  return kind === 'venue' || (kind === 'evacuationBase' && uses.includes(use))
}

const hasSpot = (place: PublicShelter): place is PublicShelter & Spot =>
  place.longitude !== null && place.latitude !== null

/** Whether a place can be among the nearest for a use: it is for it, has a point, and is not closed for good. */
export const canBeNearest = (place: PublicShelter, use: Use): place is PublicShelter & Spot =>
  hasSpot(place) && place.condition !== 'closed' && isFor(place, use)

/**
 * The nearest places for a use, at most so many, the nearest first; of two as near as each other the one that the list has
 * first. Every place is looked at, farther ones only for how far north or south they are. Not among them: places without a point, and places that are closed for good; those whose
 * point is `rough` are.
 */
export function nearestShelters(places: readonly PublicShelter[], from: Spot, use: Use, count: number): Nearest[] {
  const nearest: Nearest[] = []
  if (count < 1) return nearest
  let farthest = Infinity
  for (const place of places) {
    if (!hasSpot(place) || (nearest.length === count && leastDistance(from, place) >= farthest)) continue
    if (!canBeNearest(place, use)) continue
    const metres = distance(from, place)
    if (metres >= farthest && nearest.length === count) continue
    let at = nearest.length
    while (at > 0 && metres < (nearest[at - 1]?.metres ?? 0)) at--
    nearest.splice(at, 0, { place, metres })
    if (nearest.length > count) nearest.pop()
    farthest = nearest[nearest.length - 1]?.metres ?? Infinity
  }
  return nearest
}
