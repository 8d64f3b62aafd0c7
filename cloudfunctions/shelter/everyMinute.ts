import type { Timer } from '../_kit/serve'
import { publishDue } from './publishDue'
import { sweepImports } from './sweepImports'

/** What is due each minute, one after the other. One that fails keeps none of the others from being done. */
const due: readonly Timer[] = [publishDue, sweepImports]

export const everyMinute: Timer = async (wake) => {
  const failures: unknown[] = []
  for (const task of due) await task(wake).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
