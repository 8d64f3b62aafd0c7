import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import { fileRefusalWords, type FileRefusal } from '@core/domain/files/fileRefusals'
import type { Limits, Table } from '@core/domain/files/table'
import { headerRowOf } from '@core/domain/quiz/bank/columns'
import { FileRefused } from '../_kit/files/refused'
import { readTables } from '../_kit/files/readTables'
import { isItsUpload, removeUploadSoon, uploaded } from '../_kit/importUploads'
import { bankImports, type BankImport } from './storeOfImports'

/** How much of a file is read: twice as many rows as a bank has questions. */
const limits: Limits = { bytes: 20 * 1024 * 1024, rows: 2000 }

const words: Readonly<Record<FileRefusal | 'noQuestions', string>> = {
  ...fileRefusalWords,
  tooLarge: '文件超过 20 MB，不像一份题库。',
  tooManyRows: '超过 2000 行，不像一份题库。',
  noQuestions: '没有找到表头。表头里至少要有“题干”和“答案”两列。',
}

interface RefusedFile {
  refusal: string
  says: string
  row: number | null
}

/** The sheet of a file that holds questions, with the hash of the file; or why it is not read. */
export type Opened = { table: Table; hash: string } | { refused: RefusedFile }

const refused = (refusal: FileRefusal | 'noQuestions', row: number | null = null): Opened => ({
  refused: { refusal, says: words[refusal], row },
})

async function read(bytes: Buffer): Promise<Opened> {
  try {
    const tables = await readTables(bytes, limits)
    const table = tables.find(({ rows, hidden }) => !hidden && headerRowOf(rows) >= 0)
    return table ? { table, hash: createHash('sha256').update(bytes).digest('hex') } : refused('noQuestions')
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return refused(error.refusal, error.row)
  }
}

/** Opens an import's file. One that is refused is deleted at once and its import over; IMPORT_EXPIRED where the file is gone. */
export async function openTable(kept: BankImport, fileId: string, requestId: string): Promise<Opened> {
  if (!isItsUpload(fileId, kept)) throw new AppError('NOT_FOUND')
  const bytes = await uploaded(fileId)
  if (!bytes) throw new AppError('IMPORT_EXPIRED')
  const opened = await read(bytes)
  if ('refused' in opened) {
    await bankImports.refuse(kept)
    await removeUploadSoon(kept, requestId)
  }
  return opened
}
