import type { Rhythm } from './patterns'
import { segmentsOf } from './segments'

/*
 * A motor siren as a model: a rotor with windows that chop a stream of air. What we make with it is a synthetic sound
 * for recognising rhythms, not a recording of any siren, and must not be called one. Only the pitch has sources; the
 * other numbers are chosen by us, since no measured attack or decay was found.
 */

/**
 * Pitch at full speed, in hertz. A maker's text gives 500 ± 20 Hz for Chinese sirens; a rotor of 10 windows at 2880
 * turns a minute gives 2880 / 60 × 10 = 480 Hz.
 */
export const FUNDAMENTAL = 480

/** Chosen: seconds in which the rotor makes up 63 % of what it lacks to full speed. */
export const SPIN_UP_SECONDS = 1

/** Chosen: seconds in which the switched-off rotor loses 63 % of its speed. Its dying tone falls in the silence. */
export const RUN_DOWN_SECONDS = 2.5

/**
 * Chosen: below this part of full speed the siren is not heard. After full speed that is 5.8 seconds, so the shortest
 * statutory pause (6 seconds) ends in true silence.
 */
export const HEARD_FROM_SPEED = 0.1

/** Chosen: the loudest moment, as a part of full scale. */
export const LOUDEST = 0.8

/** Chosen: seconds over which a playing grows from nothing, and over which it dies away before its end. */
export const SOFT_START_SECONDS = 2
export const SOFT_END_SECONDS = 0.5

/** Chosen: no overtone above this one, even where the sample rate has room for more. */
export const HIGHEST_HARMONIC = 15

/** A stretch of time in which the motor is on or off throughout. Speeds are parts of full speed. */
export interface Stretch {
  from: number
  to: number
  /** The speed the rotor tends to: 1 while on, 0 while off. */
  target: number
  /** How fast it tends there, in seconds. */
  takes: number
  speedAtStart: number
  /** Waves that have passed before this stretch, fractions too. */
  wavesAtStart: number
}

/**
 * What the rotor does from second 0 for ever; after the rhythm's end it runs down. Speed tends to its target as
 * e^(−t/τ), so the waves that have passed are a formula in t as well: any moment can be computed without those before it.
 */
export function stretchesOf(rhythm: Rhythm): Stretch[] {
  let speedAtStart = rhythm.alreadyRunning ? 1 : 0
  let wavesAtStart = 0
  const segments = segmentsOf(rhythm)
  const end = segments.length === 0 ? 0 : Math.max(...segments.map(({ to }) => to))
  return [...segments, { from: end, to: Infinity, sounding: false }].map(({ from, to, sounding }) => {
    const target = sounding ? 1 : 0
    const takes = sounding ? SPIN_UP_SECONDS : RUN_DOWN_SECONDS
    const stretch: Stretch = { from, to, target, takes, speedAtStart, wavesAtStart }
    const remains = Math.exp((from - to) / takes)
    wavesAtStart += FUNDAMENTAL * (target * (to - from) + (speedAtStart - target) * takes * (1 - remains))
    speedAtStart = target + (speedAtStart - target) * remains
    return stretch
  })
}

/**
 * One wave of the siren at full speed in so many points, from −1 to 1: odd overtones, each as much weaker as it is
 * higher, and none that the sample rate (per second) could not carry.
 */
export function oneWave(points: number, sampleRate: number): Float32Array {
  const wave = new Float32Array(points)
  for (let n = 1; n <= HIGHEST_HARMONIC && n * FUNDAMENTAL < sampleRate / 2; n += 2)
    for (let i = 0; i < points; i++) wave[i] = (wave[i] ?? 0) + Math.sin((2 * Math.PI * n * i) / points) / n
  const highest = wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return wave.map((value) => value / highest)
}
