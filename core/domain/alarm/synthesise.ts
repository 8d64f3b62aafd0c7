import type { Rhythm } from './patterns'
import type { Stretch } from './siren'
import {
  FUNDAMENTAL,
  HEARD_FROM_SPEED,
  LOUDEST,
  oneWave,
  SOFT_END_SECONDS,
  SOFT_START_SECONDS,
  stretchesOf,
} from './siren'

/** Which part of a rhythm to make, in its own seconds, up to but not including `to`. */
export interface Excerpt {
  from: number
  to: number
  /** Samples per second. */
  sampleRate: number
  /** The second at which this playing begins: from there the sound grows for two seconds. Before it is silence. */
  softStartFrom?: number | undefined
  /** The second at which this playing is cut off, if it is: the half second before dies away. */
  softEndAt?: number | undefined
}

/** The byte of silence: 8-bit sound is unsigned and swings about the middle. */
export const SILENCE = 128

const WAVE_POINTS = 4096
const waves = new Map<number, Float32Array>()

/**
 * The sound of a siren that follows a rhythm, as 8-bit unsigned mono samples: pitch and loudness rise together when it
 * is switched on and fall together when it is switched off. Every sample depends on its own moment only, so a phone can
 * make the sound in slices: the slices of [0, 1), [1, 2) … hold the very bytes of the whole. Before second 0 and after
 * the last tone has died away there is silence.
 *
 * One wave is kept as a table and read at the place the rotor has reached; summing the overtones anew for each sample
 * would take several times as long.
 */
export function synthesise(rhythm: Rhythm, excerpt: Excerpt): Uint8Array<ArrayBuffer> {
  const { sampleRate } = excerpt
  const first = Math.round(excerpt.from * sampleRate)
  const samples = new Uint8Array(Math.max(0, Math.round(excerpt.to * sampleRate) - first)).fill(SILENCE)
  for (const stretch of stretchesOf(rhythm)) fill(samples, first, stretch, excerpt)
  return samples
}

/** Writes what one stretch has to sound within the excerpt, whose first sample is the rhythm's sample `first`. */
function fill(samples: Uint8Array, first: number, stretch: Stretch, excerpt: Excerpt): void {
  const { sampleRate, softStartFrom = 0, softEndAt = Infinity } = excerpt
  const { from, target, takes, speedAtStart, wavesAtStart } = stretch
  const wave = waveAt(sampleRate)
  const missing = speedAtStart - target
  // Imported constants are read through their module each time; this loop runs a million times.
  const pitch = FUNDAMENTAL
  const lowest = HEARD_FROM_SPEED
  const grownBy = softStartFrom + SOFT_START_SECONDS
  const fadesFrom = softEndAt - SOFT_END_SECONDS
  const start = Math.max(first, Math.ceil(Math.max(from, softStartFrom) * sampleRate))
  const end = Math.min(first + samples.length, Math.ceil(Math.min(audibleUntil(stretch), softEndAt) * sampleRate))
  for (let i = start; i < end; i++) {
    const second = i / sampleRate
    const remains = Math.exp((from - second) / takes)
    const heard = (target + missing * remains - lowest) / (1 - lowest)
    if (heard <= 0) continue
    const turned = wavesAtStart + pitch * (target * (second - from) + missing * takes * (1 - remains))
    let loudness = heard * heard
    if (second < grownBy) loudness *= eased((second - softStartFrom) / SOFT_START_SECONDS)
    if (second > fadesFrom) loudness *= eased((softEndAt - second) / SOFT_END_SECONDS)
    samples[i - first] = SILENCE + 0.5 + loudness * (wave[(turned * WAVE_POINTS) & (WAVE_POINTS - 1)] ?? 0)
  }
}

/** A motor that is off is heard until its rotor has slowed down enough, or until it is switched on again. */
function audibleUntil({ from, to, target, takes, speedAtStart }: Stretch): number {
  if (target > 0) return to
  return Math.min(to, from + takes * Math.max(0, Math.log(speedAtStart / HEARD_FROM_SPEED)))
}

/** From 0 to 1 without a corner at either end. */
function eased(part: number): number {
  return part * part * (3 - 2 * part)
}

/** One wave at the height of its loudest moment; made once for a sample rate, so that a slice costs only its samples. */
function waveAt(sampleRate: number): Float32Array {
  const known = waves.get(sampleRate)
  if (known) return known
  const wave = oneWave(WAVE_POINTS, sampleRate).map((value) => value * LOUDEST * 127)
  waves.set(sampleRate, wave)
  return wave
}
