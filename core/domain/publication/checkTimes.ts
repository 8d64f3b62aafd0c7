import { MINUTE } from '../moment'

/** The minutes around the first signal in which no phone asks by itself: everybody opens the program then. */
const QUIET_BEFORE = MINUTE
const QUIET_AFTER = 2 * MINUTE

/** Within so long before a test a phone asks more often: it may have been called off. */
const NEAR = 120 * MINUTE

/** A moment between two others, by a number from 0 up to but not including 1. */
const between = (from: number, to: number, chance: number): number => Math.round(from + (to - from) * chance)

interface Checking {
  now: number
  /** When the next test begins and ends; null where none is known. */
  test: { from: number; to: number } | null
  /** By which phones are spread: 0 ≤ chance < 1. */
  chance: number
}

function usualCheckAt({ now, test, chance }: Checking): number {
  if (!test || now >= test.to || now < test.from - NEAR) return between(now + 20 * MINUTE, now + 40 * MINUTE, chance)
  const [quietFrom, quietTo] = [test.from - QUIET_BEFORE, test.from + QUIET_AFTER]
  if (now + 10 * MINUTE < quietFrom || now >= quietTo) return between(now + 4 * MINUTE, now + 10 * MINUTE, chance)
  return now < quietFrom - MINUTE
    ? between(now + MINUTE / 2, quietFrom, chance)
    : between(quietTo, quietTo + 4 * MINUTE, chance)
}

/**
 * When (ms) a phone that is open asks next which packs are in force. Phones are spread, and none asks by itself in the
 * minutes in which a test begins. One that was not answered `failures` times in a row asks again within a minute, then
 * ever later, never later than it would have asked anyway.
 */
export function nextCheckAt({ failures = 0, ...checking }: Checking & { failures?: number }): number {
  const usual = usualCheckAt(checking)
  if (failures === 0) return usual
  const { now, test, chance } = checking
  const wait = (MINUTE / 2) * 2 ** (failures - 1)
  const again = between(now + wait, now + 2 * wait, chance)
  const isQuiet = test !== null && again > test.from - QUIET_BEFORE && again < test.from + QUIET_AFTER
  return isQuiet
    ? between(test.from + QUIET_AFTER, test.from + QUIET_AFTER + 4 * MINUTE, chance)
    : Math.min(again, usual)
}
