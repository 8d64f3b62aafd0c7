import { keptFor } from '../keptFor'
import { DAY, MINUTE } from '../moment'

/** How long (ms) after an activity is over what it holds of persons is kept. */
export const PERSONS_KEPT_FOR = keptFor.activityJoinings.days * DAY

/** How long (ms) after it was deleted an activity is cleared once more: whatever was on its way then has arrived. */
export const CLEARED_AGAIN_AFTER = 10 * MINUTE
