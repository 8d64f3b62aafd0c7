import { scopes, type Scope } from './kinds'
import type { PublicShelter, ShelterDetail } from './publicShelter'

/** Fields that stand whatever the scope: they say which place and of what list, nothing of where it is. */
type Always = 'id' | 'initials' | 'stale' | 'shownUntil' | 'more' | 'rough' | 'whole'
type Scoped = Exclude<keyof PublicShelter | keyof ShelterDetail, Always>

/**
 * The least scope of an approval that lets a field of a civil-defence work out. What tells its way in, its inside or its
 * size goes with the exact point; what tells which building it is goes with the address.
 */
export const fieldScopes: Readonly<Record<Scoped, Scope>> = {
  name: 'street',
  kind: 'street',
  uses: 'street',
  district: 'street',
  town: 'street',
  condition: 'street',
  checkedOn: 'street',
  checkedBy: 'street',
  basis: 'street',
  otherNames: 'address',
  address: 'address',
  hours: 'address',
  opening: 'address',
  normalUse: 'address',
  telephone: 'address',
  unit: 'address',
  authority: 'address',
  source: 'address',
  level: 'address',
  space: 'address',
  duration: 'address',
  hazards: 'address',
  longitude: 'exact',
  latitude: 'exact',
  entrance: 'exact',
  photos: 'exact',
  floor: 'exact',
  stepFree: 'exact',
  capacity: 'exact',
  area: 'exact',
  facilities: 'exact',
}

/** Whether a scope covers a field. */
export function covers(scope: Scope, field: Scoped): boolean {
  return scopes.indexOf(fieldScopes[field]) <= scopes.indexOf(scope)
}
