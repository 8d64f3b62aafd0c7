import { collection } from '../_kit/database'

/** A file that was handed out, and when (ms) it goes. */
interface KeptExport {
  _id: string
  fileId: string
  dueAt: number
}

const exported = () => collection<KeptExport>('bankExports')

export const keepExport = (kept: KeptExport): Promise<void> => exported().put(kept)

export const findDueExports = (now: number): Promise<KeptExport[]> =>
  exported().findAll({ dueAt: { below: now } }, { limit: 50 })

export const forgetExports = (ids: readonly string[]): Promise<number> => exported().remove({ _id: { anyOf: ids } })
