import type { Chance } from '@core/domain/chance'

/** One of several things, by chance. */
export function pick<T>(things: readonly T[], chance: Chance): T {
  return things[Math.floor(chance() * things.length)]!
}

/** A whole number from the least to the most, by chance. */
export function between(least: number, most: number, chance: Chance): number {
  return least + Math.floor(chance() * (most - least + 1))
}
