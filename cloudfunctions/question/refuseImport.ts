import { AppError } from '@core/contract/errors'
import type { bankApi } from '@core/contract/bank'
import { removeUpload } from '../_kit/importUploads'
import type { Handler } from '../_kit/serve'
import { staffAct } from '../_kit/staffAct'
import { ownImport } from './ownImport'
import { findImportWithin, keepImportWithin } from './storeOfImports'

/** Gives an import up. That there was one stays in the audit trail. */
export const refuseImport: Handler<typeof bankApi.refuseImport> = async ({ actId, id }, call) => {
  const { staff, now } = call
  const kept = await ownImport(id, call)
  const act = { actId, by: staff.number, act: 'question.refuseImport' as const, subject: id, now }
  const answer = await staffAct(act, async (transaction) => {
    const present = await findImportWithin(transaction, id)
    if (!present || present.state === 'confirmed') throw new AppError('NOT_NOW')
    await keepImportWithin(transaction, { ...present, state: 'refused', checked: null })
    return { answer: { refused: true as const }, before: null, after: null }
  })
  await removeUpload(kept)
  return answer
}
