import Papa from 'papaparse'
import { MOST_COLUMNS, type Limits, type Note, type Table } from '@core/domain/files/table'
import { FileRefused } from './refused'

const DELIMITERS = [',', '\t', ';', '|']

/** Spreadsheets put the separator they used on a line of its own before the header: 'sep=;'. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/

/** How many lines of how many characters decide which separator is meant. */
const LINES_TRIED = 20
const CHARACTERS_TRIED = 100_000

/** The separator by which the first lines fall into the most columns, and the same number of them. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, CHARACTERS_TRIED)
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(beginning, { delimiter, preview: LINES_TRIED })
    const widths = data.map((row) => row.length).filter((width) => width > 1)
    const widest = Math.max(1, ...widths)
    return { delimiter, score: widths.filter((width) => width === widest).length * Math.min(widest, MOST_COLUMNS) }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function linesIn(text: string): number {
  let lines = 1
  for (const end of ['\n', '\r']) for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) lines += 1
  return lines
}

const isBlank = (row: readonly string[] | undefined): boolean => row?.every((cell) => cell.trim() === '') ?? false

/** Whether a text holds anything but separators, quotes and blanks. */
const saysAnything = (text: string): boolean => /[^\s,;|"]/.test(text)

/**
 * A file of values between separators: comma, tab, semicolon or bar, whichever the first lines show; quoted cells may
 * hold separators and line feeds. A row's number is its place among the rows, as a spreadsheet counts. A quote that is
 * never closed is refused, since it would swallow the rows after it.
 */
export function separatedTable(text: string, limits: Limits): Table {
  const [line = '', separator] = SEPARATOR_LINE.exec(text) ?? []
  const body = text.slice(line.length)
  const most = limits.rows + MOST_TITLE_ROWS
  const { data, errors, meta } = Papa.parse<string[]>(body, {
    delimiter: separator ?? delimiterOf(body),
    // One more than is read tells that there are too many. Where there are not so many lines, not counting is twice as fast.
    ...(linesIn(body) > most && { preview: most + 1 }),
  })
  const first = line === '' ? 1 : 2
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open) throw new FileRefused('brokenQuotes', (open.row ?? 0) + first)
  if (data.length > most && saysAnything(body.slice(meta.cursor))) throw new FileRefused('tooManyRows')
  // Spreadsheets write rows of separators for rows that were only formatted.
  while (data.length > 0 && isBlank(data.at(-1))) data.pop()
  if (data.length === 0) throw new FileRefused('empty')
  if (data.length > most) throw new FileRefused('tooManyRows')
  if (data.some((row) => row.length > MOST_COLUMNS)) throw new FileRefused('tooManyColumns')
  const notes = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }): Note => ({ code: 'brokenQuote', row: row + first, column: null, count: 1 }))
  return { name: '', hidden: false, rows: data, numbers: data.map((_, place) => place + first), notes }
}

/** Titles and notes above the header, which count for nothing. */
export const MOST_TITLE_ROWS = 20
