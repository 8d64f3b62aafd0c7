import { said } from './cellText'

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t]\d{1,2}:\d{2}.*)?$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: \d{1,2}:\d{2}.*)?$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

const two = (value: number): string => String(value).padStart(2, '0')

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return year >= 1949 && year <= 2199 && days !== undefined && day >= 1 && day <= days
}

/** The date in a cell as '2027-01-31'. A month without a day, two figures for the year, and days that are none are unclear. */
export function readDate(cell: string | undefined): { date: string } | 'unclear' | null {
  const text = said(cell)
  if (text === null) return null
  const compact = text.normalize('NFKC').trim().toLowerCase()
  for (const form of FORMS) {
    const [, year, month, day] = (form.exec(compact) ?? []).map(Number)
    if (year === undefined || month === undefined || day === undefined) continue
    return isDay(year, month, day) ? { date: `${year}-${two(month)}-${two(day)}` } : 'unclear'
  }
  return 'unclear'
}
