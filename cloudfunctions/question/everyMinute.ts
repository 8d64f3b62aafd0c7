import { SWEEPS, removeUpload } from '../_kit/importUploads'
import type { Timer } from '../_kit/serve'
import { publishDue } from './publishDue'
import { removeEnded } from './storeOfExports'
import { findDueImports, forgetImport, updateImport } from './storeOfImports'

const states = ['begun', 'checked', 'confirmed', 'refused'] as const

/** Deletes the files of imports whose time is over, and later whatever arrived at their place since; then the import is forgotten. */
const sweepImports: Timer = async ({ now }) => {
  for (const kept of await findDueImports(now)) {
    await removeUpload(kept)
    const swept = kept.swept + 1
    const next = SWEEPS[swept]
    if (next === undefined) await forgetImport(kept._id)
    else await updateImport(kept._id, states, { swept, dueAt: kept.begunAt + next })
  }
}

/** Deletes files that were handed over and whose hour is over. */
const removeExports: Timer = ({ now }) => removeEnded(now)

/** What is due each minute. One that fails keeps none of the others from being done. */
export const everyMinute: Timer = async (wake) => {
  const failures: unknown[] = []
  for (const task of [publishDue, sweepImports, removeExports])
    await task(wake).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
