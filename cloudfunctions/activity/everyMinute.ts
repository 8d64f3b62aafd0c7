import type { Timer } from '../_kit/serve'
import { addUp } from './addUp'
import { forgetDue } from './forgetDue'
import { openDue } from './openDue'
import { removeOverdue } from './storeOfExports'
import { removeOutdatedTries } from './storeOfTries'

/** What is due each minute, one after the other. One that fails keeps none of the others from being done. */
const due: readonly Timer[] = [
  openDue,
  addUp,
  forgetDue,
  ({ now }) => removeOverdue(now),
  ({ now }) => removeOutdatedTries(now),
]

export const everyMinute: Timer = async (wake) => {
  const failures: unknown[] = []
  for (const task of due) await task(wake).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
