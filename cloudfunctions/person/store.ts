import { collection } from '../_kit/database'
import { holdings, remainsOf, type OwnedRecord, type SpentAttempt } from '../_kit/personal'
import { findStaff } from './storeOfStaff'

/** How many records one page of an export holds: a page stays well under the 1 MB that a result may have. */
const PAGE = 10

const collections = [...new Set(holdings.map(({ collection: name }) => name))]

/** How many records of each kind the cloud holds of a person, and the moment of the oldest. */
export async function countRecords(openId: string) {
  return Promise.all(
    holdings.map(async ({ kind, collection: name, where, since: field }) => {
      const records = collection<OwnedRecord>(name)
      const mine = { ...where, openId }
      const [count, [oldest]] = await Promise.all([
        records.count(mine),
        field ? records.findAll(mine, { orderBy: [[field, 'asc']], limit: 1, without: ['paper', 'result'] }) : [],
      ])
      const since = field && oldest?.[field]
      return { kind, count, ...(since !== undefined && { since }) }
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
  const whole = from === 'staffPeople' ? await Promise.all(records.map(withRoles)) : records
  return { records: whole, ...(next !== undefined && { next }) }
}

/** Who somebody is to the office, with the roles that are kept under the number. */
const withRoles = async (person: OwnedRecord): Promise<OwnedRecord> => ({ ...(await findStaff(person._id)), ...person })

/** Whether a page may begin there: so many records into one of the collections that hold records of persons. */
export function isPageStart(after: string): boolean {
  const [name = '', start = '', ...more] = after.split('/')
  return collections.includes(name) && /^\d{1,6}$/.test(start) && more.length === 0
}

/**
 * Removes what the cloud holds of a person, and says how many records that was. What has to stay names nobody; who somebody
 * is to the office is not touched here.
 */
export async function removeRecords(openId: string, now: number): Promise<number> {
  const removed = await Promise.all(collections.map((name) => removeFrom(name, openId, now)))
  return removed.reduce((sum, count) => sum + count, 0)
}

async function removeFrom(name: string, openId: string, now: number): Promise<number> {
  const records = collection<OwnedRecord>(name)
  const how = holdings.find((holding) => holding.collection === name)?.deleting
  if (how === 'leaveOffice') return 0
  if (how === 'forgetWhose') return records.update({ openId }, { openId: '' })
  const remaining = how === 'keepSpent' ? await keepSpent(name, openId, now) : 0
  return remaining + (await records.remove({ openId }))
}

/** Keeps of attempts at quizzes that are still open that they were used, and says how many those are. */
async function keepSpent(name: string, openId: string, now: number): Promise<number> {
  const formal = await collection<OwnedRecord>(name).findAll(
    { openId, mode: 'formal' },
    { without: ['paper', 'result'] },
  )
  const remains = formal.flatMap((record) => remainsOf(record, now) ?? [])
  for (const spent of remains) await collection<SpentAttempt>(name).put(spent)
  await collection<SpentAttempt>(name).remove({ mode: 'spent', closesAt: { below: now } })
  return remains.length
}
