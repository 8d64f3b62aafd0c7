import type { Limits, Table } from '@core/domain/files/table'
import { decoded } from './decoded'
import { FileRefused } from './refused'
import { separatedTable } from './separated'

const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** Whether an old container (.xls, .doc) names a part, in the UTF-16 of its directory. */
const names = (bytes: Uint8Array, part: string): boolean => Buffer.from(bytes).includes(Buffer.from(part, 'utf16le'))

function refuseByMark(bytes: Uint8Array): void {
  if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x52, 0x61, 0x72, 0x21) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf))
    throw new FileRefused('compressed')
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new FileRefused('document')
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38))
    throw new FileRefused('picture')
}

/** An xls takes forty times its bytes while it is read: only so much of what an xlsx may have. */
const OLD_SHARE = 0.3

async function oldWorkbook(bytes: Uint8Array, limits: Limits): Promise<Table[]> {
  if (names(bytes, 'EncryptedPackage')) throw new FileRefused('password')
  if (names(bytes, '_VBA_PROJECT')) throw new FileRefused('macros')
  if (!names(bytes, 'Workbook') && !names(bytes, 'Book')) throw new FileRefused('document')
  if (bytes.length > limits.bytes * OLD_SHARE) throw new FileRefused('largeOldWorkbook')
  const { workbookTables } = await import('./workbook')
  return workbookTables(bytes, limits)
}

async function textTables(text: string, limits: Limits): Promise<Table[]> {
  const beginning = text.slice(0, 4000).trimStart()
  if (beginning === '') throw new FileRefused('empty')
  if (/^<(!doctype html|html|table|meta|body)/i.test(beginning)) throw new FileRefused('webPage')
  if (/^<[?!\w]/.test(beginning)) {
    if (/<(\w+:)?Workbook[\s>]/.test(beginning)) throw new FileRefused('xmlWorkbook')
    const { kmlTable } = await import('./kmlTable')
    return [kmlTable(text, limits)]
  }
  if (/^[[{]\s*["[{\]}]/.test(beginning)) {
    const { jsonTable } = await import('./jsonTable')
    return [jsonTable(text, limits)]
  }
  return [separatedTable(text, limits)]
}

/**
 * The tables in a file, whatever it is called: xlsx, xls, values between separators, GeoJSON, a list of objects in JSON,
 * KML. What it is, its bytes say. Rejects with `FileRefused` for what is not read. The libraries of a format are loaded
 * when the first file of it arrives.
 */
export async function readTables(bytes: Uint8Array, limits: Limits): Promise<Table[]> {
  if (bytes.length === 0) throw new FileRefused('empty')
  if (bytes.length > limits.bytes) throw new FileRefused('tooLarge')
  refuseByMark(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldWorkbook(bytes, limits)
  if (starts(bytes, 0x50, 0x4b)) {
    const [{ unpacked }, { workbookTables }] = await Promise.all([import('./unpacked'), import('./workbook')])
    return workbookTables(unpacked(bytes), limits)
  }
  return textTables(decoded(bytes), limits)
}
