import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { removeUpload } from '../_kit/importUploads'
import { ownImport } from './importing/ownImport'
import { dropPages, findImportWithin, keepImportWithin } from './storeOfImports'

/** Gives an import up. Its file, its rows and its report are gone; that there was one stays in the audit trail. */
export const refuseImport: Handler<typeof shelterApi.refuseImport> = async ({ actId, id }, call) => {
  const { staff, now } = call
  const kept = await ownImport(id, call)
  const answer = await staffAct(
    { actId, by: staff.number, act: 'shelter.refuseImport', subject: id, now },
    async (transaction) => {
      const present = await findImportWithin(transaction, id)
      if (!present || present.state === 'confirmed') throw new AppError('NOT_NOW')
      await keepImportWithin(transaction, { ...present, state: 'refused', checked: null })
      return { answer: { refused: true as const }, before: null, after: null }
    },
  )
  await removeUpload(kept)
  await dropPages(id)
  return answer
}
