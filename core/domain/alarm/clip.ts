import type { Rhythm, Signal } from './patterns'

/** A part of a signal, or of another rhythm, to be told by ear, eye or touch. */
export interface Clip {
  rhythm: Rhythm
  /** How much of the rhythm is played, from its first second. */
  playSeconds: number
  /** A rhythm from elsewhere is shown as a bar and never sounded. */
  present: 'sound' | 'bar'
}

/**
 * The least that must be played, from its first second, of each signal for an answer to be fair. A shorter clip is a
 * guess: 预先 and 解除 are the same steady tone for 36 seconds.
 *
 * 预先: its sound and its pause, and one second of the next sound, which shows how long the pause was. 空袭: two sounds
 * and the pause between them, and one second of the next pause. 解除: the 36 seconds after which 预先 would have
 * paused, and a quarter more. `tellsApartAfter` says from when on a signal can be told at all; these are never less.
 */
export const fairSeconds: Record<Signal, number> = { preliminary: 61, airRaid: 19, allClear: 45 }
