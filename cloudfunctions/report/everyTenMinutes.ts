import { countedForGood } from '@core/domain/outreach/countDue'
import type { Timer } from '../_kit/serve'
import { removeEnded } from './storeOfExports'
import { counted, openSince } from './storeOfHappenings'

/** How many activities are counted in one waking. */
const MOST = 200

/** Removes files whose hour is over, and counts the sheets of activities that are open or were a little ago. */
export const everyTenMinutes: Timer = async ({ now }) => {
  await removeEnded(now)
  await counted(await openSince(countedForGood(now), now), now, MOST)
}
