import { removeFiles } from '../_kit/removeFiles'
import type { Timer } from '../_kit/serve'
import { findDueExports, forgetExports } from './storeOfExports'

/** Deletes files that were handed out and whose hour is over. */
export const removeExports: Timer = async ({ now }) => {
  const due = await findDueExports(now)
  if (due.length === 0) return
  await removeFiles(due.map(({ fileId }) => fileId))
  await forgetExports(due.map(({ _id }) => _id))
}
