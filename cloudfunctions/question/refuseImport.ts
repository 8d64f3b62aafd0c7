import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { removeUploadSoon } from '../_kit/importUploads'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { bankImports } from './storeOfImports'

/** Gives an import up. That there was one stays in the audit trail. */
export const refuseImport: Handler<typeof bankApi.refuseImport> = async ({ actId, id }, call) => {
  const { staff, now, requestId } = call
  const kept = await bankImports.own(id, call)
  const act = { actId, by: staff.number, act: 'question.refuseImport' as const, subject: id, now }
  const answer = await staffAct(act, async (transaction) => {
    const present = await bankImports.findWithin(transaction, id)
    if (!present || present.state === 'confirmed') throw new AppError('NOT_NOW')
    await bankImports.keepWithin(transaction, { ...present, state: 'refused', checked: null, claim: null })
    return { answer: { refused: true as const }, before: null, after: null }
  })
  await removeUploadSoon(kept, requestId)
  return answer
}
