import type { Datum, PlaceKind, Use } from '../kinds'
import type { Shelter } from '../shelter'
import type { Area } from './area'
import type { Districts } from './districts'
import type { ImportField, Mapping } from './fields'
import type { Problem, ProblemCode } from './problems'
import { beginning, said } from '../../files/cellText'
import { isPersonal } from './cells/personal'

/** What is said once for the whole file, where its rows say nothing. */
export interface Defaults {
  kind?: PlaceKind | undefined
  uses?: readonly Use[] | undefined
  district?: string | undefined
  source?: { document: string; date: string | null } | undefined
}

/** How a sheet is to be read, as a person confirmed it. */
export interface Wish {
  /** The place of the header among the rows; -1: there is none. */
  header: number
  mapping: Mapping
  /** The system of the coordinates; null where no column holds any. */
  datum: Datum | null
  defaults: Defaults
  area: Area
}

/** What a row says of a place: only what it says. */
export type Patch = { -readonly [K in keyof Shelter]?: Shelter[K] }

/** Where a column of a field is, what its header says, and by what its figures are multiplied. */
export interface Column {
  column: number
  header: string
  factor: number
  /** Under which it is kept for the office; null: it has a field of its own, or there are too many. */
  extra: string | null
}

/** The columns of each field that has any. */
export type Columns = Readonly<Partial<Record<ImportField, readonly Column[]>>>

/** How a point lies to the city's box: in it, in it only with longitude and latitude exchanged, or not. */
export type Fit = 'fits' | 'swapped' | 'neither'

/** One row while it is read: its cells by field, what it says so far, and what is wrong with it. */
export class Reading {
  readonly patch: Patch = {}
  readonly problems: Problem[] = []
  /** How its point fits, where it has one. */
  fit: Fit | null = null

  constructor(
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly columns: Columns,
    readonly context: { wish: Wish; districts: Districts },
  ) {}

  /** Whether a column of this field is there. */
  has(field: ImportField): boolean {
    return this.columns[field] !== undefined
  }

  columnsOf(field: ImportField): readonly Column[] {
    return this.columns[field] ?? []
  }

  /** The cell of a field as it is written; undefined where no column has it. */
  cell(field: ImportField): string | undefined {
    const first = this.columns[field]?.[0]
    return first && this.cells[first.column]
  }

  /** By what the figures of a field are multiplied. */
  factorOf(field: 'capacity' | 'area'): number | undefined {
    return this.columns[field]?.[0]?.factor
  }

  at(column: number): string | undefined {
    return this.cells[column]
  }

  /** What the cell of a field says; null where it says nothing. */
  text(field: ImportField): string | null {
    return said(this.cell(field))
  }

  /** Writes a problem down, with the cell of the field or column that it is about, but for what is a person's: the report is kept too. */
  say(code: ProblemCode, about: ImportField | number | null = null): void {
    const column = typeof about === 'string' ? (this.columnsOf(about)[0]?.column ?? null) : about
    const text = column === null ? '' : (this.cells[column] ?? '')
    const cell = code === 'personal' || isPersonal(text) ? '' : beginning(text, 100)
    this.problems.push({ row: this.row, code, column, cell })
  }
}
