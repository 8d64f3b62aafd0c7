import type { Chance } from '../chance'
import type { Signal } from './patterns'
import { SIGNAL_SECONDS, signals } from './patterns'

/** One clip of the training: so many seconds of a signal, from its second `startsAt` on. */
export interface TrainingClip {
  signal: Signal
  startsAt: number
  playSeconds: number
}

/**
 * Every clip may run this long, whichever signal it is: a length of its own would give the signal away before the first
 * sound. It is the most that is ever sounded at one time. One may answer, and so stop it, at any second.
 */
export const TRAINING_SECONDS = 100

/** How many clips make one round of training. */
export const CLIPS_IN_A_ROUND = 3

/**
 * The clips of one round. Each signal is drawn by chance without looking at the others, so the first two say nothing
 * about the third; a round of each signal once would make the last clip certain before it sounds. Only three times the
 * same is drawn again, since such a round compares nothing: whoever has heard the same signal twice can strike out one
 * of three, and never knows.
 *
 * A clip begins with its signal or, as often, at a whole second in its course, as one hears a siren when a window is
 * opened; never so late that the signal would end within the clip. From every such second 100 seconds tell the signal
 * from the two others.
 */
export function trainingRound(chance: Chance): TrainingClip[] {
  const drawn = Array.from({ length: CLIPS_IN_A_ROUND }, () => oneOf(signals, chance))
  if (new Set(drawn).size === 1) return trainingRound(chance)
  return drawn.map((signal) => ({ signal, startsAt: startOf(chance), playSeconds: TRAINING_SECONDS }))
}

function startOf(chance: Chance): number {
  const fromTheBeginning = chance() < 0.5
  return fromTheBeginning ? 0 : Math.floor(chance() * (SIGNAL_SECONDS - TRAINING_SECONDS + 1))
}

function oneOf<T>(things: readonly [T, ...T[]], chance: Chance): T {
  return things[Math.floor(chance() * things.length)] ?? things[0]
}
