import { HOUR } from '../moment'

/** How often in an hour somebody may type a code that is not valid. */
export const TRIES_AN_HOUR = 5

/** The tries (moments in ms) that still count. One that lies ahead, of a clock put back, counts too. */
export function countedTries(tries: readonly number[], now: number): number[] {
  return tries.filter((at) => at > now - HOUR)
}

/** Whether somebody with these tries may type one more code. */
export function mayTry(tries: readonly number[], now: number): boolean {
  return countedTries(tries, now).length < TRIES_AN_HOUR
}

/** The tries without one of this moment: it was right, so it does not count. */
export function withoutTry(tries: readonly number[], at: number): number[] {
  const place = tries.indexOf(at)
  return tries.filter((_, nth) => nth !== place)
}
