import type { PublicShelter } from './publicShelter'

/** The places of a district, or of one of its towns. */
export function placesIn(
  places: readonly PublicShelter[],
  district: string,
  town: string | null = null,
): PublicShelter[] {
  return places.filter((place) => place.district === district && (town === null || place.town === town))
}

/**
 * The towns of a district with how many places each has, in the order given; last, as null, those of which the town is not
 * known or not in that order. Towns without a place are not among them.
 */
export function townsWithPlaces(
  places: readonly PublicShelter[],
  district: string,
  order: readonly string[],
): { town: string | null; count: number }[] {
  const counts = new Map<string | null, number>()
  for (const { town } of placesIn(places, district)) {
    const known = town !== null && order.includes(town) ? town : null
    counts.set(known, (counts.get(known) ?? 0) + 1)
  }
  return [...order, null].flatMap((town) => {
    const count = counts.get(town)
    return count === undefined ? [] : [{ town, count }]
  })
}
