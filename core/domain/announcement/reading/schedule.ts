import { timeOf } from './clocks'
import type { NumberWords } from './rhythm'

/** One sounding of a signal in a test whose times are worked out. */
export interface Step<T> {
  of: T
  start: number
  end: number
  sum: string
}

interface Lasting<T> {
  of: T
  seconds: number
  cycles: number
  /** Minutes between two cycles. */
  gap: number | undefined
}

/**
 * When each signal sounds, from the start of the test, how long each takes, and the minutes between: 10:00 + 3 + 5 =
 * 10:08. Nothing when a number is unknown, a signal is no whole number of minutes, or the last end is not the one stated.
 */
export function scheduleOf<T>(
  start: number,
  end: number | undefined,
  all: readonly Lasting<T>[],
  between: NumberWords,
): Step<T>[] | undefined {
  const steps: Step<T>[] = []
  let at = start
  let sum = timeOf(start)
  for (const [nth, { of, seconds, cycles, gap }] of all.entries()) {
    if (seconds % 60 !== 0 || (cycles > 1 && gap === undefined)) return undefined
    const minutes = seconds / 60
    for (let cycle = 0; cycle < cycles; cycle++) {
      if (nth > 0 || cycle > 0) {
        const pause = cycle > 0 ? (gap ?? 0) : between.value
        at += pause
        sum += ` + 间隔${pause}分钟`
      }
      steps.push({
        of,
        start: at,
        end: at + minutes,
        sum: at === start ? `自${timeOf(start)}开始` : `${sum} = ${timeOf(at)}`,
      })
      at += minutes
      sum += ` + ${minutes}分钟`
    }
  }
  return end !== undefined && at !== end ? undefined : steps
}
