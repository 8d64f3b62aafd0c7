/** How an option's text is set: at 56, 44, 36 or 32 units. */
export type OptionSize = 'plain' | 'long' | 'longer' | 'longest'

/** How high an option's box is: alone with few others, below a stem of three lines, and one of more than four. */
export type Room = 'plain' | 'under' | 'many'

/** The two halves of a text with one comma in it, so that its lines end after the first; any other text is one piece. */
export function clausesOf(text: string): string[] {
  const end = text.indexOf('，') + 1
  return end === 0 || text.slice(end).includes('，') ? [text] : [text.slice(0, end), text.slice(end)]
}

/**
 * From the largest on: how many characters stand on a line while the option is counted, which is when it has least room, between
 * its letter and the number with its two buttons; and how many lines each room has.
 */
const sizes: readonly (readonly [OptionSize, characters: number, lines: Readonly<Record<Room, number>>])[] = [
  ['plain', 4, { plain: 2, under: 2, many: 1 }],
  ['long', 7, { plain: 3, under: 3, many: 2 }],
  ['longer', 8, { plain: 4, under: 3, many: 2 }],
]

/** The largest size at which a text stands whole, at every step the same; what is too long for all of them is set smallest. */
export function optionSize(text: string, room: Room): OptionSize {
  const linesAt = (characters: number) =>
    clausesOf(text).reduce((lines, clause) => lines + Math.ceil(clause.length / characters), 0)
  return sizes.find(([, characters, lines]) => linesAt(characters) <= lines[room])?.[0] ?? 'longest'
}
