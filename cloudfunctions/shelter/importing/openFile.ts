import { AppError } from '@core/contract/errors'
import { fileRefusalWords } from '@core/domain/files/fileRefusals'
import { appLimits, type Table } from '@core/domain/files/table'
import { FileRefused } from '../../_kit/files/refused'
import { readTables } from '../../_kit/files/readTables'
import { removeUploadSoon, uploaded } from '../../_kit/importUploads'
import { dropPages, shelterImports, type ShelterImport } from '../storeOfImports'

export interface RefusedFile {
  refusal: string
  says: string
  row: number | null
}

/**
 * The tables of an import's file, or why it is not read. A file that is refused is deleted at once and its import over;
 * IMPORT_EXPIRED where the file is gone. Other files are read more than once: first for the columns, then by the mapping
 * that a person confirmed, and again whenever they change that or the list changed meanwhile. So a file goes when its
 * import is confirmed or given up, and after half an hour at the latest.
 */
export async function openFile(kept: ShelterImport, fileId: string, requestId: string): Promise<Table[] | RefusedFile> {
  const bytes = await uploaded(fileId)
  if (!bytes) throw new AppError('IMPORT_EXPIRED')
  try {
    return await readTables(bytes, appLimits)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    await shelterImports.refuse(kept)
    await removeUploadSoon(kept, requestId)
    await dropPages(kept._id)
    return { refusal: error.refusal, says: fileRefusalWords[error.refusal], row: error.row }
  }
}
