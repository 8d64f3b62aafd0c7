import type { Timer } from '../_kit/serve'
import { openedIfPossible } from './opening'
import { dueToOpen } from './store'

/** How many activities are opened at a time. */
const MOST = 20

/** Fixes the papers of activities whose time has come. One whose questions do not suffice any more waits for the next minute. */
export const openDue: Timer = async ({ now }) => {
  for (const activity of await dueToOpen(now, MOST)) await openedIfPossible(activity, now)
}
