import { dateAt } from '@core/domain/moment'
import { openings } from './openings'
import { addReach } from './store'

/** How often (ms) an instance writes down one of its counts. */
const EVERY = 1000

const waiting = openings()
let writtenAt = 0

/** The subject under which it is counted how often phones asked what is new. */
const PHONES = 'phones'

/**
 * Counts that a phone asked what is new, and which announcements it had opened: in this instance's memory, without anybody's
 * identity, and only those that are out. At most once a second one count is added to its total of the day, the one that
 * waited longest; an instance that ends takes what it counted since then along, so totals are about right and no more.
 */
export async function countReach(opened: readonly string[], out: readonly string[], now: number): Promise<void> {
  const date = dateAt(now)
  waiting.count(date, PHONES)
  for (const id of new Set(opened)) if (out.includes(id)) waiting.count(date, id)
  if (Math.abs(now - writtenAt) < EVERY) return
  writtenAt = now
  const taken = waiting.take()
  if (!taken) return
  // A count that is not written keeps no phone from its answer.
  await addReach(taken).catch(() => waiting.giveBack(taken))
}
