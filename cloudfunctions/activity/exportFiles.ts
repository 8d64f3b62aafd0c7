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

/** All tables as the sheets of one workbook: numbers as numbers, every other cell a text and none a formula. The library is loaded when it is needed. */
export async function workbookFile(tables: readonly NamedTable[]): Promise<ExportFile[]> {
  const XLSX = await import('@e965/xlsx')
  const book = XLSX.utils.book_new()
  for (const { name, table } of tables) {
    const rows = table.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : neutral(cell))))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows, { dense: true }), name)
  }
  const content = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: false }) as Buffer
  return [{ ending: 'xlsx', name: '结果', content }]
}
