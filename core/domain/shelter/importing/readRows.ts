import { BlockedRows } from './blockedRows'
import { blockedKindNames } from '../blockedRules'
import { headerFactor } from './cells/number'
import { comparable, said } from '../../files/cellText'
import { districtsOf } from './districts'
import { headerCells } from './findHeader'
import type { ImportField } from './fields'
import { extraNames } from './headerText'
import { MOST_EXTRA } from './limits'
import type { Named } from './namedBy'
import { isRefusing, type Problem, type ProblemCode } from './problems'
import { shownHeaders } from './shownHeaders'
import { readersFor } from './readersFor'
import { SharedPoints } from './sharedPoints'
import { Reading, type Column, type Columns, type Fit, type Patch, type Wish } from './reading'
import type { Note, Table } from '../../files/table'

/** A row that may be stored, as what it says of a place. */
export interface Accepted {
  row: number
  patch: Patch & { name: string; district: string; kind: NonNullable<Patch['kind']> }
}

/** A sheet as it was read: every row is accepted, or refused with a reason. */
export interface ReadRows {
  /** How many rows there are below the header. */
  read: number
  accepted: Accepted[]
  /** How many rows are accepted, also where they are only counted. */
  taken: number
  /** Of the rows that are not taken and name a place: by what it is known again. */
  refused: Named[]
  problems: Problem[]
  /** How the points fit the city's box. */
  fits: Record<Fit, number>
}

/** The columns that are kept for the office. */
const extraColumns = ({ mapping }: Wish): number[] =>
  mapping.flatMap((field, column) => (field === 'extra' || field === 'prose' ? [column] : []))

function columnsFor(wish: Wish, headers: readonly string[]): Columns {
  const columns: Partial<Record<ImportField, Column[]>> = {}
  const names = extraNames(headers, extraColumns(wish).slice(0, MOST_EXTRA))
  wish.mapping.forEach((field, column) => {
    if (field === 'ignore') return
    const header = headers[column] ?? ''
    const of = field === 'area' ? 'area' : 'persons'
    const factor = field === 'area' || field === 'capacity' ? headerFactor(header, of) : 1
    const found = (columns[field] ??= [])
    found.push({ column, header, factor, extra: names.get(column) ?? null })
  })
  return columns
}

const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计)[:：]?$/
const FOOTNOTE = /^(注|备注|说明|填表|填报|制表|审核|统计|数据来源|资料来源|填表人|联系人)\s*\d*[:：.、]/

/** A line below or between the places that is none: a total, a note, a signature. */
function isRemark(row: readonly string[]): boolean {
  const filled: string[] = []
  for (const cell of row) if (said(cell) !== null && filled.push(cell) > 2) break
  const [first = '', second = '', third] = filled
  return TOTAL.test(first.trim()) || TOTAL.test(second.trim()) || (third === undefined && FOOTNOTE.test(first))
}

/** Problems that the reader of the file noted, as they concern a row that may be stored. */
const noted: Partial<Record<Note['code'], ProblemCode>> = {
  formulaWithoutValue: 'formulaWithoutValue',
  errorValue: 'errorValue',
  hiddenRow: 'hiddenRow',
  brokenQuote: 'brokenQuote',
  notAPoint: 'notAPoint',
}

/** By which two rows of one district are the same place: the office's number, else name and address. */
const identityIn = ({ officeNumber, name, address }: Accepted['patch']): string =>
  officeNumber ? comparable(officeNumber) : `${comparable(name)} ${comparable(address ?? '')}`

/** By which two places are the same: the district, and what tells places of one district apart. */
export const identityOf = (patch: Accepted['patch']): string => `${patch.district} ${identityIn(patch)}`

class Sheet {
  private readonly result: ReadRows = {
    read: 0,
    taken: 0,
    accepted: [],
    refused: [],
    problems: [],
    fits: { fits: 0, swapped: 0, neither: 0 },
  }
  private readonly headers: readonly string[]
  private readonly columns: Columns
  private readonly readers: readonly ((reading: Reading) => void)[]
  private readonly context: Reading['context']
  private readonly blocks: BlockedRows
  private readonly notes = new Map<number, Note[]>()
  private readonly places = new Map<string, Map<string, number>>()
  private readonly points = new SharedPoints()

  constructor(
    table: Table,
    private readonly wish: Wish,
    private readonly countsOnly: boolean,
  ) {
    const { cells, left } = shownHeaders(table, wish.header)
    // What is no header says nothing of the cells below it.
    this.headers = left?.whole ? cells : headerCells(table, wish.header)
    this.columns = columnsFor(wish, cells)
    if (left)
      this.result.problems.push({
        ...{ row: this.rowOfHeader(table), code: left.whole ? 'blocked' : 'blockedHeader' },
        ...{ column: null, cell: '', rule: blockedKindNames[left.kind] },
      })
    for (const column of extraColumns(wish).slice(MOST_EXTRA))
      this.result.problems.push({ row: this.rowOfHeader(table), code: 'tooManyExtra', column, cell: '' })
    this.readers = readersFor(this.columns, wish)
    this.context = { wish, districts: districtsOf(wish.area) }
    this.blocks = new BlockedRows(table, this.headers, wish)
    for (const note of table.notes) {
      const before = this.notes.get(note.row)
      if (before) before.push(note)
      else this.notes.set(note.row, [note])
    }
  }

