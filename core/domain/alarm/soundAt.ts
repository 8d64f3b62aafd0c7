import type { Rhythm } from './patterns'
import { segmentsOf } from './segments'

/** What comes when the present phase is over. */
export type Next = 'sounding' | 'silent' | 'finished'

/** What a siren does at one moment; seconds may have fractions. */
export type Sound =
  | { phase: 'before'; secondsLeft: number; next: Next }
  | {
      phase: 'sounding' | 'silent'
      /** Counted from 1; 0 in a silence before the first round. */
      round: number
      rounds: number
      /** How long this phase takes in all. */
      lasts: number
      secondsLeft: number
      next: Next
    }
  | { phase: 'finished' }

/**
 * What sounds at a given second of a rhythm. Second 0 is when the siren is switched on; a negative second lies before
 * that and counts down to it. At the very second at which one phase ends the next has begun, and when the last pause is
 * over the signal is finished.
 */
export function soundAt(rhythm: Rhythm, second: number): Sound {
  const segments = segmentsOf(rhythm)
  const first = segments[0]
  if (!first) return { phase: 'finished' }
  if (second < 0) return { phase: 'before', secondsLeft: -second, next: first.sounding ? 'sounding' : 'silent' }
  const index = segments.findIndex(({ to }) => second < to)
  const segment = segments[index]
  if (!segment) return { phase: 'finished' }
  const following = segments[index + 1]
  return {
    phase: segment.sounding ? 'sounding' : 'silent',
    round: segment.round,
    rounds: rhythm.rounds.length,
    lasts: segment.to - segment.from,
    secondsLeft: segment.to - second,
    next: !following ? 'finished' : following.sounding ? 'sounding' : 'silent',
  }
}
