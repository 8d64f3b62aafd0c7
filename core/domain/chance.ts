/** A source of chance: each call yields the next number in [0, 1). */
export type Chance = () => number

/**
 * Chance that comes out the same for the same seed, on every machine: the sheet drawn for one attempt can be drawn
 * again, and a test can name the world it ran in. Not for secrets.
 *
 * The seed is hashed by FNV-1a and stepped by mulberry32; twelve lines, where a library would cost the mini program
 * several kilobytes for generators that nobody here needs.
 */
export function chanceFrom(seed: string): Chance {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The same things in another order; every order is as likely as any other (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  const result = [...things]
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const kept = result[last] as T
    result[last] = result[other] as T
    result[other] = kept
  }
  return result
}
