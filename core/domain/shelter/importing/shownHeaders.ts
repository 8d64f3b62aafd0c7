import { said } from '../../files/cellText'
import type { Table } from '../../files/table'
import { blockedIn, blockedRow } from '../blocked'
import type { BlockedKind } from '../blockedRules'
import { headerCells } from './findHeader'
import { recogniseHeader } from './recogniseHeader'

/** The header of a sheet as it may be told and stored: a cell that may not is empty. */
export interface ShownHeaders {
  cells: readonly string[]
  /** What was left out: of a row that is a header only cells; the whole row, where it may be a place. */
  left: { kind: BlockedKind; whole: boolean } | null
}

/** Words that stand in a header and never alone in a cell of a place. */
const HEADER_WORDS = /名称|名字|地址|经度|纬度|坐标|编号|电话|name|address|longitude|latitude/i

/** Whether a row names columns for certain: one of its cells is exactly such a name. */
const isHeader = (row: readonly string[]): boolean =>
  row.some((cell) => HEADER_WORDS.test(cell) && (recogniseHeader(cell)?.score ?? 0) > 1)

function shownRow(row: readonly string[]): ShownHeaders {
  if (!isHeader(row)) {
    const kind = blockedRow(row.map((text) => ({ header: '', text, column: 'naming' })))
    return { cells: kind === null ? row : row.map(() => ''), left: kind && { kind, whole: true } }
  }
  const kinds = row.map((text) => blockedIn(text, 'unknown'))
  const kind = kinds.find(Boolean) ?? null
  return { cells: row.map((text, at) => (kinds[at] ? '' : text)), left: kind && { kind, whole: false } }
}

/**
 * The header cells of a sheet without what betrays a blocked kind. A header is chosen by a person, and may be a row of a
 * place: where it does not name columns for certain and betrays anything, none of its cells is told or stored.
 */
export function shownHeaders({ rows }: Pick<Table, 'rows'>, header: number): ShownHeaders {
  const all = headerCells({ rows }, header)
  const own = shownRow(rows[header] ?? [])
  const above = shownRow(rows[header - 1] ?? [])
  const cells = all.map((text, at) => {
    const from = said(rows[header]?.[at]) === null ? above : own
    return text === '' ? '' : (said(from.cells[at]) ?? '')
  })
  const isTwofold = all.some((text, at) => text !== '' && said(rows[header]?.[at]) === null)
  return { cells, left: own.left ?? (isTwofold ? above.left : null) }
}
