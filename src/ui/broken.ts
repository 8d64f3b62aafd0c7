/** How wide a character is in units of its size: a full-width one is square. */
const widthOf = (character: string): number => (/[\u2e80-\uffee]/.test(character) ? 1 : 0.6)

const widthOfAll = (characters: readonly string[]): number =>
  characters.reduce((all, character) => all + widthOf(character), 0)

/** What never begins a line, and what never ends one (GB/T 15834, 标点符号用法). */
const closing = /[，。、；：？！）》」』”’…]/
const opening = /[（《「『“‘]/

/** What stands on the next line when a character has no more room on this one: what belongs to it comes along. */
function carried(line: readonly string[], character: string): string[] {
  const all = [...line, character]
  let from = line.length
  while (from > 1 && (closing.test(all[from] ?? '') || opening.test(all[from - 1] ?? ''))) from--
  return all.slice(from)
}

/** Breaks a text into lines that fit: the width is counted, so that the height is known before anything is drawn. */
export function broken(text: string, size: number, width: number): string[] {
  const lines: string[][] = []
  let line: string[] = []
  for (const character of text) {
    if (widthOfAll([...line, character]) * size <= width) line.push(character)
    else {
      const next = carried(line, character)
      lines.push(line.slice(0, line.length + 1 - next.length))
      line = next
    }
  }
  return [...lines, line].map((characters) => characters.join(''))
}
