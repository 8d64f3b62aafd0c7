import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { FILE_STAYS, uploadPath } from '../_kit/importUploads'
import { findImport, keepNewImport, type KeptImport } from './storeOfImports'

/** Makes an import and gives its file a place. The same id again gives the same place; somebody else's id is none. */
export const beginImport: Handler<typeof shelterApi.beginImport> = async ({ id }, { caller, staff, now }) => {
  const fresh: KeptImport = {
    ...{ _id: id, by: staff.number, begunAt: now, path: uploadPath(caller.openId, id) },
    ...{ state: 'begun', checked: null, swept: 0, dueAt: now + FILE_STAYS },
  }
  const kept = (await keepNewImport(fresh)) === 'inserted' ? fresh : await findImport(id)
  if (kept?.by !== staff.number) throw new AppError('NOT_FOUND')
  return { path: kept.path, until: kept.begunAt + FILE_STAYS }
}
