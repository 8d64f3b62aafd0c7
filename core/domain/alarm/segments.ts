import type { Rhythm } from './patterns'

/** A stretch of a rhythm, from `from` up to but not including `to`, in seconds, in which the siren does one thing. */
export interface Segment {
  from: number
  to: number
  sounding: boolean
  /** Counted from 1; 0 is a silence before the first round. */
  round: number
}

/**
 * A rhythm as stretches that follow each other without a gap from 0 to its end, the last pause included. The bar on the
 * screen, the sound, the vibration and the captions are all made from this one list.
 */
export function segmentsOf({ leadSilence = 0, rounds }: Rhythm): Segment[] {
  const result: Segment[] = []
  let from = 0
  const add = (lasts: number, sounding: boolean, round: number) => {
    if (lasts <= 0) return
    result.push({ from, to: from + lasts, sounding, round })
    from += lasts
  }
  add(leadSilence, false, 0)
  rounds.forEach(({ sounds, rests }, index) => {
    add(sounds, true, index + 1)
    add(rests, false, index + 1)
  })
  return result
}

/** How many seconds a rhythm takes from its first moment to the end of its last pause. */
export function secondsOf({ leadSilence = 0, rounds }: Rhythm): number {
  return rounds.reduce((sum, { sounds, rests }) => sum + sounds + rests, leadSilence)
}
