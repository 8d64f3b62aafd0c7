/** The most characters of each text of a place: what the office's own form takes too. */
export const mostCharacters = {
  officeNumber: 60,
  name: 80,
  address: 200,
  entrance: 1000,
  floor: 40,
  normalUse: 200,
  opening: 300,
  unit: 100,
  telephone: 60,
  authority: 100,
} as const

export const MOST_OTHER_NAMES = 10
export const MOST_FACILITIES = 40
/** The most columns that are kept for the office, of a place and of a list. */
export const MOST_EXTRA = 40
export const EXTRA_CHARACTERS = 500
