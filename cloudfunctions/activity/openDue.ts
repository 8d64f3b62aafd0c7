import type { Timer } from '../_kit/serve'
import { inTurn } from './inTurn'
import { openedIfPossible } from './opening'
import { dueToOpen, type KeptActivity } from './store'

/** How many activities are read at a time. */
const MOST = 20

/** Fixes the papers of activities whose time has come. One whose questions do not suffice any more waits for the next minute. */
export const openDue: Timer = async ({ now }) => {
  await inTurn<KeptActivity>(
    (last) => dueToOpen(now, last, MOST),
    (activity) => openedIfPossible(activity, now),
  )
}
