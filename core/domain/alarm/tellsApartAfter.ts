import type { Rhythm, Signal } from './patterns'
import { patterns, SIGNAL_SECONDS, signals } from './patterns'
import { secondsOf } from './segments'
import { soundAt } from './soundAt'

/**
 * How many whole seconds of a rhythm, heard from `startsAt` on, can be no other statutory signal than `signal` (or none
 * of the three, where `signal` is null). Null when even its whole length leaves a doubt.
 *
 * The listener is not told where the clip begins: any stretch of another signal, the silence before and after it too,
 * is a possible explanation as long as it sounds and rests in the same seconds. The plain way is fast enough: every
 * stretch is compared second by second.
 */
export function tellsApartAfter(rhythm: Rhythm, signal: Signal | null, startsAt = 0): number | null {
  const heard = soundsBySecond(rhythm, startsAt, secondsOf(rhythm))
  let needed = 0
  for (const other of signals) {
    if (other === signal) continue
    const shape = soundsBySecond(patterns[other].rhythm, -heard.length, SIGNAL_SECONDS + heard.length)
    for (let offset = 0; offset + heard.length <= shape.length; offset++) {
      const differsAt = heard.findIndex((sounds, second) => sounds !== shape[offset + second])
      if (differsAt < 0) return null
      needed = Math.max(needed, differsAt + 1)
    }
  }
  return needed
}

function soundsBySecond(rhythm: Rhythm, from: number, to: number): boolean[] {
  return Array.from(
    { length: Math.max(0, to - from) },
    (_, second) => soundAt(rhythm, from + second).phase === 'sounding',
  )
}
