import type { City } from '@core/domain/city'
import { dateAt } from '@core/domain/moment'
import { transact } from '../cloudfunctions/_kit/transaction'
import { changeList } from '../cloudfunctions/shelter/changeList'
import { publishDue } from '../cloudfunctions/shelter/publishDue'
import { entriesOf, findHead } from '../cloudfunctions/shelter/storeOfList'
import {
  changePublicStateWithin,
  findPublicStateWithin,
  keepReleaseWithin,
  type KeptRelease,
} from '../cloudfunctions/shelter/storeOfPublic'
import { sampleShelterList } from './sampleShelterList'

/** A number that nobody of the office is given. */
const NOBODY = 'S0000'

const RELEASE = 'sample-release-00000001'

/** Lets the list out as it is, where nothing was let out before. */
async function releaseFirst(now: number): Promise<void> {
  const { revision: list, count } = await findHead()
  await transact(async (transaction) => {
    const { live } = await findPublicStateWithin(transaction)
    if (live !== null) return
    const release: KeptRelease = {
      ...{ _id: RELEASE, id: RELEASE, revision: 1, list, count, authors: [NOBODY], note: '示例数据', submittedAt: now },
      moments: {
        submitted: { by: NOBODY, at: now },
        approvals: [{ step: 'final', by: NOBODY, at: now }],
        secrecy: { by: NOBODY, at: now, conclusion: '示例数据' },
        publishAt: now,
      },
    }
    await keepReleaseWithin(transaction, release)
    await changePublicStateWithin(transaction, { live: RELEASE, dueAt: now })
  })
}

/** Publishes the sample places in the cloud that the environment names; those that are there already stay as they are. */
export async function publishSampleShelters(name: string, now: number): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which city is known only now
  const { city } = require(`../city/${name}/index`) as { city: City }
  const present = new Set((await entriesOf(await findHead())).map(({ shelter }) => shelter.id))
  const put = sampleShelterList(city, Number(dateAt(now).slice(0, 4))).filter(({ id }) => !present.has(id))
  if (put.length > 0) {
    const done = () => ({ answer: put.length, before: null, after: { sample: put.length } })
    const act = { actId: `sample-shelters-${now}`, by: 'command', act: 'shelter.save' as const, subject: 'sample', now }
    await changeList({ ...act, note: '示例数据' }, () => Promise.resolve({ put, sample: true, done }))
  }
  await releaseFirst(now)
  await publishDue({ now })
}
