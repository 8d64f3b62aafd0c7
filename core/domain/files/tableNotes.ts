import type { Note, NoteCode } from './table'

/** What is said of a sheet as a whole, for each kind of note; the others are said of their rows. */
const words: Partial<Record<NoteCode, (count: number) => string>> = {
  formula: (count) => `有 ${count} 个公式，按保存时的结果读入，请核对`,
  formulaWithoutValue: (count) => `有 ${count} 个公式没有保存结果，所在的行不会读入`,
  mergedCells: (count) => `有 ${count} 处合并单元格，其内容按每一行都有读入`,
  hiddenRow: (count) => `有 ${count} 行是隐藏的，也会读入，请核对`,
  errorValue: (count) => `有 ${count} 个单元格是错误值，不会采用`,
  notAPoint: (count) => `有 ${count} 个要素不是点，没有坐标可用`,
  brokenQuote: (count) => `有 ${count} 行的引号不成对，请核对`,
}

/** What the reader of a file has to say of a sheet, each kind of thing in one sentence. */
export function tableNotes(notes: readonly Note[]): string[] {
  const counts = new Map<NoteCode, number>()
  for (const { code, count } of notes) counts.set(code, (counts.get(code) ?? 0) + count)
  return [...counts].flatMap(([code, count]) => words[code]?.(count) ?? [])
}
