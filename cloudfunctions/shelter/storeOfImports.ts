import type { Mapping } from '@core/domain/shelter/importing/fields'
import type { Merged } from '@core/domain/shelter/importing/mergeInto'
import type { Datum } from '@core/domain/shelter/kinds'
import type { Shelter } from '@core/domain/shelter/shelter'
import { collection } from '../_kit/database'
import type { Transaction } from '../_kit/transaction'

/** What a check found, as far as confirming needs it; its rows and problems lie on pages. */
export interface Checked {
  /** Names the pages of this check: another check has others. */
  nth: number
  /** The revision of the list against which it was made. */
  list: number
  counts: Merged['counts']
  fewer: boolean
  /** How many pages of rows and how many problems there are. */
  pages: number
  problems: number
}

/** An import under way or over: nothing of what is in the file, neither its name. */
export interface KeptImport {
  _id: string
  /** The number of who began it. */
  by: string
  begunAt: number
  /** Where its file is uploaded to. */
  path: string
  state: 'begun' | 'checked' | 'confirmed' | 'refused'
  checked: Checked | null
  /** How often its file was deleted for being overdue, and when it is next (ms). */
  swept: number
  dueAt: number
}

/** A page of what a check keeps until it is confirmed or given up: changed places, ids that go, or problems. As text, since it is only handed on. */
interface Page {
  _id: string
  import: string
  nth: number
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

const imports = () => collection<KeptImport>('shelterImports')
const pages = () => collection<Page>('shelterStaged')
const mappings = () => collection<{ _id: string; columns: Mapping; datum: Datum | null; at: number }>('shelterMappings')

/** How many pages are written and read at the same time. */
const SIDE_BY_SIDE = 4

export const findImport = (id: string): Promise<KeptImport | null> => imports().find(id)

export const keepNewImport = (kept: KeptImport): Promise<'inserted' | 'exists'> => imports().insert(kept)

/** Changes an import that is still in one of these states; false where it is not. */
export async function updateImport(
  id: string,
  states: readonly KeptImport['state'][],
  set: Partial<Omit<KeptImport, '_id'>>,
): Promise<boolean> {
  return (await imports().update({ _id: id, state: { anyOf: states } }, set)) === 1
}

export const findImportWithin = (transaction: Transaction, id: string): Promise<KeptImport | null> =>
  transaction.find('shelterImports', id)

export const keepImportWithin = (transaction: Transaction, kept: KeptImport): Promise<void> =>
  transaction.put('shelterImports', kept)

/** Imports whose file is overdue, the longest overdue first. */
export const findDueImports = (now: number): Promise<KeptImport[]> =>
  imports().findAll({ dueAt: { below: now } }, { orderBy: [['dueAt', 'asc']], limit: 100 })

export const forgetImport = (id: string): Promise<number> => imports().remove({ _id: id })

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const rest = [...items]
  const line = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, line))
}

const pageId = (id: string, nth: number, kind: 'rows' | 'problems', page: number): string =>
  `${id}:${nth}:${kind}:${String(page).padStart(5, '0')}`

/** Keeps the pages of a check; the ones of an earlier check stay until `dropPages`. */
export async function keepPages(
  id: string,
  nth: number,
  rows: readonly StagedRows[],
  problems: readonly (readonly StagedProblem[])[],
): Promise<void> {
  const made = [
    ...rows.map((page, at): Page => ({
      _id: pageId(id, nth, 'rows', at),
      import: id,
      nth,
      kind: 'rows',
      text: JSON.stringify(page),
    })),
    ...problems.map((page, at): Page => ({
      _id: pageId(id, nth, 'problems', at),
      import: id,
      nth,
      kind: 'problems',
      text: JSON.stringify(page),
    })),
  ]
  await inParallel(made, (page) => pages().put(page))
}

/** The rows of a check. A page that is missing is an error: nothing is confirmed in part. */
export async function readRowPages(id: string, { nth, pages: count }: Checked): Promise<StagedRows> {
  const found = new Map<number, StagedRows>()
  await inParallel(
    Array.from({ length: count }, (_, at) => at),
    async (at) => {
      const page = await pages().find(pageId(id, nth, 'rows', at))
      if (!page) throw new Error(`page ${at} of an import is missing`)
      found.set(at, JSON.parse(page.text) as StagedRows)
    },
  )
  const all = Array.from({ length: count }, (_, at) => found.get(at))
  return { put: all.flatMap((page) => page?.put ?? []), remove: all.flatMap((page) => page?.remove ?? []) }
}

export async function readProblemPage(id: string, { nth }: Checked, page: number): Promise<StagedProblem[]> {
  const found = await pages().find(pageId(id, nth, 'problems', page))
  return found ? (JSON.parse(found.text) as StagedProblem[]) : []
}

/** Drops the pages of an import: all, or all but those of its latest check. */
export async function dropPages(id: string, but?: number): Promise<void> {
  if (but === undefined) await pages().remove({ import: id })
  else await pages().remove({ import: id, either: [{ nth: { below: but } }, { nth: { above: but } }] })
}

/** Drops the rows of an import and leaves its report. */
export const dropRows = (id: string): Promise<number> => pages().remove({ import: id, kind: 'rows' })

/** What was confirmed for a sheet with these headers before, by their hash. */
export const findMapping = (headers: string) => mappings().find(headers)

export const keepMapping = (headers: string, columns: Mapping, datum: Datum | null, at: number): Promise<void> =>
  mappings().put({ _id: headers, columns, datum, at })
