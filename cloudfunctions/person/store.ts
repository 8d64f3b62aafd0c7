import { collection } from '../_kit/database'
import { holdings, remainsOf, type OwnedRecord, type SpentAttempt } from '../_kit/personal'

/** How many records one page of an export holds: a page stays well under the 1 MB that a result may have. */
const PAGE = 10

const collections = [...new Set(holdings.map(({ collection: name }) => name))]

/** How many records of each kind the cloud holds of a person, and the moment of the oldest. */
export async function countRecords(openId: string) {
  return Promise.all(
    holdings.map(async ({ kind, collection: name, where }) => {
      const records = collection<OwnedRecord>(name)
      const mine = { ...where, openId }
      const [count, [oldest]] = await Promise.all([
        records.count(mine),
        records.findAll(mine, { orderBy: [['startedAt', 'asc']], limit: 1, without: ['paper', 'result'] }),
      ])
      return { kind, count, ...(oldest && { since: oldest.startedAt }) }
    }),
  )
}

/** A page of a person's records, collection by collection; `next` names where the following page begins: 'attempts/10'. */
export async function pageOfRecords(openId: string, after: string | undefined) {
  const [from = '', start = '0'] = (after ?? `${collections[0] ?? ''}/0`).split('/')
  const records = await collection<OwnedRecord>(from).findAll(
    { openId },
    { orderBy: [['_id', 'asc']], skip: Number(start), limit: PAGE },
  )
  const following = collections[collections.indexOf(from) + 1]
  const next = records.length === PAGE ? `${from}/${Number(start) + PAGE}` : following && `${following}/0`
  return { records, ...(next !== undefined && { next }) }
}

/** Whether a page may begin there: so many records into one of the collections that hold records of persons. */
export function isPageStart(after: string): boolean {
  const [name = '', start = '', ...more] = after.split('/')
  return collections.includes(name) && /^\d{1,6}$/.test(start) && more.length === 0
}

/** Removes all that the cloud holds of a person, and says how many records that was. What has to stay names nobody. */
export async function removeRecords(openId: string, now: number): Promise<number> {
  const removed = await Promise.all(collections.map((name) => removeFrom(name, openId, now)))
  return removed.reduce((sum, count) => sum + count, 0)
}

async function removeFrom(name: string, openId: string, now: number): Promise<number> {
  const records = collection<OwnedRecord>(name)
  const formal = await records.findAll({ openId, mode: 'formal' }, { without: ['paper', 'result'] })
  const remains = formal.flatMap((record) => remainsOf(record, now) ?? [])
  for (const spent of remains) await collection<SpentAttempt>(name).put(spent)
  await collection<SpentAttempt>(name).remove({ mode: 'spent', closesAt: { below: now } })
  return remains.length + (await records.remove({ openId }))
}
