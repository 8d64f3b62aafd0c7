import { createHash } from 'node:crypto'
import { keyOf, shardOf, sheetName, SHARDS } from '@core/domain/activity/tally'
import { collection } from './database'

/** One part of what is counted of an activity: a text for each sheet, under a name of nobody. */
export interface KeptTally {
  _id: string
  activity: string
  sheets: Record<string, string>
}

const tallies = () => collection<KeptTally>('activityTotals')

const tallyId = (activity: string, shard: number): string => `${activity}.${shard}`

/** How many parts are read at once: together they stay under what one query may answer. */
const AT_ONCE = 4

/** Under which key the sheets of somebody are counted in an activity; without the activity's salt nobody can say whose it is. */
export function sheetKey(salt: string, who: string, of: 'person' | 'ticket'): string {
  return keyOf(
    createHash('sha256')
      .update(JSON.stringify([salt, of, who]))
      .digest('base64url')
      .slice(0, 12),
    of,
  )
}

/** Makes the parts of an activity that are not there yet. */
export async function makeTallies(activity: string): Promise<void> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => shard)
  await Promise.all(shards.map((shard) => tallies().insert({ _id: tallyId(activity, shard), activity, sheets: {} })))
}

/**
 * Counts a sheet: sets one text in one part, so that it is counted once however often it arrives, and no sheet waits for
 * all the others. With `first`, what stands there already stays.
 */
export async function countSheet(
  activity: string,
  { key, ordinal }: { key: string; ordinal: number },
  text: string,
  first = false,
): Promise<void> {
  const _id = tallyId(activity, shardOf(key))
  const path = `sheets.${sheetName(key, ordinal)}`
  const where = { _id, ...(first && { [path]: { missing: true } }) }
  if ((await tallies().update(where, { [path]: text })) === 1) return
  // It stands there already, or its part is missing.
  if ((await tallies().insert({ _id, activity, sheets: {} })) === 'inserted')
    await tallies().update(where, { [path]: text })
}

/** What was counted of one sheet; null where nothing was. */
export async function countedSheet(activity: string, key: string, ordinal: number): Promise<string | null> {
  return (await tallies().find(tallyId(activity, shardOf(key))))?.sheets[sheetName(key, ordinal)] ?? null
}

/** All that was counted of an activity: each sheet's name and text. */
export async function countedOf(activity: string): Promise<[name: string, text: string][]> {
  const groups = Array.from({ length: SHARDS / AT_ONCE }, (_, group) =>
    Array.from({ length: AT_ONCE }, (__, nth) => tallyId(activity, group * AT_ONCE + nth)),
  )
  const found = await Promise.all(groups.map((ids) => tallies().findAll({ _id: { anyOf: ids } })))
  return found.flat().flatMap(({ sheets }) => Object.entries(sheets))
}

export async function removeTallies(activity: string): Promise<void> {
  await tallies().remove({ activity })
}
