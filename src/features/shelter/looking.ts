import { dateAt } from '@core/domain/moment'
import { fitting, type Wish } from '@core/domain/shelter/fitOf'
import type { Use } from '@core/domain/shelter/kinds'
import { canBeNearest, isBeside, isFor, nearestShelters } from '@core/domain/shelter/nearestShelters'
import { opennessOf, type Openness } from '@core/domain/shelter/openAt'
import { placesIn } from '@core/domain/shelter/placesIn'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import { search, type SearchIndex } from '@core/domain/shelter/search'
import { wayTo, type Way } from '@core/domain/shelter/wayTo'
import type { Origin } from './finding'
import { checkedInWords } from './texts'

/** So many of the nearest are listed; so many of a search: more is not read by anybody. */
const NEAREST = 50
const SEARCHED = 100

/** A place as it stands in a list: the way to it, where somebody's position is known, and whether one can go in. */
export interface Found {
  place: PublicShelter
  way: Way | null
  openness: Openness
  /** When somebody last looked, in words; null: 待核实. */
  checked: string | null
}

/** A place seen from where somebody looks, at a moment (ms). */
export function seenFrom(origin: Origin, place: PublicShelter, now: number): Found {
  const way = origin.by === 'district' ? null : wayTo({ ...origin, fuzzy: !origin.exact }, place)
  return { place, way, openness: opennessOf(place, now), checked: checkedInWords(place, dateAt(now)) }
}

/** How somebody looks. */
export interface Looking {
  use: Use
  origin: Origin
  wish: Wish
  /** What was typed; empty: nothing. */
  text: string
}

/** All places where somebody looks, in the order in which they are listed; from a point those that can be the nearest, in any order. */
function candidates(places: readonly PublicShelter[], index: SearchIndex, looking: Looking): readonly PublicShelter[] {
  const { use, origin, text } = looking
  if (text !== '') return search(index, text, Infinity)
  if (origin.by === 'district') return placesIn(places, origin.district, origin.town)
  return places.filter((place) => canBeNearest(place, use))
}

/**
 * The places that somebody looks for: the nearest first, or those of a district, or what fits the typed words, of all that
 * fulfil the wish; how many more might fulfil it, of which nobody said so; and, but for the nearest, those that are told of
 * beside them.
 */
export function lookFor(
  places: readonly PublicShelter[],
  index: SearchIndex,
  looking: Looking,
  now: number,
): { found: Found[]; unknown: number; beside: Found[] } {
  const { use, origin, wish, text } = looking
  const seen = (place: PublicShelter) => seenFrom(origin, place, now)
  const all = candidates(places, index, looking)
  const { fits, unknown } = fitting(
    all.filter((place) => isFor(place, use)),
    wish,
    now,
  )
  if (text === '' && origin.by !== 'district')
    return { found: nearestShelters(fits, origin, use, NEAREST).map(({ place }) => seen(place)), unknown, beside: [] }
  const apart = all.filter((place) => isBeside(place, use))
  return {
    found: fits.slice(0, text === '' ? Infinity : SEARCHED).map(seen),
    unknown,
    beside: fitting(apart, wish, now).fits.slice(0, SEARCHED).map(seen),
  }
}
