import type { Rhythm } from '@core/domain/alarm/patterns'
import { synthesise } from '@core/domain/alarm/synthesise'
import { wavFile } from '@core/domain/alarm/wavFile'
import { play, type Playing } from '@/platform/sound'

const SAMPLE_RATE = 8000

/** Seconds of sound made in one go: some milliseconds on a phone, after which the screen gets its turn. */
const SLICE = 5

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** A window of a rhythm, in seconds. */
export interface Excerpt {
  rhythm: Rhythm
  from: number
  to: number
}

/**
 * Makes the sound of an excerpt in slices and plays it, softly at first and softly at the end. `cancelled` is asked
 * between slices; null when it said yes. `volume` is from 0 to 1.
 */
export async function sound(
  { rhythm, from, to }: Excerpt,
  cancelled: () => boolean,
  ended: (problem?: string) => void,
  volume = 1,
): Promise<Playing | null> {
  const samples = new Uint8Array(Math.round((to - from) * SAMPLE_RATE))
  for (let second = from; second < to; second += SLICE) {
    const slice = { from: second, to: Math.min(second + SLICE, to), sampleRate: SAMPLE_RATE }
    samples.set(
      synthesise(rhythm, { ...slice, softStartFrom: from, softEndAt: to }),
      Math.round((second - from) * SAMPLE_RATE),
    )
    await nextTurn()
    if (cancelled()) return null
  }
  return play(new Uint8Array(wavFile(samples, SAMPLE_RATE)), ended, volume)
}
