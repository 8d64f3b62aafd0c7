import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import { HOUR } from '@core/domain/moment'
import { countedTries, mayTry, withoutTry } from '@core/domain/person/tries'
import { collection } from '../_kit/database'
import { transact } from '../_kit/transaction'

/**
 * The codes that somebody tried lately: moments only. Under a digest, so that who asks to be forgotten is not named by it any more and still
 * has the tries that were made.
 */
interface Tries {
  _id: string
  openId: string
  tries: number[]
  lastAt: number
}

const triesId = (openId: string): string => createHash('sha256').update(`tries ${openId}`).digest('hex')

/** Changes the tries of a person so that of several calls at once each counts, in whichever instance they run. */
async function change(openId: string, changed: (tries: readonly number[]) => readonly number[]): Promise<void> {
  const _id = triesId(openId)
  await transact(async (transaction) => {
    const kept = await transaction.find<Tries>('redeemTries', _id)
    const tries = [...changed(kept?.tries ?? [])]
    if (tries.length === 0) return kept ? transaction.remove('redeemTries', _id) : undefined
    const next: Tries = { _id, openId, tries, lastAt: Math.max(...tries) }
    return transaction.put('redeemTries', next)
  })
}

/** Counts a try before it is made, so that no two share one. Refuses with TOO_MANY_TRIES. */
export async function countTry(openId: string, now: number): Promise<void> {
  await change(openId, (tries) => {
    if (!mayTry(tries, now)) throw new AppError('TOO_MANY_TRIES')
    return [...countedTries(tries, now), now]
  })
}

/** Takes back the try of this moment: the code was right. */
export async function forgiveTry(openId: string, at: number): Promise<void> {
  await change(openId, (tries) => withoutTry(tries, at))
}

/** Removes what does not count any more. */
export async function removeOutdatedTries(now: number): Promise<void> {
  await collection<Tries>('redeemTries').remove({ lastAt: { below: now - HOUR } })
}
