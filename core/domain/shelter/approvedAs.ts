import { same } from '../announcement/same'
import type { ApprovedAs, Shelter } from './shelter'

const degrees = (value: number): number => Math.round(value * 1e5) / 1e5

/** As which place a record stands there now. A point that is written otherwise within a metre is the same. */
function identityOf({ name, address, point }: ApprovedAs): ApprovedAs {
  return {
    name,
    address,
    point: point && { ...point, longitude: degrees(point.longitude), latitude: degrees(point.latitude) },
  }
}

const isSamePlace = (one: ApprovedAs, other: ApprovedAs): boolean => {
  const [before, after] = [identityOf(one), identityOf(other)]
  const spot = ({ point }: ApprovedAs) => point && [point.longitude, point.latitude]
  return before.name === after.name && before.address === after.address && same(spot(before), spot(after))
}

/**
 * A record as it is to be kept after `former`, with the place that its approval was given for. An approval is for a place:
 * where the name, the address or the point is another one and the approval is still the same, the record notes what it was
 * given for, and is not public until somebody confirms the approval (`confirmed`), writes another, or undoes the change.
 */
export function withApprovedAs(record: Shelter, former: Shelter | null, confirmed = false): Shelter {
  const { approvedAs: _, ...kept } = record
  if (!record.approval || !former?.approval || confirmed || !same(record.approval, former.approval)) return kept
  const given = former.approvedAs ?? identityOf(former)
  return isSamePlace(given, record) ? kept : { ...kept, approvedAs: given }
}
