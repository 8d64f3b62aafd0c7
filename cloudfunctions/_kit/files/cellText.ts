import * as XLSX from '@e965/xlsx'

/** What the library's types leave out of its formats. */
interface Formats {
  parse_date_code(days: number): Record<'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>
  is_date(format: string): boolean
}

const formats = XLSX.SSF as Formats

const two = (value: number): string => String(value).padStart(2, '0')

/** What a spreadsheet's number of days is as a date and time of day; no zone is asked. */
function momentText(days: number): string {
  const { y, m, d, H, M, S } = formats.parse_date_code(days)
  const date = days >= 1 ? `${y}-${two(m)}-${two(d)}` : ''
  const time = days % 1 === 0 ? '' : `${two(H)}:${two(M)}${S === 0 ? '' : `:${two(S)}`}`
  return [date, time].filter(Boolean).join(' ')
}

/** How many days later a workbook begins to count that counts from 1904, as those of old Macs do. */
const FROM_1904 = 1462

/**
 * A cell as text: a number whole, to the fifteen digits that a spreadsheet keeps, and not as it is shown, which may be
 * rounded; a date as '2027-01-31', by the year from which its workbook counts; true and false as TRUE and FALSE; an error as
 * nothing.
 */
export function cellText(cell: XLSX.CellObject, isFrom1904 = false): string {
  const { t, v } = cell
  if (v === undefined || t === 'e' || t === 'z') return ''
  if (typeof v === 'number') {
    if (cell.z !== undefined && formats.is_date(String(cell.z)) && v >= 0 && v < 2_958_466)
      return momentText(isFrom1904 && v >= 1 ? v + FROM_1904 : v)
    return String(Number(v.toPrecision(15)))
  }
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE'
  return String(v)
}
