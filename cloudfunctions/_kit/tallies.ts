import { createHash } from 'node:crypto'
import { isTicket, keyOf, keyOfName, ORDINALS, shardOf, sheetName, SHARDS } from '@core/domain/activity/tally'
import { collection } from './database'

/** What is added up of a part: its sheets, those who handed in at least one, and how many of these were under tickets. */
interface Sums {
  entries: number
  keys: number
  tickets: number
}

/** One part of what is counted of an activity: a text for each sheet, under a name of nobody. */
export interface KeptTally extends Sums {
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

const emptyPart = (activity: string, shard: number): KeptTally => ({
  ...{ _id: tallyId(activity, shard), activity, sheets: {} },
  ...{ entries: 0, keys: 0, tickets: 0 },
})

/** Makes the parts of an activity that are not there yet. */
export async function makeTallies(activity: string): Promise<void> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => shard)
  await Promise.all(shards.map((shard) => tallies().insert(emptyPart(activity, shard))))
}

const pathOf = (key: string, ordinal: number): string => `sheets.${sheetName(key, ordinal)}`

/** The other sheets that may stand under a key. */
const otherPaths = (key: string, ordinal: number): string[] =>
  ORDINALS.filter((other) => other !== ordinal).map((other) => pathOf(key, other))

const missing = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, { missing: true }]))
const someOf = (paths: readonly string[]) => paths.map((path) => ({ [path]: { present: true } }))

/** Sets a text where it does not stand yet, and adds to the sums in the same step. `as`: whether it is the first under its key. */
async function set(activity: string, { key, ordinal }: Place, text: string, as: 'first' | 'another'): Promise<boolean> {
  const path = pathOf(key, ordinal)
  const others = otherPaths(key, ordinal)
  const where = { _id: tallyId(activity, shardOf(key)), ...missing(as === 'first' ? [path, ...others] : [path]) }
  const isNew = { keys: 1, ...(isTicket(key) && { tickets: 1 }) }
  return (
    (await tallies().update(
      { ...where, ...(as === 'another' && { either: someOf(others) }) },
      { [path]: text },
      { entries: 1, ...(as === 'first' && isNew) },
    )) === 1
  )
}

/** Where a sheet is counted: under the key of somebody, and which of theirs it is. */
interface Place {
  key: string
  ordinal: number
}

/**
 * Counts a sheet: sets one text in one part where there is none, so that it is counted once however often it arrives, and no
 * sheet waits for all the others. False: it was counted already, and what stands there stays.
 */
export async function countSheet(activity: string, at: Place, text: string): Promise<boolean> {
  const likely = at.ordinal === 1 ? (['first', 'another'] as const) : (['another', 'first', 'another'] as const)
  for (const as of likely) if (await set(activity, at, text, as)) return true
  // It stands there already, or its part is missing.
  if ((await tallies().insert(emptyPart(activity, shardOf(at.key)))) === 'exists') return false
  return set(activity, at, text, 'first')
}

/** Puts a text in the place of another, for a sheet that was counted otherwise than it is. */
export async function correctSheet(activity: string, { key, ordinal }: Place, text: string): Promise<void> {
  await tallies().update({ _id: tallyId(activity, shardOf(key)) }, { [pathOf(key, ordinal)]: text })
}

const sumsOfPart = (names: readonly string[]): Sums => {
  const keys = new Set(names.map(keyOfName))
  return { entries: names.length, keys: keys.size, tickets: [...keys].filter(isTicket).length }
}

/** Adds up each part of an activity anew, where its sums are not those of its sheets. Yields how many parts that were. */
export async function addUpParts(activity: string): Promise<number> {
  const parts = await tallies().findAll({ activity })
  const wrong = parts.filter((part) => {
    const { entries, keys, tickets } = sumsOfPart(Object.keys(part.sheets))
    return part.entries !== entries || part.keys !== keys || part.tickets !== tickets
  })
  for (const { _id, sheets } of wrong) await tallies().update({ _id }, { ...sumsOfPart(Object.keys(sheets)) })
  return wrong.length
}

/** What is added up of a whole activity: one small answer, however many sheets there are. */
export async function sumsOf(activity: string): Promise<Sums> {
  const [sums] = await tallies().aggregate<Sums>([
    { $match: { activity } },
    {
      $group: {
        ...{ _id: null, entries: { $sum: '$entries' } },
        ...{ keys: { $sum: '$keys' }, tickets: { $sum: '$tickets' } },
      },
    },
  ])
  return sums ?? { entries: 0, keys: 0, tickets: 0 }
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
