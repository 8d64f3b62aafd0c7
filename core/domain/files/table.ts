/** What a reader of files has to say of a cell or row before anybody asks what it means. */
export const noteCodes = [
  'hiddenRow',
  'mergedCells',
  'formula',
  'formulaWithoutValue',
  'errorValue',
  'notAPoint',
  'brokenQuote',
] as const
export type NoteCode = (typeof noteCodes)[number]

/** A note of the reader: from which row of the file on, in which column (from 0; null: the whole row), how often. */
export interface Note {
  code: NoteCode
  row: number
  column: number | null
  count: number
}

/** One sheet of a file as plain text cells, from its first row; and the number that each row has in the file. */
export interface Table {
  name: string
  /** The sheet is hidden in its file. */
  hidden: boolean
  rows: readonly (readonly string[])[]
  numbers: readonly number[]
  notes: readonly Note[]
}

/** How much of a file is read: more is refused by name. */
export interface Limits {
  bytes: number
  rows: number
}

/** What the app reads. */
export const appLimits: Limits = { bytes: 20 * 1024 * 1024, rows: 20_000 }

/** What the command reads. */
export const commandLimits: Limits = { bytes: 200 * 1024 * 1024, rows: 200_000 }

/** The most columns a sheet may have, and the most characters a cell may have that is kept. */
export const MOST_COLUMNS = 200
