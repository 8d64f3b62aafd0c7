import type { Timer } from '../_kit/serve'
import { addUp } from './addUp'
import { clearDeleted, forgetDue } from './forgetDue'
import { openDue } from './openDue'
import { removeEnded } from './storeOfExports'
import { removeEndedRemotes } from './storeOfRemotes'
import { removeOutdatedRates } from './storeOfTicketRates'
import { removeOutdatedTries } from './storeOfTries'

/** What is due each minute, one after the other. One that fails keeps none of the others from being done. */
const due: readonly Timer[] = [
  openDue,
  addUp,
  forgetDue,
  clearDeleted,
  ({ now }) => removeEnded(now),
  ({ now }) => removeOutdatedTries(now),
  ({ now }) => removeOutdatedRates(now),
  ({ now }) => removeEndedRemotes(now),
]

export const everyMinute: Timer = async (wake) => {
  const failures: unknown[] = []
  for (const task of due) await task(wake).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
