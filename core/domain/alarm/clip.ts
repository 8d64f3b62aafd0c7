import type { Rhythm, Signal } from './patterns'
import { repeated } from './patterns'

/** A part of a signal, or of another rhythm, to be told by ear, eye or touch. */
export interface Clip {
  rhythm: Rhythm
  /** How much of the rhythm is played, from its first second. */
  playSeconds: number
  /** The least that must be played for the answer to be fair. */
  minPlaySeconds: number
  /** A rhythm from elsewhere is shown as a bar and never sounded. */
  present: 'sound' | 'bar'
}

/** A clip as the question bank writes it; all lengths in seconds, each segment [sounding, silent]. */
export interface ClipRecord {
  lead_silence_s?: number | undefined
  segments: readonly (readonly [number, number])[]
  /** How often the segments are played, one after the other. */
  repeat: number
  play_s: number
  min_play_s: number
  /** The clip begins in the middle of a signal. */
  starts_mid_cycle?: boolean | undefined
  present?: 'bar' | undefined
}

/** A clip of the question bank in our own form. */
export function clipOf(record: ClipRecord): Clip {
  const { lead_silence_s: leadSilence, segments, repeat, starts_mid_cycle: startsMidCycle } = record
  const once = segments.map(([sounds, rests]) => ({ sounds, rests }))
  return {
    rhythm: {
      rounds: repeated(once, repeat).flat(),
      ...(leadSilence === undefined ? {} : { leadSilence }),
      ...(startsMidCycle === true && leadSilence === undefined ? { alreadyRunning: true } : {}),
    },
    playSeconds: record.play_s,
    minPlaySeconds: record.min_play_s,
    present: record.present ?? 'sound',
  }
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
