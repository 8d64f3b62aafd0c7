import type { Paper } from '../quiz/drawPaper'

/**
 * What is counted of one sheet: points and what was chosen, never whose it was or when. In the paper's own order, so that
 * sheets whose options were shuffled add up.
 */
export interface Entry {
  points: number
  late: boolean
  /** For each question of the paper the places of what was chosen, rising, as the paper orders them. */
  chosen: number[][]
}

/** The letter of an option's place: 'a' is the first. */
const letterOf = (place: number): string => String.fromCharCode(97 + place)

/** An entry as it is kept: '7:a.bc..d', points doubled since there are half ones; '7!…' for a late one. */
export function entryText({ points, late, chosen }: Entry): string {
  return `${points * 2}${late ? '!' : ':'}${chosen.map((places) => places.map(letterOf).join('')).join('.')}`
}

/** The entry that a text keeps. */
export function entryOf(text: string): Entry {
  const cut = text.search(/[:!]/)
  return {
    points: Number(text.slice(0, cut)) / 2,
    late: text[cut] === '!',
    chosen: text
      .slice(cut + 1)
      .split('.')
      .map((letters) => Array.from(letters, (letter) => letter.charCodeAt(0) - 97)),
  }
}

/** What was chosen on a sheet, in the paper's own order of options: the sheet's `order` says where each stands there. */
export function chosenInPaperOrder(sheet: Paper, chosen: readonly (readonly number[])[]): number[][] {
  return sheet.map(({ order }, nth) => (chosen[nth] ?? []).map((place) => order[place] ?? place).sort((a, b) => a - b))
}
