/** A line of the report of an import, as the cloud tells it. */
export interface ReportLine {
  row: number
  refused: boolean
  says: string
  field: string | null
  cell: string | null
}

/** A cell that a spreadsheet would take for a formula begins with a mark that makes it text. */
const neutral = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n;]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

/** The report of an import as a file that spreadsheets open: UTF-8 with its mark, one line for each problem. */
export function reportCsv(lines: readonly ReportLine[]): string {
  const rows = [
    ['行号', '结果', '问题', '列', '原单元格'],
    ...lines.map(({ row, refused, says, field, cell }) => [
      String(row),
      refused ? '未读入' : '请核对',
      says,
      field ?? '',
      cell ?? '',
    ]),
  ]
  return `\uFEFF${rows.map((cells) => cells.map((cell) => quoted(neutral(cell))).join(',')).join('\r\n')}\r\n`
}
