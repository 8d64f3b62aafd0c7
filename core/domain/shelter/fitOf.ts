import type { Hazard } from './kinds'
import { opennessOf } from './openAt'
import type { PublicShelter } from './publicShelter'

/** What somebody needs of a place; what is left out is not asked. */
export interface Wish {
  openNow?: boolean
  stepFree?: boolean
  /** At least for so many persons. */
  capacity?: number
  hazard?: Hazard
}

export type Fit = 'fits' | 'unknown' | 'not'

/**
 * Whether a place is what somebody needs at a moment (ms). Where one answer is not known the whole is `unknown`, unless
 * another says no: it may fit, and nobody said so.
 */
export function fitOf(place: PublicShelter, wish: Wish, now: number): Fit {
  const answers: (boolean | null)[] = []
  if (wish.openNow) {
    const { state } = opennessOf(place, now)
    answers.push(state === 'unknown' ? null : state === 'open')
  }
  if (wish.stepFree) answers.push(place.stepFree)
  if (wish.capacity !== undefined) answers.push(place.capacity === null ? null : place.capacity >= wish.capacity)
  if (wish.hazard) answers.push(place.hazards.length === 0 ? null : place.hazards.includes(wish.hazard))
  if (answers.includes(false)) return 'not'
  return answers.includes(null) ? 'unknown' : 'fits'
}

/** The places that fit, and how many more might, of which it is not known. */
export function fitting<P extends PublicShelter>(
  places: readonly P[],
  wish: Wish,
  now: number,
): { fits: P[]; unknown: number } {
  const fits: P[] = []
  let unknown = 0
  for (const place of places) {
    const fit = fitOf(place, wish, now)
    if (fit === 'fits') fits.push(place)
    else if (fit === 'unknown') unknown++
  }
  return { fits, unknown }
}
