import { isInBox, type Area } from './area'
import { districtsOf, type Districts } from './districts'
import type { ImportField } from './fields'
import { findHeader, headerCells } from './findHeader'
import { shownHeaders } from './shownHeaders'
import { blockedRow } from '../blocked'
import { blockedSheet } from './blockedRows'
import { readDegrees, readPair } from './cells/degrees'
import { isPersonal } from './cells/personal'
import { beginning, said } from '../../files/cellText'
import { conditionIn, durationIn, hazardsIn, kindIn, levelIn, spaceIn, usesIn } from './cells/words'
import { readYesNo } from '../../files/cellYesNo'
import { recogniseHeader } from './recogniseHeader'
import type { Table } from '../../files/table'

/** What a column is taken for before a person says so. */
export interface RecognisedColumn {
  header: string
  field: ImportField
  /** By its name; otherwise by what is in it, which is a guess. */
  sure: boolean
  /** Up to three cells of it, of rows that may be stored. */
  samples: string[]
}

/** How many rows tell what is in a column, and which share of them must agree. */
const ROWS = 200
const SHARE = 0.5

type Test = (cell: string) => boolean

/** Of these fields a column must hold what they are, whatever its header says. */
const contents = (districts: Districts): Partial<Record<ImportField, Test>> => ({
  kind: (cell) => kindIn(cell) !== null,
  uses: (cell) => usesIn(cell).length > 0,
  level: (cell) => levelIn(cell) !== null,
  space: (cell) => spaceIn(cell) !== null,
  duration: (cell) => durationIn(cell) !== null,
  hazards: (cell) => hazardsIn(cell).length > 0,
  condition: (cell) => conditionIn(cell) !== null,
  stepFree: (cell) => readYesNo(cell) !== 'unclear',
  district: (cell) => districts.inCell(cell) !== null,
  longitude: (cell) => readDegrees(cell) !== null,
  latitude: (cell) => readDegrees(cell) !== null,
  point: (cell) => readPair(cell) !== null,
})

/** What a column without a known name may be by what is in it, the surest first. */
const guesses = (area: Area, districts: Districts): [ImportField, Test][] => {
  const { west, east, south, north } = area.box
  const within = (cell: string, from: number, until: number): boolean => {
    const degrees = /[.°度]/.test(cell) ? readDegrees(cell) : null
    return degrees !== null && degrees >= from && degrees <= until
  }
  return [
    ['longitude', (cell) => within(cell, west, east)],
    ['latitude', (cell) => within(cell, south, north)],
    ['point', (cell) => pairInBox(cell, area)],
    ['district', (cell) => cell.length <= 12 && districts.inCell(cell) !== null],
    ['kind', (cell) => cell.length <= 12 && kindIn(cell) !== null],
    ['address', (cell) => cell.length <= 60 && districts.inAddress(cell) !== null && /[路街巷村号镇]/.test(cell)],
  ]
}

function pairInBox(cell: string, { box }: Area): boolean {
  const pair = readPair(cell)
  if (!pair) return false
  const [one, two] = pair
  return isInBox(box, one.value, two.value) || isInBox(box, two.value, one.value)
}

const holds = (cells: readonly string[], test: Test): boolean =>
  cells.length > 0 && cells.filter(test).length >= cells.length * SHARE

/** Of several columns with the same name the surest has it. */
function byNames(headers: readonly string[]): (ImportField | null)[] {
  const named = headers.map((header) => recogniseHeader(header))
  return named.map((one, at) => {
    if (one === null) return null
    const isBest = named.every(
      (other, place) =>
        other?.field !== one.field ||
        place === at ||
        other.score < one.score ||
        (other.score === one.score && at < place),
    )
    return isBest || one.field === 'ignore' ? one.field : null
  })
}

/** While nobody has said what the columns are, each of them may be a name. */
const isShown = (row: readonly string[], headers: readonly string[]): boolean =>
  blockedRow(row.map((text, at) => ({ header: headers[at] ?? '', text, column: 'naming' }))) === null

/**
 * The columns of a sheet: each with its header, what it is taken for, and a few cells. A name is only believed where the
 * cells hold such a thing; a column of any other name is kept for the office, and never lost without a word.
 */
export function recogniseColumns(table: Table, area: Area, header = findHeader(table)): RecognisedColumn[] {
  const shown = shownHeaders(table, header)
  const headers = shown.left?.whole ? shown.cells : headerCells(table, header)
  const districts = districtsOf(area)
  const isBlocked = blockedSheet(table, header) !== null
  const rows = (isBlocked ? [] : table.rows)
    .slice(header + 1, header + 1 + ROWS)
    .filter((row) => row.some((cell) => cell !== '') && isShown(row, headers))
  const cellsOf = (column: number): string[] =>
    rows.flatMap((row) => {
      const text = said(row[column])
      return text === null ? [] : [text]
    })
  const named = byNames(headers)
  const tests = contents(districts)
  const fields = named.map((field, at) => {
    const test = field === null ? undefined : tests[field]
    const cells = cellsOf(at)
    return test && cells.length > 0 && !holds(cells, test) ? null : field
  })
  const isPoint = fields.includes('longitude') && fields.includes('latitude')
  if (isPoint) fields.forEach((field, at) => field === 'point' && (fields[at] = null))
  const taken = new Set(fields.filter((field) => field !== null))
  if (isPoint) taken.add('point')
  if (taken.has('point')) taken.add('longitude').add('latitude')
  return headers.map((_, at) => {
    const cells = cellsOf(at)
    const field = fields[at] ?? null
    const guess =
      field ??
      guesses(area, districts).find(([one, test]) => !taken.has(one) && named[at] === null && holds(cells, test))?.[0]
    if (guess !== undefined) taken.add(guess)
    const samples = [...new Set(cells.filter((cell) => !isPersonal(cell)))].slice(0, 3)
    return {
      header: beginning(shown.cells[at] ?? '', 100),
      field: guess ?? 'extra',
      sure: field !== null,
      samples: field === 'ignore' ? [] : samples.map((sample) => beginning(sample, 80)),
    }
  })
}
