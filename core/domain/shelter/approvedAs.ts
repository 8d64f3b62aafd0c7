import { same } from '../announcement/same'
import type { Scope } from './kinds'
import type { ApprovedAs, Shelter } from './shelter'

/** A metre, in degrees. */
const METRE = 1e-5

const degrees = (value: number): number => Math.round(value * 1e5) / 1e5

/** As which place a record stands there now. A point that is written otherwise within a metre is the same. */
function identityOf({ name, address, point }: ApprovedAs): ApprovedAs {
  return {
    name,
    address,
    point: point && { ...point, longitude: degrees(point.longitude), latitude: degrees(point.latitude) },
  }
}

const isSameSpot = (one: ApprovedAs['point'], other: ApprovedAs['point']): boolean =>
  one === null || other === null
    ? one === other
    : Math.max(Math.abs(one.longitude - other.longitude), Math.abs(one.latitude - other.latitude)) < METRE

/** Whether two are the same place to an approval of this scope: one that does not let the point out was not given for it. */
const isSamePlace = (scope: Scope, one: ApprovedAs, other: ApprovedAs): boolean =>
  one.name === other.name && one.address === other.address && (scope !== 'exact' || isSameSpot(one.point, other.point))

/**
 * A record as it is to be kept after `former`, with the place that its approval was given for. An approval is for a place:
 * where the name, the address or the point is another one and the approval is still the same, the record notes what it was
 * given for, and is not public until somebody confirms the approval (`confirmed`), writes another, or undoes the change.
 */
export function withApprovedAs(record: Shelter, former: Shelter | null, confirmed = false): Shelter {
  const { approvedAs: _, ...kept } = record
  if (!record.approval || !former?.approval || confirmed || !same(record.approval, former.approval)) return kept
  const given = former.approvedAs ?? identityOf(former)
  return isSamePlace(record.approval.scope, given, record) ? kept : { ...kept, approvedAs: given }
}
