import { patterns, SIGNAL_SECONDS, type Signal } from '../alarm/patterns'
import { blocksBetween } from '../alarm/blocksBetween'
import { momentOf } from '../moment'
import type { Session } from './content'

/** A session of a test drawn to scale, in seconds from its first signal. */
export interface Strip {
  /** From the first signal to the end of the last. */
  total: number
  signals: { signal: Signal; at: string; from: number; blocks: { from: number; to: number }[] }[]
  /** The silences between the signals. */
  gaps: { from: number; to: number; word: string }[]
}

const anyDay = '2000-01-01'

/** A session as a strip; its gaps are to scale, and each says how long it is. */
export function stripOf(session: Session): Strip {
  const timed = session
    .map(({ signal, at }) => ({ signal, at, moment: momentOf(anyDay, at) / 1000 }))
    .sort((a, b) => a.moment - b.moment)
  const first = timed[0]?.moment ?? 0
  const signals = timed.map(({ signal, at, moment }) => ({
    signal,
    at,
    from: moment - first,
    blocks: blocksBetween(patterns[signal].rhythm, 0, SIGNAL_SECONDS),
  }))
  const gaps = signals.slice(1).flatMap(({ from: to }, nth) => {
    const from = (signals[nth]?.from ?? 0) + SIGNAL_SECONDS
    return to > from ? [{ from, to, word: `间歇 ${Math.round((to - from) / 60)} 分` }] : []
  })
  return { total: (signals[signals.length - 1]?.from ?? 0) + SIGNAL_SECONDS, signals, gaps }
}
