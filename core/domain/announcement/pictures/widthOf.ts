/** Widths of the characters that are narrower than a Chinese one, in em: measured in Noto Sans SC Bold, the widest weight, and rounded up; the first that fits. */
const narrow: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[mwMW%]/, 0.97],
  [/[0-9]/, 0.6],
  [/[:.,;'!|iIjl]/, 0.34],
  [/[ ]/, 0.24],
  [/[-()/rtf]/, 0.45],
  [/[–]/, 0.56],
  [/[a-z·]/, 0.65],
  [/[A-Z]/, 0.78],
]

/** How wide a line of text is at most, in em: a Chinese character is one. */
export function emOf(text: string): number {
  let width = 0
  for (const character of text) width += narrow.find(([characters]) => characters.test(character))?.[1] ?? 1
  return width
}

/** The same at a size, in the picture's units. */
export function widthOf(text: string, size: number): number {
  return emOf(text) * size
}

/** A text in lines of at most so many em. A line does not begin with a closing mark: it takes one character of the line before with it. */
export function wrapped(text: string, em: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && emOf(line + character) > em) {
      const keepsBack = /[，。、；：！？）》”〕]/.test(character) && line.length > 1
      lines.push(keepsBack ? line.slice(0, -1) : line)
      line = keepsBack ? line.slice(-1) : ''
    }
    line += character
  }
  return line === '' ? lines : [...lines, line]
}
