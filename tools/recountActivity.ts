import { collection } from '../cloudfunctions/_kit/database'
import { addUpParts, correctSheet, countedOf, countSheet } from '../cloudfunctions/_kit/tallies'
import { countedAs } from '../cloudfunctions/quiz/countAttempt'
import type { FormalAttempt } from '../cloudfunctions/quiz/store'
import { isTicket, sheetName } from '@core/domain/activity/tally'

/** How many sheets are read at a time: with their papers they stay under what one query may answer. */
const AT_ONCE = 30

/** How what is counted of an activity stands to the sheets that are kept. */
export interface Recount {
  /** Sheets that are kept with a result. */
  sheets: number
  /** Those of them that were not counted, or otherwise than they are; now they are. */
  missing: number
  different: number
  /** What is counted and has no sheet: under tickets, and of people who took their sheets back. It stays. */
  tickets: number
  withoutSheet: number
  /** Parts whose sums were not those of their sheets; now they are. */
  sums: number
}

/** All sheets of an activity that have a result, a page after the other. */
async function* sheetsOf(activity: string): AsyncGenerator<FormalAttempt> {
  const attempts = collection<FormalAttempt>('attempts')
  let after = ''
  for (;;) {
    const page = await attempts.findAll(
      { quizId: activity, _id: { above: after }, result: { present: true } },
      { orderBy: [['_id', 'asc']], limit: AT_ONCE },
    )
    yield* page
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE) return
    after = last._id
  }
}

/**
 * Counts an activity anew from its sheets and mends what differs. Done again it finds nothing to mend. Thirty days after
 * an activity is over there are no sheets any more: then everything is without one, and stays.
 */
export async function recountActivity(activity: string): Promise<Recount> {
  const counted = new Map(await countedOf(activity))
  const found: Recount = { sheets: 0, missing: 0, different: 0, tickets: 0, withoutSheet: 0, sums: 0 }
  for await (const attempt of sheetsOf(activity)) {
    const as = countedAs(attempt)
    if (!as) continue
    const name = sheetName(as.key, as.ordinal)
    const before = counted.get(name)
    found.sheets += 1
    if (before === undefined) found.missing += 1
    else if (before !== as.text) found.different += 1
    if (before === undefined) await countSheet(activity, as, as.text)
    else if (before !== as.text) await correctSheet(activity, as, as.text)
    counted.delete(name)
  }
  for (const name of counted.keys()) found[isTicket(name) ? 'tickets' : 'withoutSheet'] += 1
  found.sums = await addUpParts(activity)
  return found
}
