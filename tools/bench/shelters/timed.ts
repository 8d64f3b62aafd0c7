import { quantile } from '../quantile'

/** Milliseconds: of the processor on average, which holds on a busy machine too; and by the clock, the quickest and the median. */
export interface Times {
  processor: number
  least: number
  median: number
}

/** How long it takes to do something, so many times after ten to get warm. */
export function timed(rounds: number, act: (nth: number) => unknown): Times {
  for (let nth = 0; nth < 10; nth++) act(nth)
  const before = process.cpuUsage()
  const times = Array.from({ length: rounds }, (_, nth) => {
    const start = performance.now()
    act(nth)
    return performance.now() - start
  })
  const { user, system } = process.cpuUsage(before)
  return { processor: (user + system) / 1000 / rounds, least: Math.min(...times), median: quantile(times, 0.5) }
}

/** A line of the table: what was measured, and its limit. */
export function tell(what: string, { processor, least, median }: Times, limit: string): void {
  const words = `${processor.toFixed(3)} ms of the processor; by the clock least ${least.toFixed(3)}, median ${median.toFixed(3)}`
  console.log(`  ${what.padEnd(38)} ${words}  (${limit})`)
}
