import { CLEARED_AGAIN_AFTER, PERSONS_KEPT_FOR } from '@core/domain/activity/forgetting'
import type { Timer } from '../_kit/serve'
import { addUpOne } from './addUp'
import { emptied } from './emptied'
import { deletedOnes, dueToForget, noteForgotten, removeActivity } from './store'
import { removePeople } from './storeOfPeople'

/** How many activities are cleared at a time. */
const MOST = 10

/**
 * Thirty days after an activity is over takes away what it holds of persons: sheets, consents, and what would tell whose a
 * digest was. What was counted stays. Deleted activities are cleared once more, and then are gone.
 */
export const forgetDue: Timer = async ({ now }) => {
  for (const { _id } of await dueToForget(now - PERSONS_KEPT_FOR, MOST)) {
    await addUpOne(_id, now)
    await removePeople(_id)
    await noteForgotten(_id, now)
  }
  for (const { _id, deletedAt } of await deletedOnes(MOST)) {
    await emptied(_id)
    if (deletedAt !== null && deletedAt <= now - CLEARED_AGAIN_AFTER) await removeActivity(_id)
  }
}
