import * as XLSX from '@e965/xlsx'
import { MOST_COLUMNS, type Limits, type Note, type NoteCode, type Table } from '@core/domain/files/table'
import { cellText } from './cellText'
import { FileRefused } from './refused'
import { MOST_TITLE_ROWS } from './separated'

/** The most cells that are filled because they are merged with others. */
const MOST_FILLED = 1_000_000

type Dense = (XLSX.CellObject | undefined)[][]

/** What the reader says of a sheet: one note for each kind and column, with the first row and how often. */
class Notes {
  private readonly kept = new Map<string, Note>()

  add(code: NoteCode, row: number, column: number | null): void {
    const key = `${code} ${column ?? ''}${column === null || code === 'formulaWithoutValue' || code === 'errorValue' ? ` ${row}` : ''}`
    const before = this.kept.get(key)
    this.kept.set(key, before ? { ...before, count: before.count + 1 } : { code, row, column, count: 1 })
  }

  get all(): Note[] {
    return [...this.kept.values()]
  }
}

/** What a reader must know of a sheet beside its cells. */
interface Reading {
  name: string
  hidden: boolean
  /** Its workbook counts days from 1904. */
  isFrom1904: boolean
}

function rowText(
  cells: readonly (XLSX.CellObject | undefined)[],
  row: number,
  notes: Notes,
  isFrom1904: boolean,
): string[] {
  const texts: string[] = []
  cells.forEach((cell, column) => {
    if (!cell) return
    if (cell.f !== undefined) notes.add(cell.v === undefined ? 'formulaWithoutValue' : 'formula', row, column)
    else if (cell.t === 'e') notes.add('errorValue', row, column)
    texts[column] = cellText(cell, isFrom1904)
  })
  return Array.from(texts, (text) => (text as string | undefined) ?? '')
}

/** Gives each row of a merged cell its text; across columns only the first has it. */
function fillMerged(rows: string[][], merges: readonly XLSX.Range[], notes: Notes): void {
  let filled = 0
  for (const { s, e } of merges) {
    const text = rows[s.r]?.[s.c] ?? ''
    if (text === '' || e.r === s.r) continue
    notes.add('mergedCells', s.r + 1, s.c)
    for (let at = s.r + 1; at <= e.r && at < rows.length; at++) {
      if (++filled > MOST_FILLED) throw new FileRefused('tooManyMerges')
      const row = rows[at] ?? []
      while (row.length <= s.c) row.push('')
      row[s.c] = text
    }
  }
}

function tableOf(sheet: XLSX.WorkSheet, { name, hidden, isFrom1904 }: Reading, limits: Limits): Table {
  const dense = (sheet['!data'] ?? []) as Dense
  const notes = new Notes()
  const rows = Array.from(dense, (cells, at) =>
    rowText((cells as Dense[0] | undefined) ?? [], at + 1, notes, isFrom1904),
  )
  if (rows.some((row) => row.length > MOST_COLUMNS && row.slice(MOST_COLUMNS).some(Boolean)))
    throw new FileRefused('tooManyColumns')
  while (rows.length > 0 && rows.at(-1)?.every((text) => text.trim() === '')) rows.pop()
  if (rows.length > limits.rows + MOST_TITLE_ROWS) throw new FileRefused('tooManyRows')
  fillMerged(rows, sheet['!merges'] ?? [], notes)
  sheet['!rows']?.forEach((row, at) => {
    if ((row as XLSX.RowInfo | undefined)?.hidden && rows[at]?.some(Boolean)) notes.add('hiddenRow', at + 1, null)
  })
  return { name, hidden, rows, numbers: rows.map((_, at) => at + 1), notes: notes.all }
}

function parsed(bytes: Uint8Array, limits: Limits): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellStyles: true,
      bookVBA: true,
      // One more than is read, the header and titles besides, tells that there are too many.
      sheetRows: limits.rows + MOST_TITLE_ROWS + 1,
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new FileRefused(isLocked ? 'password' : 'brokenWorkbook')
  }
}

/**
 * The sheets of a workbook as text. A formula counts with the value that was saved with it, and is noted; a cell merged
 * over several rows counts in each of them; hidden rows and sheets are read and noted. Macros are refused.
 */
export function workbookTables(bytes: Uint8Array, limits: Limits): Table[] {
  const book = parsed(bytes, limits)
  if (book.vbaraw !== undefined) throw new FileRefused('macros')
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true
  const tables = book.SheetNames.map((name, at) => {
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    return tableOf(book.Sheets[name] ?? {}, { name, hidden, isFrom1904 }, limits)
  }).filter(({ rows }) => rows.length > 0)
  if (tables.length === 0) throw new FileRefused('empty')
  return tables
}
