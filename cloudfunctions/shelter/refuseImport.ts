import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { removeUploadSoon } from '../_kit/importUploads'
import { dropPages, shelterImports } from './storeOfImports'

/** Gives an import up. Its file, its rows and its report are gone; that there was one stays in the audit trail. */
export const refuseImport: Handler<typeof shelterApi.refuseImport> = async ({ actId, id }, call) => {
  const { staff, now, requestId } = call
  const kept = await shelterImports.own(id, call)
  const answer = await staffAct(
    { actId, by: staff.number, act: 'shelter.refuseImport', subject: id, now },
    async (transaction) => {
      const present = await shelterImports.findWithin(transaction, id)
      if (!present || present.state === 'confirmed') throw new AppError('NOT_NOW')
      await shelterImports.keepWithin(transaction, { ...present, state: 'refused', checked: null, claim: null })
      return { answer: { refused: true as const }, before: null, after: null }
    },
  )
  await removeUploadSoon(kept, requestId)
  await dropPages(id)
  return answer
}
