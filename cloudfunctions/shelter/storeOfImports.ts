import type { Mapping } from '@core/domain/shelter/importing/fields'
import type { Merged } from '@core/domain/shelter/importing/mergeInto'
import type { Datum } from '@core/domain/shelter/kinds'
import type { Shelter } from '@core/domain/shelter/shelter'
import { collection } from '../_kit/database'
import { keptImports, type KeptImport } from '../_kit/keptImports'

/** What a check found, as far as confirming needs it; its rows and problems lie on pages. */
export interface Checked {
  /** Names the pages of this check: another check has others. */
  check: string
  /** The revision of the list against which it was made. */
  list: number
  counts: Merged['counts']
  fewer: boolean
  /** The districts whose places it would change; without them nobody can tell who may confirm it, and it is made again. */
  districts?: readonly string[]
  /** The revision of the list that confirming it made; null before. */
  revision: number | null
  /** How many pages of rows and how many problems there are. */
  pages: number
  problems: number
}

/** A page of what a check keeps until it is confirmed or given up: changed places, ids that go, or problems. As text, since it is only handed on. */
interface Page {
  _id: string
  import: string
  check: string
  kind: 'rows' | 'problems'
  text: string
}

export interface StagedRows {
  put: readonly Shelter[]
  remove: readonly string[]
}

/** A problem as the report tells it: the column by its header. */
export interface StagedProblem {
  row: number
  code: string
  refused: boolean
  says: string
  field: string | null
  cell: string | null
}

const pages = () => collection<Page>('shelterStaged')
const mappings = () => collection<{ _id: string; columns: Mapping; datum: Datum | null; at: number }>('shelterMappings')

/** How many pages are written and read at the same time. */
const SIDE_BY_SIDE = 4

/** The imports of lists of places. */
export const shelterImports = keptImports<Checked>('shelterImports')

export type ShelterImport = KeptImport<Checked>

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const rest = [...items]
  const line = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, line))
}

const pageId = (id: string, check: string, kind: 'rows' | 'problems', page: number): string =>
  `${id}:${check}:${kind}:${String(page).padStart(5, '0')}`

/** Keeps the pages of a check; those of other checks stay until `dropPages`. */
export async function keepPages(
  id: string,
  check: string,
  rows: readonly StagedRows[],
  problems: readonly (readonly StagedProblem[])[],
): Promise<void> {
  const made = [
    ...rows.map((page, at): Page => ({
      _id: pageId(id, check, 'rows', at),
      import: id,
      check,
      kind: 'rows',
      text: JSON.stringify(page),
    })),
    ...problems.map((page, at): Page => ({
      _id: pageId(id, check, 'problems', at),
      import: id,
      check,
      kind: 'problems',
      text: JSON.stringify(page),
    })),
  ]
  await inParallel(made, (page) => pages().put(page))
}

/** The rows of a check; null where a page is missing: nothing is confirmed in part. */
export async function readRowPages(id: string, { check, pages: count }: Checked): Promise<StagedRows | null> {
  const found = new Map<number, StagedRows>()
  await inParallel(
    Array.from({ length: count }, (_, at) => at),
    async (at) => {
      const page = await pages().find(pageId(id, check, 'rows', at))
      if (page) found.set(at, JSON.parse(page.text) as StagedRows)
    },
  )
  if (found.size < count) return null
  const all = Array.from({ length: count }, (_, at) => found.get(at))
  return { put: all.flatMap((page) => page?.put ?? []), remove: all.flatMap((page) => page?.remove ?? []) }
}

export async function readProblemPage(id: string, { check }: Checked, page: number): Promise<StagedProblem[]> {
  const found = await pages().find(pageId(id, check, 'problems', page))
  return found ? (JSON.parse(found.text) as StagedProblem[]) : []
}

/** Drops the pages of an import. */
export const dropPages = (id: string): Promise<number> => pages().remove({ import: id })

/** Drops the pages of these checks of an import. */
export async function dropPagesOf(id: string, checks: readonly (string | null | undefined)[]): Promise<void> {
  const named = checks.flatMap((check) => check ?? [])
  if (named.length > 0) await pages().remove({ import: id, check: { anyOf: named } })
}

/** Drops the rows of an import and leaves its report. */
export const dropRows = (id: string): Promise<number> => pages().remove({ import: id, kind: 'rows' })

/** What was confirmed for a sheet with these headers before, by their hash. */
export const findMapping = (headers: string) => mappings().find(headers)

export const keepMapping = (headers: string, columns: Mapping, datum: Datum | null, at: number): Promise<void> =>
  mappings().put({ _id: headers, columns, datum, at })
