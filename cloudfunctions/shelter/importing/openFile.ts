import { AppError } from '@core/contract/errors'
import { fileRefusalWords } from '@core/domain/files/fileRefusals'
import { appLimits, type Table } from '@core/domain/files/table'
import { FileRefused } from '../../_kit/files/refused'
import { readTables } from '../../_kit/files/readTables'
import { dropPages, updateImport, type KeptImport } from '../storeOfImports'
import { removeUpload, uploaded } from '../../_kit/importUploads'

export interface RefusedFile {
  refusal: string
  says: string
  row: number | null
}

/**
 * The tables of an import's file, or why it is not read. A file that is refused is deleted at once and its import over;
 * NOT_NOW where the file is gone.
 */
export async function openFile(kept: KeptImport, fileId: string): Promise<Table[] | RefusedFile> {
  const bytes = await uploaded(fileId)
  if (!bytes) throw new AppError('NOT_NOW')
  try {
    return await readTables(bytes, appLimits)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    await updateImport(kept._id, ['begun', 'checked'], { state: 'refused', checked: null })
    await removeUpload(kept)
    await dropPages(kept._id)
    return { refusal: error.refusal, says: fileRefusalWords[error.refusal], row: error.row }
  }
}
