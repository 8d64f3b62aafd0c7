/** How many are sent side by side. */
export const AT_ONCE = 10

/**
 * Does something to everything of a queue: one to see whether it works, then ten side by side. Before each ten it is asked
 * whether it goes on: so what changes in the middle stops the rest. `each` says whether the others make sense; says in the
 * end whether nothing is left. `next` never yields again what was taken.
 */
export async function inTens<T>(
  next: (most: number) => Promise<readonly T[]>,
  each: (one: T) => Promise<boolean>,
  goesOn: () => Promise<boolean>,
): Promise<boolean> {
  for (let most = 1; await goesOn(); most = AT_ONCE) {
    const some = await next(most)
    if (some.length === 0) return true
    const outcomes = await Promise.all(some.map(each))
    if (outcomes.includes(false)) return false
  }
  return false
}