  private rowOfHeader(table: Table): number {
    return table.numbers[this.wish.header] ?? this.wish.header + 1
  }

  read(row: number, cells: readonly string[]): void {
    this.result.read += 1
    const rule = this.blocks.ruleFor(cells)
    const code = rule === null ? this.noPlace(cells) : 'blocked'
    if (code === null) this.readPlace(row, cells)
    else this.result.problems.push({ row, code, column: null, cell: '', ...(rule !== null && { rule }) })
    if (rule !== null) this.readRefused(row, cells)
  }

  /** What all rows are together: only now it is known which of them have a point in common. */
  whole(): ReadRows {
    const shared = this.points.shared()
    if (shared.length === 0) return this.result
    const said = shared.map(({ row, first }): Problem => ({ row, code: 'pointShared', column: null, cell: '', first }))
    return { ...this.result, problems: [...this.result.problems, ...said].sort((a, b) => a.row - b.row) }
  }

  /** Why a row is no place at all. */
  private noPlace(cells: readonly string[]): ProblemCode | null {
    if (cells.every((cell) => cell === '' || cell.trim() === '')) return 'emptyRow'
    if (isRemark(cells)) return 'totalRow'
    return this.wish.header >= 0 && this.isHeader(cells) ? 'headerAgain' : null
  }

  private isHeader(cells: readonly string[]): boolean {
    return cells[0]?.trim() === this.headers[0] && cells.every((cell, at) => cell.trim() === (this.headers[at] ?? ''))
  }

  private readPlace(row: number, cells: readonly string[]): void {
    const reading = this.readingOf(row, cells)
    if (reading.fit !== null) this.result.fits[reading.fit] += 1
    const { patch, problems } = reading
    const isTaken =
      !problems.some(({ code }) => isRefusing(code)) && this.isFirst(row, patch as Accepted['patch'], problems)
    if (isTaken) this.result.taken += 1
    else if (!this.countsOnly) this.result.refused.push(patch)
    if (isTaken && !this.countsOnly) this.result.accepted.push({ row, patch: patch as Accepted['patch'] })
    for (const problem of problems) this.result.problems.push(problem)
  }

  private readingOf(row: number, cells: readonly string[]): Reading {
    const reading = new Reading(row, cells, this.columns, this.context)
    if (this.notes.has(row)) this.readNotes(reading)
    for (const read of this.readers) read(reading)
    return reading
  }

  /** Of a blocked row only which place it is about, so that this one is not taken to be gone. */
  private readRefused(row: number, cells: readonly string[]): void {
    if (!this.countsOnly) this.result.refused.push(this.readingOf(row, cells).patch)
  }

  private readNotes(reading: Reading): void {
    for (const { code, column } of this.notes.get(reading.row) ?? []) {
      const problem = noted[code]
      const isKept = column === null || this.wish.mapping[column] !== 'ignore'
      if (problem !== undefined && isKept) reading.say(problem, column)
    }
  }

  /** Whether no row before is the same place. */
  private isFirst(row: number, patch: Accepted['patch'], problems: Problem[]): boolean {
    const identity = identityIn(patch)
    const places = this.placesIn(patch.district)
    const first = places.get(identity)
    if (first !== undefined) {
      problems.push({ row, code: 'duplicateRow', column: null, cell: '', first })
      return false
    }
    places.set(identity, row)
    if (patch.point) this.points.add(row, patch.point)
    return true
  }

  private placesIn(district: string): Map<string, number> {
    const before = this.places.get(district)
    if (before) return before
    const places = new Map<string, number>()
    this.places.set(district, places)
    return places
  }
}

/**
 * Reads a sheet row by row as a person mapped it. A blocked row is not quoted: its line has its number and the rule, and which
 * place it is about is only compared, never kept. Accepted and refused rows together are all rows below the header. With `countsOnly` accepted rows are only counted:
 * there may be hundreds of thousands, and where there is no list yet nothing else is asked of them.
 */
export function readRows(table: Table, wish: Wish, countsOnly = false): ReadRows {
  const sheet = new Sheet(table, wish, countsOnly)
  for (let at = wish.header + 1; at < table.rows.length; at++)
    sheet.read(table.numbers[at] ?? at + 1, table.rows[at] ?? [])
  return sheet.whole()
}
