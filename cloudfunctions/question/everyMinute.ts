import type { Timer } from '../_kit/serve'
import { sweepImports } from '../_kit/sweepImports'
import { publishDue } from './publishDue'
import { removeEnded } from './storeOfExports'
import { bankImports } from './storeOfImports'

/** The files of imports whose time is over go; nothing else is kept of them. */
const sweepBankImports: Timer = ({ now }) =>
  sweepImports(bankImports, now, { dropRows: () => Promise.resolve(), drop: () => Promise.resolve() })

/** Deletes files that were handed over and whose hour is over. */
const removeExports: Timer = ({ now }) => removeEnded(now)

/** What is due each minute. One that fails keeps none of the others from being done. */
export const everyMinute: Timer = async (wake) => {
  const failures: unknown[] = []
  for (const task of [publishDue, sweepBankImports, removeExports])
    await task(wake).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
