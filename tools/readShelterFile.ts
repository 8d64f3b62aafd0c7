import fs from 'node:fs'
import { areaOf, type Area, type AreaSource } from '@core/domain/shelter/importing/area'
import { fileRefusalWords, type FileRefusal } from '@core/domain/files/fileRefusals'
import { fieldNameOf, type ImportField } from '@core/domain/shelter/importing/fields'
import { findHeader } from '@core/domain/shelter/importing/findHeader'
import { faultsOf, mappingFaultWords } from '@core/domain/shelter/importing/mappingFaults'
import { readRows, type ReadRows } from '@core/domain/shelter/importing/readRows'
import { recogniseColumns } from '@core/domain/shelter/importing/recogniseColumns'
import { shownHeaders } from '@core/domain/shelter/importing/shownHeaders'
import { sheetNotes } from '@core/domain/shelter/importing/sheetNotes'
import { commandLimits, type Table } from '@core/domain/files/table'
import { FileRefused } from '../cloudfunctions/_kit/files/refused'
import { readTables } from '../cloudfunctions/_kit/files/readTables'
import type { ShelterWish } from './shelterWish'

/** A sheet as it was read by the wish of a command line, with what the person at the desk should see of it. */
export interface ReadFile {
  read: ReadRows
  headers: readonly string[]
  /** One line for each column: what it was taken for. */
  columns: readonly string[]
  notes: readonly string[]
}

const named = (header: string | undefined, at: number): string =>
  header === undefined || header === '' ? `(column ${at + 1})` : header

/** What the app says of its own limits, the command says of larger ones. */
const commandWords: Partial<Record<FileRefusal, string>> = {
  tooLarge: `文件超过 ${commandLimits.bytes / 1024 / 1024} MB。请分成几份导入。`,
  tooManyRows: `超过 ${commandLimits.rows} 行。请分成几份导入。`,
}

async function tablesOf(file: string): Promise<Table[]> {
  try {
    return await readTables(fs.readFileSync(file), commandLimits)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const where = error.row === null ? '' : ` (row ${error.row})`
    throw new Error(
      `${file} is not read: ${error.refusal}${where}. ${commandWords[error.refusal] ?? fileRefusalWords[error.refusal]}`,
      {
        cause: error,
      },
    )
  }
}

/** Reads a file by a wish, in the city or in the box that it names. A mapping that lacks something is refused by name. */
export async function readShelterFile(wish: ShelterWish, city: AreaSource, countsOnly: boolean): Promise<ReadFile> {
  const tables = await tablesOf(wish.file)
  const table = wish.sheet === undefined ? (tables.find(({ hidden }) => !hidden) ?? tables[0]) : tables[wish.sheet - 1]
  if (!table) throw new Error(`${wish.file} has ${tables.length} sheets.`)
  const own = areaOf(city)
  const area: Area = wish.box ? { ...own, box: wish.box } : own
  const header = wish.header === undefined ? findHeader(table) : wish.header - 1
  const headers = shownHeaders(table, header).cells
  const found = recogniseColumns(table, area, header)
  const unknown = [...wish.columns.keys()].filter((name) => !headers.includes(name))
  if (unknown.length > 0) throw new Error(`No column is called ${unknown.join(', ')}. There are: ${headers.join(', ')}`)
  const taken = new Set(wish.columns.values())
  const mapping = found.map(
    ({ field }, at): ImportField => wish.columns.get(headers[at] ?? '') ?? (taken.has(field) ? 'extra' : field),
  )
  const faults = faultsOf({ mapping, datum: wish.datum, defaults: wish.defaults })
  if (faults.length > 0) throw new Error(faults.map((fault) => `${fault}: ${mappingFaultWords[fault]}`).join('\n'))
  const read = readRows(table, { header, mapping, datum: wish.datum, defaults: wish.defaults, area }, countsOnly)
  const columns = found.map(({ sure }, at) => {
    const field = mapping[at] ?? 'extra'
    return `  ${named(headers[at], at)}: ${field} ${fieldNameOf(field)}${sure || wish.columns.has(headers[at] ?? '') ? '' : ' (a guess)'}`
  })
  return { read, headers, columns, notes: sheetNotes(table, header) }
}
