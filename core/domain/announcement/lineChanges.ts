/** One paragraph of two versions put side by side: in both, only in the older, or only in the newer. */
export interface LineChange {
  line: string
  change: 'same' | 'removed' | 'added'
}

/**
 * Two texts compared paragraph by paragraph, along the longest run of paragraphs that both have. A notice has a few dozen
 * paragraphs, so the plain table of all pairs is enough, and the phone needs no library of 20 kB for it. Longer texts than
 * 500 paragraphs are shown as replaced as a whole.
 */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, young] = [before.split('\n'), after.split('\n')]
  const removed = old.map((line) => ({ line, change: 'removed' }) as const)
  const added = young.map((line) => ({ line, change: 'added' }) as const)
  if (before !== after && (old.length > 500 || young.length > 500)) return [...removed, ...added]
  // common[i][j]: how many paragraphs the rests from i and from j have in common.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = young.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row) row[j] = old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const lines: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < young.length) {
    const [oldLine, youngLine] = [old[i], young[j]]
    if (oldLine !== undefined && oldLine === youngLine) {
      lines.push({ line: oldLine, change: 'same' })
      i++
      j++
    } else if (oldLine !== undefined && (youngLine === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ line: oldLine, change: 'removed' })
      i++
    } else if (youngLine !== undefined) {
      lines.push({ line: youngLine, change: 'added' })
      j++
    }
  }
  return lines
}
