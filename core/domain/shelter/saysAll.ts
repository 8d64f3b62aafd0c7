import type { Shelter } from './shelter'

/** Whether all words, set apart by spaces, stand in what the office knows of a place: names, number, address, town, unit. */
export function saysAll(words: string, shelter: Shelter): boolean {
  const { name, otherNames, officeNumber, address, town, unit } = shelter
  const told = [name, ...otherNames, officeNumber, address, town, unit].join('\n').normalize('NFKC').toLowerCase()
  const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return wanted.every((word) => told.includes(word))
}
