import { CLOCK_AHEAD, CLOCK_BEHIND } from '../quiz/batch'

/**
 * When (ms) a lesson began whose counts arrive now: as its computer says, or now, where that cannot be. A computer of a classroom
 * that never was on the network may have any clock, and nothing can be done about it once the lesson is over.
 */
export const likelyStart = (startedAt: number, now: number): number =>
  startedAt > now + CLOCK_AHEAD || startedAt < now - CLOCK_BEHIND ? now : startedAt
