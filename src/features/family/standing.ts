import { useNames } from '@core/domain/shelter/kinds'
import { isFor } from '@core/domain/shelter/nearestShelters'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import type { ChosenShelter } from './card'
import { texts } from './texts'

/**
 * What a family must know of the shelter on its card, by the list as it is now: that it is on it no more, cannot be used, or
 * is no shelter for what it was chosen for. Null where it stands as it was chosen, or where the phone has no list.
 */
export function complaintOf(
  { id, use = 'disaster' }: ChosenShelter,
  places: readonly PublicShelter[] | undefined,
): string | null {
  if (!places) return null
  const place = places.find((one) => one.id === id)
  if (!place) return texts.gone
  if (place.condition === 'suspended') return texts.suspended
  if (place.condition === 'closed') return texts.closed
  return isFor(place, use) ? null : `${texts.notFor}“${useNames[use]}”，请重新选`
}
