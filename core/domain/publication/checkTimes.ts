import { MINUTE } from '../moment'

/** The minutes around the first signal in which no phone asks by itself: everybody opens the program then. */
const QUIET_BEFORE = MINUTE
const QUIET_AFTER = 2 * MINUTE

/** Within so long before a test a phone asks more often: it may have been called off. */
const NEAR = 120 * MINUTE

/** A moment between two others, by a number from 0 up to but not including 1. */
const between = (from: number, to: number, chance: number): number => Math.round(from + (to - from) * chance)

/**
 * When (ms) a phone that is open asks next which packs are in force. Phones are spread by `chance` (0 ≤ chance < 1), and
 * none asks by itself in the minutes in which a test begins. `startsAt` and `endsAt` are those of the next test, null
 * where none is known.
 */
export function nextCheckAt({
  now,
  test,
  chance,
}: {
  now: number
  test: { from: number; to: number } | null
  chance: number
}): number {
  if (!test || now >= test.to || now < test.from - NEAR) return between(now + 20 * MINUTE, now + 40 * MINUTE, chance)
  const [quietFrom, quietTo] = [test.from - QUIET_BEFORE, test.from + QUIET_AFTER]
  if (now + 10 * MINUTE < quietFrom || now >= quietTo) return between(now + 4 * MINUTE, now + 10 * MINUTE, chance)
  return now < quietFrom - MINUTE
    ? between(now + MINUTE / 2, quietFrom, chance)
    : between(quietTo, quietTo + 4 * MINUTE, chance)
}
