import { DAY } from '@core/domain/moment'
import { collection } from '../_kit/database'
import type { Timer } from '../_kit/serve'
import { transact } from '../_kit/transaction'
import { checkWordsAgain, settleChecks } from './settleChecks'
import { changeWithin } from './store'
import { findEnded, findReports, pageOfMerged, removeReports } from './storeOfLists'

/** Lets reports stand by themselves again whose main one was deleted by its person. */
async function freeOrphans(): Promise<void> {
  for (let page = await pageOfMerged(''); page.length > 0; page = await pageOfMerged(page.at(-1)?._id ?? '')) {
    const mains = new Set((await findReports([...new Set(page.map(({ into }) => into))])).map(({ _id }) => _id))
    for (const { _id } of page.filter(({ into }) => !mains.has(into)))
      await transact((transaction) => changeWithin(transaction, _id, () => ({ merged: null })))
  }
}

/** Takes away reports that ended long ago. */
async function removeEnded(now: number): Promise<void> {
  for (let ended = await findEnded(now); ended.length > 0; ended = await findEnded(now))
    await removeReports(ended.map(({ _id }) => _id))
}

/** Makes checks again that failed, and takes away what is not needed any more: files of checks, reports that ended long ago, counts of sending. */
export const everyHour: Timer = async ({ now }) => {
  await checkWordsAgain(now)
  await settleChecks(now)
  await freeOrphans()
  await removeEnded(now)
  await collection<{ _id: string; lastAt: number }>('reportRates').remove({ lastAt: { below: now - DAY } })
}
