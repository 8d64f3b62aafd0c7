import { collection } from '../_kit/database'
import { holdings, type OwnedRecord } from '../_kit/personal'

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

/** A page of a person's records, by collection and id; `next` names where the following page begins. */
export async function pageOfRecords(openId: string, after: string | undefined) {
  const [from = collections[0] ?? '', id = ''] = after?.split('/') ?? []
  const records = await collection<OwnedRecord>(from).findAll(
    { openId, ...(id !== '' && { _id: { above: id } }) },
    { orderBy: [['_id', 'asc']], limit: PAGE },
  )
  const last = records[records.length - 1]
  const following = collections[collections.indexOf(from) + 1]
  const next = records.length === PAGE && last ? `${from}/${last._id}` : following && `${following}/`
  return { records, ...(next !== undefined && { next }) }
}

/** Whether a page may begin there: in one of the collections that hold records of persons. */
export function isPageStart(after: string): boolean {
  return collections.includes(after.split('/')[0] ?? '')
}

/** Removes all that the cloud holds of a person, and says how many records that was. */
export async function removeRecords(openId: string): Promise<number> {
  const removed = await Promise.all(collections.map((name) => collection<OwnedRecord>(name).remove({ openId })))
  return removed.reduce((sum, count) => sum + count, 0)
}
