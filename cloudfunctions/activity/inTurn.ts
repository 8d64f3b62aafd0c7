/** How long (ms) one task of the timer may take, so that all of them end before the platform ends the function. */
const MAY_TAKE = 12_000

/**
 * Does something for all that is due, page after page, while there is time; what is left the next minute finds. `pageAfter`
 * yields those that follow one of them in an order of their own. One that fails keeps none of the others from it: they are
 * gone through, and then the first failure is thrown.
 */
export async function inTurn<T>(
  pageAfter: (last: T | null) => Promise<readonly T[]>,
  work: (due: T) => Promise<unknown>,
  clock: () => number = Date.now,
): Promise<void> {
  const until = clock() + MAY_TAKE
  const failures: unknown[] = []
  let last: T | null = null
  do {
    const page: readonly T[] = await pageAfter(last)
    last = page.at(-1) ?? null
    for (const due of page) {
      if (clock() > until) last = null
      else await work(due).catch((error: unknown) => failures.push(error))
    }
  } while (last !== null)
  if (failures.length > 0) throw failures[0]
}
