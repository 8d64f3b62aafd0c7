/** One line of a signed paper, as it was signed; only where it stands on the sheet is worked out. */
export interface Line {
  text: string
  place: 'heading' | 'paragraph' | 'signature'
}

/** At most so many lines above the text and below it. */
const MOST_HEADING = 4
const MOST_SIGNATURE = 6

/** A line of a title, an addressee or a signature: short, and no sentence. */
const isShort = (text: string): boolean => text.length <= 30 && !/[。；：！？，:;]/.test(text)

/**
 * A signed text line by line: short lines above the first paragraph are its heading, short lines below the last one its
 * signature. Not a character is changed; empty lines are left out.
 */
export function linesOf(text: string): Line[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const first = lines.findIndex((line) => !isShort(line))
  if (first < 0) return lines.map((line) => ({ text: line, place: 'paragraph' }))
  const fromEnd = [...lines].reverse().findIndex((line) => !isShort(line))
  const last = lines.length - 1 - fromEnd
  return lines.map((line, nth) => {
    if (nth < first && first <= MOST_HEADING) return { text: line, place: 'heading' }
    if (nth > last && fromEnd <= MOST_SIGNATURE) return { text: line, place: 'signature' }
    return { text: line, place: 'paragraph' }
  })
}
