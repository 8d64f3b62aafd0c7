import { blockedCell, blockedIn, type ColumnKind } from '../blocked'
import { columnKindOf } from '../blockedRecord'
import { blockedKindNames, type BlockedKind } from '../blockedRules'
import type { ImportField, Mapping } from './fields'
import { recogniseHeader } from './recogniseHeader'
import type { Table } from '../../files/table'

const withoutField: ReadonlySet<ImportField> = new Set(['extra', 'ignore', 'prose'])

/** What kind of column it is to the rule of blocked kinds: a name by its header stays one, whatever it is mapped to. */
export function columnKind(field: ImportField | undefined, header: string): ColumnKind {
  const named = recogniseHeader(header)?.field ?? null
  if (columnKindOf(named) === 'naming') return 'naming'
  return columnKindOf(field === undefined || withoutField.has(field) ? null : field)
}

/** The kind for which a whole sheet is refused: its name, or a title above its header, names it. */
export function blockedSheet({ name, rows }: Table, header: number): BlockedKind | null {
  const titles = rows.slice(0, Math.max(0, header)).flat()
  return blockedIn(name, 'naming') ?? titles.map((title) => blockedIn(title, 'unknown')).find(Boolean) ?? null
}

/** Figures alone betray nothing. */
const FIGURES = /^[\d.,+-]*$/

/** A column as the rule sees it, and the last cell of it with what came of it: neighbours are often the same. */
interface Watched {
  kind: ColumnKind
  header: string
  last: string
  found: BlockedKind | null
}

/** Tells which rows of a sheet may not be stored, by `blockedRow`, quickly enough for lists of a hundred thousand. */
export class BlockedRows {
  private readonly columns: Watched[]
  private readonly wholeSheet: BlockedKind | null

  constructor(table: Table, headers: readonly string[], { mapping, header: at }: { mapping: Mapping; header: number }) {
    this.wholeSheet = blockedSheet(table, at)
    this.columns = headers.map((header, column) => ({
      kind: columnKind(mapping[column], header),
      // A header counts only where it asks after a blocked kind.
      header: blockedCell({ header, text: '是', column: 'unknown' }) === null ? '' : header,
      last: '',
      found: null,
    }))
  }

  /** The name of the kind that a row is refused for; null: it may be stored. */
  ruleFor(cells: readonly string[]): string | null {
    if (this.wholeSheet !== null) return blockedKindNames[this.wholeSheet]
    for (let at = 0; at < cells.length; at++) {
      const found = this.kindIn(cells[at] ?? '', at)
      if (found !== null) return blockedKindNames[found]
    }
    return null
  }

  private kindIn(text: string, at: number): BlockedKind | null {
    const column = (this.columns[at] ??= { kind: 'unknown', header: '', last: '', found: null })
    if (text === column.last) return column.found
    if (column.header === '' && FIGURES.test(text)) return null
    column.last = text
    column.found = blockedCell({ header: column.header, text, column: column.kind })
    return column.found
  }
}

/** Whether the name of a sheet may not be shown or stored. */
export const isSheetBlocked = (name: string): boolean => blockedIn(name, 'naming') !== null
