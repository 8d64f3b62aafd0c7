import { SWEEPS, removeUpload } from '../_kit/importUploads'
import { dropPages, dropRows, findDueImports, forgetImport, updateImport, type KeptImport } from './storeOfImports'

const states = ['begun', 'checked', 'confirmed', 'refused'] as const

/** After so many sweeps (a day) what nobody confirmed is dropped. */
const KEPT_FOR = SWEEPS.length - 1

async function sweep(kept: KeptImport): Promise<void> {
  const { _id: id, state, begunAt } = kept
  await removeUpload(kept)
  const swept = kept.swept + 1
  if (state === 'confirmed') await dropRows(id)
  if (state === 'refused' || (state !== 'confirmed' && swept >= KEPT_FOR)) await dropPages(id)
  const next = SWEEPS[swept]
  if (next !== undefined) {
    await updateImport(id, states, { swept, dueAt: begunAt + next })
    return
  }
  await dropPages(id)
  await forgetImport(id)
}

/**
 * Deletes the files of imports whose half hour is over, and later whatever arrived at their place since; a week after its
 * beginning an import is forgotten with its report. Whoever dies in between leaves it to the next minute.
 */
export async function sweepImports({ now }: { now: number }): Promise<void> {
  for (const kept of await findDueImports(now)) await sweep(kept)
}
