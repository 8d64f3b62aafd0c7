import { AppError } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { shelterApi } from '@core/contract/shelter'
import { areaOf } from '@core/domain/shelter/importing/area'
import { isSheetBlocked } from '@core/domain/shelter/importing/blockedRows'
import { datumGuess } from '@core/domain/shelter/importing/datumGuess'
import { findHeader } from '@core/domain/shelter/importing/findHeader'
import { recogniseColumns } from '@core/domain/shelter/importing/recogniseColumns'
import { shownHeaders } from '@core/domain/shelter/importing/shownHeaders'
import { sheetNotes } from '@core/domain/shelter/importing/sheetNotes'
import type { Table } from '@core/domain/files/table'
import { city } from '@city'
import type { Handler } from '../_kit/serve'
import { headersKey } from './importing/headersKey'
import { openFile, type RefusedFile } from './importing/openFile'
import { isItsUpload } from '../_kit/importUploads'
import { findMapping, shelterImports } from './storeOfImports'

type Read = OutputOf<typeof shelterApi.readImport>

const area = areaOf(city)

const nothing = (refused: RefusedFile): Read => ({
  ...{ refused, sheets: [], sheet: 0, headerRow: 0, rows: 0, columns: [], remembered: false, datum: null, notes: [] },
})

/** The sheet that is read when nobody chose one: of those that are not hidden the one whose header names the most. */
function likeliest(tables: readonly Table[]): number {
  const named = tables.map((table) => {
    const fields = recogniseColumns(table, area).filter(({ field, sure }) => sure && field !== 'ignore')
    return table.hidden ? -1 : fields.length
  })
  return named.indexOf(Math.max(...named))
}

/** Reads a file as far as a person needs it to say what its columns are. Nothing of it is stored. */
export const readImport: Handler<typeof shelterApi.readImport> = async (input, call) => {
  const kept = await shelterImports.open(input.id, call)
  if (!isItsUpload(input.fileId, kept)) throw new AppError('NOT_FOUND')
  const tables = await openFile(kept, input.fileId, call.requestId)
  if (!Array.isArray(tables)) return nothing(tables)
  const sheet = input.sheet ?? likeliest(tables)
  const table = tables[sheet]
  if (!table || (input.headerRow ?? 0) > table.rows.length) throw new AppError('BAD_INPUT')
  const header = input.headerRow === undefined ? findHeader(table) : input.headerRow - 1
  const found = recogniseColumns(table, area, header)
  const headers = shownHeaders(table, header).cells
  const before = await findMapping(headersKey(headers))
  const isKnown = before?.columns.length === found.length
  const told = datumGuess([...headers, ...table.rows.slice(0, Math.max(0, header)).flat(), table.name])
  const guess = told ?? (isKnown && before.datum ? { datum: before.datum, because: '上次表头相同的表选了它' } : null)
  return {
    refused: null,
    sheets: tables.slice(0, 200).map(({ name, rows, hidden }) => ({
      name: isSheetBlocked(name) ? '' : name.slice(0, 100),
      ...{ rows: rows.length, hidden },
    })),
    ...{ sheet, headerRow: header + 1, rows: table.rows.length - header - 1 },
    columns: found.map((column, at) => {
      const field = isKnown ? before.columns[at] : undefined
      return field === undefined ? column : { ...column, field, sure: true }
    }),
    remembered: isKnown,
    datum: guess && { guess: guess.datum, because: guess.because },
    notes: sheetNotes(table, header),
  }
}
