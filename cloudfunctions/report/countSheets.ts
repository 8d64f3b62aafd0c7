import { keyOfName } from '@core/domain/activity/tally'
import { countedOf } from '../_kit/tallies'

/** How many sheets of an activity count: one of each person, whatever how often they sat it, and each one under a ticket. */
export async function countSheets(activity: string): Promise<number> {
  return new Set((await countedOf(activity)).map(([name]) => keyOfName(name))).size
}
