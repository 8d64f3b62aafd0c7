import type { Condition, Duration, Hazard, PlaceKind, Space, Use } from './kinds'

/** A closed set as single letters, so that a row stays small. A letter is never given to another word later. */
export interface Letters<T extends string> {
  letterOf: (word: T) => string
  /** null for a letter that this code does not know: it was written by a newer one. */
  wordOf: (letter: string) => T | null
}

function letters<T extends string>(table: Readonly<Record<T, string>>): Letters<T> {
  const words = new Map((Object.entries(table) as [T, string][]).map(([word, letter]) => [letter, word]))
  return { letterOf: (word) => table[word], wordOf: (letter) => words.get(letter) ?? null }
}

export const kindLetters = letters<PlaceKind>({
  emergencyShelter: 'E',
  personnelShelter: 'P',
  evacuationBase: 'B',
  venue: 'V',
})

export const useLetters = letters<Use>({ disaster: 'D', airRaid: 'A' })

export const spaceLetters = letters<Space>({ indoor: 'I', outdoor: 'O', both: 'B' })

export const durationLetters = letters<Duration>({ urgent: 'U', short: 'S', long: 'L' })

export const conditionLetters = letters<Condition>({ inUse: 'I', suspended: 'S', closed: 'C' })

export const hazardLetters = letters<Hazard>({
  earthquake: 'E',
  flood: 'F',
  geological: 'G',
  fire: 'R',
  storm: 'S',
  chemical: 'C',
  other: 'O',
})
