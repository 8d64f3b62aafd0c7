import { CLEARED_AGAIN_AFTER, PERSONS_KEPT_FOR } from '@core/domain/activity/forgetting'
import type { Timer } from '../_kit/serve'
import { addUpOne } from './addUp'
import { emptied } from './emptied'
import { inTurn } from './inTurn'
import { deletedOnes, dueToForget, noteForgotten, removeActivity, type KeptActivity } from './store'
import { removePeople } from './storeOfPeople'

/** How many activities are read at a time. */
const MOST = 10

/**
 * Takes away, thirty days after an activity is over, what it holds of persons: sheets, consents, and what would tell whose a
 * digest was. What was counted stays.
 */
export const forgetDue: Timer = ({ now }) =>
  inTurn<KeptActivity>(
    (last) => dueToForget(now - PERSONS_KEPT_FOR, last, MOST),
    async ({ _id }) => {
      await addUpOne(_id, now)
      await removePeople(_id)
      await noteForgotten(_id, now)
    },
  )

/** Clears deleted activities once more, and then they are gone. */
export const clearDeleted: Timer = ({ now }) =>
  inTurn<KeptActivity>(
    (last) => deletedOnes(last, MOST),
    async ({ _id, deletedAt }) => {
      await emptied(_id)
      if (deletedAt !== null && deletedAt <= now - CLEARED_AGAIN_AFTER) await removeActivity(_id)
    },
  )
