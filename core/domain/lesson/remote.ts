import { HOUR } from '../moment'

/** What a teacher's phone may press on the board: what is wanted by somebody who stands among the class and looks at it. */
export const remoteKeys = ['next', 'back', 'black', 'skip'] as const
export type RemoteKey = (typeof remoteKeys)[number]

/** How long (ms) a phone and a board belong together. */
export const PAIRED_FOR = HOUR

/** So many presses are kept, the latest; and so many may come within `RATE_WITHIN` (ms). */
export const MOST_PRESSES = 20
const RATE_WITHIN = 10_000

/** How often (ms) a board asks what was pressed, and the longest it waits after it was not answered. */
const READ_EVERY = 2000
const LONGEST_WAIT = 30_000

/** A press later than this (ms) is no longer meant: a board that was away does not run after it. */
const MEANT_FOR = 15_000

/** A press as kept: its number in the pairing, from 1, and the phone's id for it, so that sent twice it is one. */
export interface RemotePress {
  nth: number
  pressId: string
  key: RemoteKey
  at: number
}

/** The number of the latest press; 0: there was none. */
export const lastOf = (presses: readonly RemotePress[]): number => presses[presses.length - 1]?.nth ?? 0

/**
 * The presses once another came at `at` (ms): the same where it came before, null where too many came. A board that reads
 * as often as it should sees each press before it makes room for another.
 */
export function withPress(
  presses: readonly RemotePress[],
  { pressId, key, at }: Omit<RemotePress, 'nth'>,
): readonly RemotePress[] | null {
  if (presses.some((press) => press.pressId === pressId)) return presses
  if (presses.filter((press) => press.at > at - RATE_WITHIN).length >= MOST_PRESSES) return null
  return [...presses, { nth: lastOf(presses) + 1, pressId, key, at }].slice(-MOST_PRESSES)
}

/** The presses with a number higher than `after` that are still meant at `now`. */
export const meantAfter = (presses: readonly RemotePress[], after: number, now: number): RemotePress[] =>
  presses.filter(({ nth, at }) => nth > after && at > now - MEANT_FOR)

/** How long (ms) a board waits before it asks again, after so many times without an answer. */
export const readAgainIn = (failures: number): number => Math.min(LONGEST_WAIT, READ_EVERY * 2 ** failures)
