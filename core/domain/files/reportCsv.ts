import { csvOf } from './csv'

/** A line of the report of an import, as the cloud tells it. */
export interface ReportLine {
  row: number
  refused: boolean
  says: string
  field: string | null
  cell: string | null
}

/** The report of an import as a file that spreadsheets open: UTF-8 with its mark, one line for each problem. */
export function reportCsv(lines: readonly ReportLine[]): string {
  return csvOf([
    ['行号', '结果', '问题', '列', '原单元格'],
    ...lines.map(({ row, refused, says, field, cell }) => [
      String(row),
      refused ? '未读入' : '请核对',
      says,
      field ?? '',
      cell ?? '',
    ]),
  ])
}
