import type { Table } from '../../files/table'
import { tableNotes } from '../../files/tableNotes'
import { isRoundNumber } from './asks'

/** What a person should know of a sheet before its rows are read. */
export function sheetNotes({ notes, rows, hidden }: Table, header: number): string[] {
  const read = rows.length - header - 1
  return [
    ...(hidden ? ['这张表在文件里是隐藏的'] : []),
    ...tableNotes(notes),
    ...(isRoundNumber(read) ? [`正好 ${read} 行，可能是导出时被截断的清单，请核对总数`] : []),
  ]
}
