import { patterns, SIGNAL_SECONDS, type Signal } from '@core/domain/alarm/patterns'
import { segmentsOf } from '@core/domain/alarm/segments'
import { signalColours } from './colours'
import type { Paper } from './sheet'

/** The picture of a signal in time: the weak tint spans all three minutes, the blocks are what sounds. */
export function rhythmBar(
  paper: Paper,
  signal: Signal,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const { fill, weak } = signalColours[signal]
  const second = width / SIGNAL_SECONDS
  paper.rect(x, y, width, height).fill(weak)
  for (const { from, to, sounding } of segmentsOf(patterns[signal].rhythm))
    if (sounding) paper.rect(x + from * second, y, (to - from) * second, height).fill(fill)
}

/** What stands beside a signal's word: two blocks, four strokes, one block (see the look of the program). */
const signs: Readonly<Record<Signal, readonly [from: number, width: number][]>> = {
  preliminary: [
    [0, 11],
    [17, 11],
  ],
  airRaid: [
    [0, 4],
    [8, 4],
    [16, 4],
    [24, 4],
  ],
  allClear: [[0, 28]],
}

/** A signal's sign, 28 by 20 at scale 1. */
export function sign(paper: Paper, signal: Signal, { x, y, scale }: { x: number; y: number; scale: number }): void {
  for (const [from, width] of signs[signal])
    paper.rect(x + from * scale, y, width * scale, 20 * scale).fill(signalColours[signal].fill)
}
