import { removeUpload, SWEEPS } from './importUploads'
import type { KeptImport, KeptImports } from './keptImports'

/** After so many sweeps (a day) what nobody confirmed is over. */
const KEPT_FOR = SWEEPS.length - 1

/** What else is kept of an import, and goes with it. */
interface Beside<C> {
  /** What is not needed any more once its rows are in the list. */
  dropRows: (kept: KeptImport<C>) => Promise<unknown>
  /** Everything. */
  drop: (kept: KeptImport<C>) => Promise<unknown>
}

async function sweep<C>(imports: KeptImports<C>, kept: KeptImport<C>, { dropRows, drop }: Beside<C>): Promise<void> {
  await removeUpload(kept)
  const swept = kept.swept + 1
  // Before its pages go, so that nobody confirms what is half gone.
  if (swept >= KEPT_FOR) await imports.expire(kept)
  if (kept.state === 'confirmed') await dropRows(kept)
  else if (kept.state === 'refused' || swept >= KEPT_FOR) await drop(kept)
  const next = SWEEPS[swept]
  if (next !== undefined) return imports.postpone(kept, swept, kept.begunAt + next)
  await drop(kept)
  await imports.forget(kept)
}

/**
 * Deletes the files of imports whose half hour is over, and later whatever arrived at their place since; after a day what
 * nobody confirmed is expired; a week after its beginning an import is forgotten with its report. Whoever dies in between
 * leaves it to the next minute, and so does a file that cannot be deleted, which keeps no other from being swept.
 */
export async function sweepImports<C>(imports: KeptImports<C>, now: number, beside: Beside<C>): Promise<void> {
  const failures: unknown[] = []
  for (const kept of await imports.due(now))
    await sweep(imports, kept, beside).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
