import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { mayWriteQuestions } from '@core/domain/quiz/bank/questionMoves'
import { FILE_STAYS, uploadPath } from '../_kit/importUploads'
import type { Handler } from '../_kit/serve'
import { findImport, keepNewImport, type KeptImport } from './storeOfImports'

/** Makes an import and gives its file a place. The same id again gives the same place; somebody else's id is none. */
export const beginImport: Handler<typeof bankApi.beginImport> = async ({ id }, { caller, staff, now }) => {
  if (!mayWriteQuestions(staff, now)) throw new AppError('FORBIDDEN')
  const fresh: KeptImport = {
    ...{ _id: id, by: staff.number, begunAt: now, path: uploadPath(caller.openId, id) },
    ...{ state: 'begun', checked: null, swept: 0, dueAt: now + FILE_STAYS },
  }
  const kept = (await keepNewImport(fresh)) === 'inserted' ? fresh : await findImport(id)
  if (kept?.by !== staff.number) throw new AppError('NOT_FOUND')
  return { path: kept.path, until: kept.begunAt + FILE_STAYS }
}
