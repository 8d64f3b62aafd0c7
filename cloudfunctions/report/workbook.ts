import * as XLSX from '@e965/xlsx'
import { neutral } from '@core/domain/files/csv'
import type { Table } from '@core/domain/outreach/tables'

/** How wide a column is shown at most, in characters. */
const WIDEST = 40

const widthOf = (cell: string | number): number =>
  Math.min(WIDEST, 2 + Array.from(String(cell)).reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0))

function sheetOf({ rows }: Table): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(
    rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? neutral(cell) : cell))),
  )
  // A long text in the first column of a row of its own runs over its neighbours and needs no width.
  const wide = rows.filter(({ length }) => length > 1)
  const columns = Math.max(0, ...wide.map(({ length }) => length))
  sheet['!cols'] = Array.from({ length: columns }, (_, nth) => ({
    wch: Math.max(8, ...wide.map((cells) => widthOf(cells[nth] ?? ''))),
  }))
  return sheet
}

/** Tables as the sheets of a workbook. Texts are texts: none is a formula when it is opened, and none becomes one by being edited. */
export function workbookOf(tables: readonly Table[]): Buffer {
  const book = XLSX.utils.book_new()
  for (const table of tables) XLSX.utils.book_append_sheet(book, sheetOf(table), table.name)
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}
