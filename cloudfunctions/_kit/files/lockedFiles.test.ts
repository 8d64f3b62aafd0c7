import * as XLSX from '@e965/xlsx'
import { appLimits } from '@core/domain/files/table'
import { FileRefused } from './refused'
import { readTables } from './readTables'

/** What the library's types leave out of its containers. */
interface Containers {
  utils: { cfb_new(): object; cfb_add(container: object, path: string, content: Uint8Array): void }
  read(bytes: Uint8Array, options: { type: 'buffer' }): object
  find(container: object, path: string): { content: Uint8Array } | null
  write(container: object, options: { type: 'buffer' }): Uint8Array
}

const CFB = XLSX.CFB as Containers

const outcome = async (bytes: Uint8Array): Promise<string> =>
  readTables(bytes, appLimits).then(
    ([table]) => `read ${table?.rows.length} rows`,
    (error: unknown) => (error instanceof FileRefused ? error.refusal : String(error)),
  )

const list = (): XLSX.WorkBook => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['名称'], ['示例公园']]), '清单')
  return book
}

const bytesOf = (container: object): Buffer => Buffer.from(CFB.write(container, { type: 'buffer' }))

/** A project of macros as an editor of spreadsheets keeps it: a container of its own with the code in it. */
const macros = (): Buffer => {
  const project = CFB.utils.cfb_new()
  CFB.utils.cfb_add(project, '/VBA/dir', Buffer.from('0100040002000000', 'hex'))
  CFB.utils.cfb_add(project, '/VBA/_VBA_PROJECT', Buffer.from('cc6185000003000000', 'hex'))
  CFB.utils.cfb_add(
    project,
    '/PROJECT',
    Buffer.from('ID="{00000000-0000-0000-0000-000000000000}"\r\nModule=Module1\r\n'),
  )
  return bytesOf(project)
}

const withMacros = (bookType: 'xlsm' | 'biff8'): Buffer =>
  Buffer.from(XLSX.write({ ...list(), vbaraw: macros() }, { type: 'buffer', bookType, bookVBA: true }) as Uint8Array)

const plain = (bookType: 'xlsm' | 'biff8'): Buffer =>
  Buffer.from(XLSX.write(list(), { type: 'buffer', bookType }) as Uint8Array)

/** An xlsx with a password is no archive but a container of two streams (MS-OFFCRYPTO 2.3.4): how it is locked, and the rest. */
const lockedXlsx = (): Buffer => {
  const container = CFB.utils.cfb_new()
  const agile =
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16"/></encryption>'
  const version = Buffer.from('0400040040000000', 'hex')
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.concat([version, Buffer.from(agile)]))
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(8192, 0x5a))
  return bytesOf(container)
}

/** An xls with a password names it in its second record, FilePass (MS-XLS 2.4.117): RC4, its salt and verifiers. */
const lockedXls = (): Buffer => {
  const container = CFB.read(plain('biff8'), { type: 'buffer' })
  const workbook = CFB.find(container, 'Workbook')!
  const content = Buffer.from(workbook.content)
  const begins = 4 + content.readUInt16LE(2)
  const filePass = Buffer.concat([Buffer.from('2f003600010001000100', 'hex'), Buffer.alloc(48, 0x5a)])
  CFB.utils.cfb_add(
    container,
    '/Workbook',
    Buffer.concat([content.subarray(0, begins), filePass, content.subarray(begins)]),
  )
  return bytesOf(container)
}

test.each([
  ['an xlsm without macros', () => plain('xlsm'), 'read 2 rows'],
  ['an xls without a password', () => plain('biff8'), 'read 2 rows'],
  ['an xlsm with macros', () => withMacros('xlsm'), 'macros'],
  ['an xls with macros', () => withMacros('biff8'), 'macros'],
  ['an xlsx with a password', lockedXlsx, 'password'],
  ['an xls with a password', lockedXls, 'password'],
])('of %s the bytes alone decide: %s', async (_, make, expected) => expect(await outcome(make())).toBe(expected))
