import { AppError } from '@core/contract/errors'
import type { shelterApi } from '@core/contract/shelter'
import { mayActIn } from '@core/domain/person/roles'
import type { Handler, StaffCall } from '../_kit/serve'
import { changeList } from './changeList'
import { removeUpload } from '../_kit/importUploads'
import { dropRows, readRowPages, shelterImports, type Checked, type ShelterImport } from './storeOfImports'

/** Takes away what is not needed once the rows are in the list. What fails here the timer does. */
async function tidy(kept: ShelterImport, requestId: string): Promise<void> {
  try {
    await removeUpload(kept)
    await dropRows(kept._id)
  } catch (error) {
    console.error(JSON.stringify({ requestId, action: 'tidyImport', error: String(error) }))
  }
}

/** What a check found, where it may be confirmed now, by who is an editor of every district that it changes. */
function confirmable({ checked, state }: ShelterImport, fewer: boolean, { staff, now }: StaffCall): Checked {
  if (state === 'expired') throw new AppError('IMPORT_EXPIRED')
  if (!checked?.districts || state !== 'checked') throw new AppError('NOT_NOW')
  if (!checked.districts.every((district) => mayActIn(staff, district, { as: ['editor'], now })))
    throw new AppError('FORBIDDEN')
  if (checked.fewer && !fewer) throw new AppError('CHECKS_FAILED')
  return checked
}

/** The rows of a check. Where their pages are gone since, another check has taken its place or the import is over. */
async function rowsOf(id: string, checked: Checked, call: StaffCall) {
  const rows = await readRowPages(id, checked)
  if (rows) return rows
  const { state } = await shelterImports.own(id, call)
  throw new AppError(state === 'expired' ? 'IMPORT_EXPIRED' : 'NOT_NOW')
}

/**
 * Puts the checked rows into the list in one act: whoever dies before leaves the former list, after it the new one, and
 * the same act again answers the same. The list must still be the one that the rows were compared with.
 */
export const confirmImport: Handler<typeof shelterApi.confirmImport> = async (input, call) => {
  const { actId, id, fewer } = input
  const { staff, now, requestId } = call
  const kept = await shelterImports.own(id, call)
  const answer = await changeList(
    { actId, by: staff.number, act: 'shelter.confirmImport', subject: id, now },
    async (head) => {
      const checked = confirmable(kept, fewer, call)
      if (head.revision !== checked.list) throw new AppError('CHANGED_MEANWHILE')
      const { counts } = checked
      return {
        ...(await rowsOf(id, checked, call)),
        async within(transaction, revision) {
          const present = await shelterImports.findWithin(transaction, id)
          if (present?.state !== 'checked' || present.checked?.check !== checked.check) throw new AppError('NOT_NOW')
          await shelterImports.keepWithin(transaction, {
            ...{ ...present, state: 'confirmed', claim: null, checked: { ...present.checked, revision } },
          })
        },
        done: (revision) => ({ answer: { revision, counts }, before: null, after: { revision, counts } }),
      }
    },
  )
  await tidy(kept, requestId)
  return answer
}
