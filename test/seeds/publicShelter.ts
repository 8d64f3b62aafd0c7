import type { PublicShelter } from '../../core/domain/shelter/publicShelter'

/** A place of the list of which everything is unknown that may be, for 地震等灾害, changed as a test needs it. */
export function publicShelter(changes: Partial<PublicShelter> = {}): PublicShelter {
  return {
    id: 'place-1',
    name: '示例广场',
    otherNames: [],
    initials: ['slgc'],
    kind: 'emergencyShelter',
    uses: ['disaster'],
    district: '610702',
    town: null,
    address: null,
    longitude: 107.02371,
    latitude: 33.07955,
    rough: false,
    entrance: null,
    floor: null,
    stepFree: null,
    hours: null,
    capacity: null,
    space: null,
    duration: null,
    hazards: [],
    condition: null,
    telephone: null,
    checkedOn: null,
    stale: true,
    shownUntil: null,
    more: false,
    ...changes,
  }
}
