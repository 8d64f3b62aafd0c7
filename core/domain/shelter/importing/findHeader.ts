import { readDegrees, readPair } from './cells/degrees'
import { said } from '../../files/cellText'
import { recogniseHeader } from './recogniseHeader'
import type { Table } from '../../files/table'

/** So many rows from the top may be titles and notes. */
const LOOKED_AT = 20

/** How much a row looks like a header: how many different fields its cells name. */
function scoreOf(row: readonly string[]): number {
  const fields = new Set<string>()
  let others = 0
  for (const cell of row) {
    const text = said(cell)
    if (text === null) continue
    const named = text.length > 40 ? null : recogniseHeader(text)
    if (named) fields.add(named.field)
    else if (readDegrees(text) !== null || readPair(text) !== null) others += 1
  }
  return fields.size - others
}

/** Whether every cell of the row below a header names a field too, as 经度 and 纬度 below 坐标 do. */
function isSecondHeader(row: readonly string[]): boolean {
  const filled = row.flatMap((cell) => said(cell) ?? [])
  return filled.length > 0 && filled.every((text) => recogniseHeader(text) !== null)
}

/**
 * The place of the header among the rows of a sheet: of the first rows the one whose cells name the most fields; title rows
 * name one at the most. -1: there is none, since the first row holds figures already.
 */
export function findHeader({ rows }: Table): number {
  let best = { at: -1, score: 1 }
  rows.slice(0, LOOKED_AT).forEach((row, at) => {
    const score = scoreOf(row)
    if (score > best.score) best = { at, score }
  })
  if (best.at !== -1) return best.at + (isSecondHeader(rows[best.at + 1] ?? []) ? 1 : 0)
  const first = rows.findIndex((row) => row.filter((cell) => said(cell) !== null).length > 1)
  const cells = rows[first] ?? []
  return cells.some((cell) => /^-?\d+([.,]\d+)*$/.test(cell.trim())) ? -1 : Math.max(first, 0)
}

/** The header cells; one that is empty has the name of the cell above it, as under a merged header. */
export function headerCells({ rows }: Pick<Table, 'rows'>, header: number): string[] {
  if (header < 0) return Array.from({ length: Math.max(0, ...rows.slice(0, 50).map((row) => row.length)) }, () => '')
  const above = header > 0 && scoreOf(rows[header - 1] ?? []) > 1 ? (rows[header - 1] ?? []) : []
  const width = Math.max(...rows.slice(header, header + 50).map((row) => row.length))
  return Array.from({ length: width }, (_, at) => said(rows[header]?.[at]) ?? said(above[at]) ?? '')
}
