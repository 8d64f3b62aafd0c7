import { csvOf, neutral } from '@core/domain/files/csv'

export type TableFormat = 'xlsx' | 'csv'

/** Rows as a file that spreadsheets open: every cell a text, and none a formula. The library of a format is loaded when it is needed. */
export async function tableFile(
  format: TableFormat,
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(csvOf(rows))
  const XLSX = await import('@e965/xlsx')
  const cells = rows.map((row) => row.map((cell) => ({ t: 's' as const, v: neutral(cell) })))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), sheet)
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}
