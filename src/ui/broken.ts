/** How wide a character is in units of its size: a full-width one is square. */
const widthOf = (character: string): number => (/[\u2e80-\uffee]/.test(character) ? 1 : 0.6)

/** Breaks a text into lines that fit: the width is counted, so that the height is known before anything is drawn. */
export function broken(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let filled = 0
  for (const character of text) {
    const wide = widthOf(character) * size
    if (filled + wide > width) {
      lines.push(line)
      line = ''
      filled = 0
    }
    line += character
    filled += wide
  }
  return [...lines, line]
}
