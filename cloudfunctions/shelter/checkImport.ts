import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import type { OutputOf, ParsedInputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { PROBLEMS_AT_ONCE } from '@core/contract/shelterImport'
import { mayActIn } from '@core/domain/person/roles'
import { areaOf } from '@core/domain/shelter/importing/area'
import { isRoundNumber, isSwapped } from '@core/domain/shelter/importing/asks'
import { comparedWith, coveredBy } from '@core/domain/shelter/importing/covers'
import { faultsOf } from '@core/domain/shelter/importing/mappingFaults'
import { mergeInto, type Merged } from '@core/domain/shelter/importing/mergeInto'
import { ownRows } from '@core/domain/shelter/importing/ownRows'
import { readRows } from '@core/domain/shelter/importing/readRows'
import { shownHeaders } from '@core/domain/shelter/importing/shownHeaders'
import type { Shelter } from '@core/domain/shelter/shelter'
import type { Table } from '@core/domain/files/table'
import { city } from '@city'
import type { Handler, StaffCall } from '../_kit/serve'
import { headersKey } from './importing/headersKey'
import { openFile } from './importing/openFile'
import { reportOf } from './importing/reportOf'
import { isItsUpload } from '../_kit/importUploads'
import { dropPagesOf, keepMapping, keepPages, shelterImports, type StagedRows } from './storeOfImports'
import { entriesOf, findHead } from './storeOfList'

type Input = ParsedInputOf<typeof shelterApi.checkImport>
type Output = OutputOf<typeof shelterApi.checkImport>

/** How many places are kept on a page. */
const PLACES_AT_ONCE = 100

const noCounts = { read: 0, new: 0, changed: 0, same: 0, gone: 0, refused: 0 }

const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, nth) => items.slice(nth * size, (nth + 1) * size))

/** The rows as they would change the list: those of the caller's districts only. */
async function merged(table: Table, input: Input, { staff, now }: StaffCall) {
  const wish = {
    ...{ header: input.headerRow - 1, mapping: input.columns, datum: input.datum, defaults: input.defaults },
    area: areaOf(city),
  }
  const all = readRows(table, wish)
  const isOwn = (district: string): boolean => mayActIn(staff, district, { as: ['editor'], now })
  const read = ownRows(all, isOwn)
  const isCompared = comparedWith(read.accepted)
  const compares = (shelter: Shelter): boolean => isOwn(shelter.district) && isCompared(shelter)
  const head = await findHead()
  const list = (await entriesOf(head)).map(({ shelter }) => shelter)
  const idFor = (row: number): string => createHash('sha256').update(`${input.id}:${row}`).digest('hex').slice(0, 32)
  const found = mergeInto(list, read, { idFor, compares, covers: coveredBy(read.accepted) })
  const gone = new Set(found.gone)
  const changed = [...found.put, ...list.filter(({ id }) => gone.has(id))]
  const districts = [...new Set(changed.map(({ district }) => district))]
  return { found, swapped: isSwapped(all), revision: head.revision, districts }
}

function stagedRows({ put, gone }: Merged, isRemoved: boolean): StagedRows[] {
  const pages: StagedRows[] = inGroups(put, PLACES_AT_ONCE).map((places) => ({ put: places, remove: [] }))
  return isRemoved && gone.length > 0 ? [...pages, { put: [], remove: gone }] : pages
}

/**
 * The dry run. What would change is kept on pages, beside the list and never in it, until it is confirmed or given up; a
 * blocked row is on none of them. Done again it takes the place of the check before; of two at once the one that was begun
 * later counts, and each has pages of its own.
 */
export const checkImport: Handler<typeof shelterApi.checkImport> = async (input, call): Promise<Output> => {
  const kept = await shelterImports.open(input.id, call)
  if (!isItsUpload(input.fileId, kept)) throw new AppError('NOT_FOUND')
  const { columns: mapping, datum, defaults } = input
  if (defaults.district !== undefined && !city.districts.some(({ code }) => code === defaults.district))
    throw new AppError('BAD_INPUT')
  const faults = faultsOf({ mapping, datum, defaults })
  if (faults.length > 0) return { refused: null, faults, counts: noCounts, problems: 0, asks: [] }
  const tables = await openFile(kept, input.fileId, call.requestId)
  if (!Array.isArray(tables)) return { refused: tables, faults: [], counts: noCounts, problems: 0, asks: [] }
  const table = tables[input.sheet]
  if (!table || input.headerRow > table.rows.length) throw new AppError('BAD_INPUT')

  const { check, overtaken, before } = await shelterImports.claim(kept)
  const { found, swapped, revision, districts } = await merged(table, input, call)
  const { counts, fewer, problems } = found
  const headers = shownHeaders(table, input.headerRow - 1).cells
  const rows = swapped ? [] : stagedRows(found, input.gone === 'remove')
  await keepPages(input.id, check, rows, inGroups(reportOf(problems, headers), PROBLEMS_AT_ONCE))
  const checked = {
    check,
    list: revision,
    revision: null,
    districts,
    counts,
    fewer,
    pages: rows.length,
    problems: problems.length,
  }
  const state = swapped ? 'begun' : 'checked'
  const isLatest = await shelterImports.settle(input.id, check, { state, checked })
  // Only those that can count no more: one that was begun since may have its pages already.
  await dropPagesOf(input.id, [overtaken, isLatest ? before?.check : check])
  if (!isLatest) throw new AppError('NOT_NOW')
  await keepMapping(headersKey(headers), mapping, datum, call.now)
  const asks = [
    ...(swapped ? (['swapped'] as const) : []),
    ...(fewer ? (['fewer'] as const) : []),
    ...(isRoundNumber(counts.read) ? (['cutOff'] as const) : []),
  ]
  return { refused: null, faults: [], counts, problems: problems.length, asks }
}
