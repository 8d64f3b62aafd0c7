import type { Signal } from './patterns'
import { patterns, signals } from './patterns'

/** By which sense a clip was told. */
export const senses = ['ear', 'eye', 'touch'] as const
export type Sense = (typeof senses)[number]

/** What a clip can be taken for: one of the three, or none of them. */
export const takenFor = [...signals, 'other'] as const
export type TakenFor = (typeof takenFor)[number]

/** One answer of the training; `at` in milliseconds. */
export interface TrainingAnswer {
  sounded: Signal
  taken: TakenFor
  by: Sense
  at: number
}

export type ConfusionTable = Record<Signal, Record<TakenFor, number>>

/**
 * How often each signal was taken for which. A table for oneself only: it is a count of what was heard as what, never a
 * score or a share, and is not compared with anybody's.
 */
export function confusionTable(answers: readonly TrainingAnswer[]): ConfusionTable {
  const row = () => ({ preliminary: 0, airRaid: 0, allClear: 0, other: 0 })
  const table: ConfusionTable = { preliminary: row(), airRaid: row(), allClear: row() }
  for (const { sounded, taken } of answers) table[sounded][taken]++
  return table
}

/**
 * The two signals that were taken for each other most often, in whichever direction, as one sentence:
 * 容易混淆：预先—空袭. Of two pairs confused equally often, the one confused last. Null while no signal has been taken
 * for another.
 */
export function confusionSentence(answers: readonly TrainingAnswer[]): string | null {
  const pairs = new Map<string, { times: number; lastAt: number }>()
  for (const { sounded, taken, at } of answers) {
    if (taken === 'other' || taken === sounded) continue
    const pair = signals.filter((signal) => signal === sounded || signal === taken)
    const words = pair.map((signal) => patterns[signal].shortName).join('—')
    const { times, lastAt } = pairs.get(words) ?? { times: 0, lastAt: at }
    pairs.set(words, { times: times + 1, lastAt: Math.max(lastAt, at) })
  }
  const [most] = [...pairs].sort(([, a], [, b]) => b.times - a.times || b.lastAt - a.lastAt)
  return most ? `容易混淆：${most[0]}` : null
}
