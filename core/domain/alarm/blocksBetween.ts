import type { Rhythm } from './patterns'
import { segmentsOf } from './segments'

/** The stretches that sound between two seconds, counted from the first of them: what a bar draws. */
export function blocksBetween(rhythm: Rhythm, from: number, to: number): { from: number; to: number }[] {
  return segmentsOf(rhythm)
    .filter((segment) => segment.sounding && segment.to > from && segment.from < to)
    .map((segment) => ({ from: Math.max(segment.from, from) - from, to: Math.min(segment.to, to) - from }))
}
