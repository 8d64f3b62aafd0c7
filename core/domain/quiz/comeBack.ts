import type { Chance } from '../chance'
import { MINUTE } from '../moment'

/** How long (ms) the first and the longest wait can be. */
const FIRST = 2000
const LONGEST = 2 * MINUTE

/**
 * How long (ms) a phone waits before it hands in again what the cloud was too busy to take, the nth time in a row, from 0:
 * twice as long each time, and by chance somewhere in the upper half of that, so that phones which were sent away together
 * do not come back together.
 */
export function comeBackAfter(nth: number, chance: Chance): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(nth, 10))
  return Math.round(most / 2 + (chance() * most) / 2)
}
