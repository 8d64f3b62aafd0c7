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

/**
 * The three clips of one round. The first two signals are drawn by chance, each without looking at the other. The third
 * may be any again, so the last clip is never certain before it sounds, as it would be in a round of each signal once;
 * only after twice the same it is one of the other two, since a round of one signal compares nothing.
 *
 * A clip begins with its signal or, as often, at a whole second in its course, as one hears a siren when a window is
 * opened; never so late that the signal would end within the clip. From every such second 100 seconds tell the signal
 * from the two others.
 */
export function trainingRound(chance: Chance): TrainingClip[] {
  const first = oneOf(signals, chance)
  const second = oneOf(signals, chance)
  const third = oneOf(first === second ? signals.filter((signal) => signal !== first) : signals, chance)
  return [first, second, third].map((signal) => ({
    signal,
    startsAt: startOf(chance),
    playSeconds: TRAINING_SECONDS,
  }))
}

function startOf(chance: Chance): number {
  const fromTheBeginning = chance() < 0.5
  return fromTheBeginning ? 0 : Math.floor(chance() * (SIGNAL_SECONDS - TRAINING_SECONDS + 1))
}

function oneOf<T>(choice: readonly T[], chance: Chance): T {
  return choice[Math.floor(chance() * choice.length)] as T
}
