/** A cell that a spreadsheet would take for a formula begins with a mark that makes it text. */
export const neutral = (cell: string): string => (/^[=+\-@＝＋－＠\p{Cc}]/u.test(cell) ? `'${cell}` : cell)

/** The same cell as it was before: a mark that stands before what would be a formula goes. */
export const unmarked = (cell: string): string => (/^'[=+\-@＝＋－＠\p{Cc}]/u.test(cell) ? cell.slice(1) : cell)

const quoted = (cell: string): string => (/[",\r\n;]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

/** Rows as a file that spreadsheets open: UTF-8 with its mark, no cell a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map((cell) => quoted(neutral(cell))).join(',')).join('\r\n')}\r\n`
}
