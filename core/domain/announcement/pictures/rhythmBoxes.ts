import { patterns, SIGNAL_SECONDS, type Signal } from '../../alarm/patterns'
import { segmentsOf } from '../../alarm/segments'
import type { Box } from './drawing'
import type { Palette } from './palette'

/**
 * The rhythm of a signal as a bar over its whole three minutes, so that bars under each other share one axis: long blocks,
 * short blocks, one unbroken block; the pauses are drawn as a tint, the last one too.
 */
export function rhythmBoxes(
  signal: Signal,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  { blocks, silence }: Palette,
): Box[] {
  const sounding = segmentsOf(patterns[signal].rhythm).filter((segment) => segment.sounding)
  return [
    { shape: 'box', x, y, width, height, fill: silence[signal] },
    ...sounding.map(({ from, to }): Box => {
      const start = (from / SIGNAL_SECONDS) * width
      return {
        shape: 'box',
        x: x + start,
        y,
        width: ((to - from) / SIGNAL_SECONDS) * width,
        height,
        fill: blocks[signal],
      }
    }),
  ]
}

/** The sign beside a signal's word, in parts of its width: two blocks, four strokes, one block. */
const signs: Readonly<Record<Signal, readonly (readonly [from: number, to: number])[]>> = {
  preliminary: [
    [0, 0.42],
    [0.58, 1],
  ],
  airRaid: [
    [0, 0.13],
    [0.29, 0.42],
    [0.58, 0.71],
    [0.87, 1],
  ],
  allClear: [[0, 1]],
}

/** The small sign of a signal, 28 to 20. */
export function signBoxes(signal: Signal, x: number, y: number, height: number, { blocks }: Palette): Box[] {
  const width = signWidth(height)
  return signs[signal].map(([from, to]): Box => ({
    shape: 'box',
    x: x + from * width,
    y,
    width: (to - from) * width,
    height,
    fill: blocks[signal],
  }))
}

export function signWidth(height: number): number {
  return height * 1.4
}
