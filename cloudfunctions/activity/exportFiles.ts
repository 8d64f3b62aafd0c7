import type { CellObject, DenseWorkSheet } from '@e965/xlsx'
import { csvOf, neutral } from '@core/domain/files/csv'
import type { Table } from '@core/domain/activity/tables'

/** A table of an export, under the name of its sheet. */
export interface NamedTable {
  name: string
  table: Table
}

/** A file of an export: its ending, what it is called after the activity's title, and its content. */
export interface ExportFile {
  ending: 'xlsx' | 'csv'
  name: string
  content: Buffer
}

/** Each table as a CSV of its own: UTF-8 with its mark, no cell a formula. */
export function csvFiles(tables: readonly NamedTable[]): ExportFile[] {
  return tables.map(({ name, table }) => ({
    ending: 'csv',
    name,
    content: Buffer.from(csvOf(table.map((row) => row.map(String)))),
  }))
}

/** Cells as the library keeps them; equal ones are one object, since ten thousand sheets have a few letters over and over. */
function cellsOf(table: Table): CellObject[][] {
  const known = new Map<string | number, CellObject>()
  const cell = (value: string | number): CellObject => {
    const before = known.get(value)
    if (before) return before
    const made: CellObject = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: neutral(value) }
    known.set(value, made)
    return made
  }
  return table.map((row) => row.map(cell))
}

/** All tables as the sheets of one workbook: numbers as numbers, every other cell a text and none a formula. The library is loaded when it is needed. */
export async function workbookFile(tables: readonly NamedTable[]): Promise<ExportFile[]> {
  const XLSX = await import('@e965/xlsx')
  const book = XLSX.utils.book_new()
  for (const { name, table } of tables) {
    const columns = Math.max(1, ...table.map((row) => row.length))
    const end = { r: Math.max(0, table.length - 1), c: columns - 1 }
    const sheet: DenseWorkSheet = {
      '!data': cellsOf(table),
      '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: end }),
    }
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  const content = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: false }) as Buffer
  return [{ ending: 'xlsx', name: '结果', content }]
}
