import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import type { Handler } from '../_kit/serve'
import { changeList } from './changeList'
import { removeUpload } from '../_kit/importUploads'
import { ownImport } from './importing/ownImport'
import { dropRows, findImportWithin, keepImportWithin, readRowPages, type KeptImport } from './storeOfImports'

/** Takes away what is not needed once the rows are in the list. What fails here the timer does. */
async function tidy(kept: KeptImport, requestId: string): Promise<void> {
  try {
    await removeUpload(kept)
    await dropRows(kept._id)
  } catch (error) {
    console.error(JSON.stringify({ requestId, action: 'tidyImport', error: String(error) }))
  }
}

/**
 * Puts the checked rows into the list in one act: whoever dies before leaves the former list, after it the new one, and
 * the same act again answers the same. The list must still be the one that the rows were compared with.
 */
export const confirmImport: Handler<typeof shelterApi.confirmImport> = async (input, call) => {
  const { actId, id, fewer } = input
  const { staff, now, requestId } = call
  const kept = await ownImport(id, call)
  const answer = await changeList(
    { actId, by: staff.number, act: 'shelter.confirmImport', subject: id, now },
    async (head) => {
      const { checked, state } = kept
      if (!checked || state !== 'checked') throw new AppError('NOT_NOW')
      if (checked.fewer && !fewer) throw new AppError('CHECKS_FAILED')
      if (head.revision !== checked.list) throw new AppError('CHANGED_MEANWHILE')
      const { counts } = checked
      return {
        ...(await readRowPages(id, checked)),
        async within(transaction) {
          const present = await findImportWithin(transaction, id)
          if (present?.state !== 'checked' || present.checked?.nth !== checked.nth) throw new AppError('NOT_NOW')
          await keepImportWithin(transaction, { ...present, state: 'confirmed' })
        },
        done: (revision) => ({ answer: { revision, counts }, before: null, after: { revision, counts } }),
      }
    },
  )
  await tidy(kept, requestId)
  return answer
}
