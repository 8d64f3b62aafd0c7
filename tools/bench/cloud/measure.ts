import { quantile } from '../quantile'

/** How often something could be done in a second, and how long it took, in milliseconds. */
export interface Measured {
  perSecond: number
  p50: number
  p99: number
}

/** Does something so many times, so many at once, and measures each. */
export async function measure(calls: number, atOnce: number, act: (nth: number) => unknown): Promise<Measured> {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let nth = next++; nth < calls; nth = next++) {
        const sent = performance.now()
        await act(nth)
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  return { perSecond: calls / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}
