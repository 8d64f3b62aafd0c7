import { createHash } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import { HOUR } from '@core/domain/moment'
import { countedTries, mayTry, withoutTry } from '@core/domain/person/tries'
import { collection } from './database'
import { transact } from './transaction'

/** The codes that somebody tried lately: moments only. Under a digest, and gone within the hour. */
export interface KeptTries {
  _id: string
  openId?: string
  tries: number[]
  lastAt: number
}

/**
 * The tries that are kept in a collection. `named`: with whose they are, so that they can be shown to their owner; else only
 * under the digest.
 */
export function triesIn(name: string, { named }: { named: boolean }) {
  const triesId = (openId: string): string => createHash('sha256').update(`tries ${openId}`).digest('hex')

  /** Changes the tries of a person so that of several calls at once each counts, in whichever instance they run. */
  async function change(openId: string, changed: (tries: readonly number[]) => readonly number[]): Promise<void> {
    const _id = triesId(openId)
    await transact(async (transaction) => {
      const kept = await transaction.find<KeptTries>(name, _id)
      const tries = [...changed(kept?.tries ?? [])]
      if (tries.length === 0) return kept ? transaction.remove(name, _id) : undefined
      const next: KeptTries = { _id, ...(named && { openId }), tries, lastAt: Math.max(...tries) }
      return transaction.put(name, next)
    })
  }

  return {
    /** Counts a try before it is made, so that no two share one. Refuses with TOO_MANY_TRIES. */
    countTry: (openId: string, now: number): Promise<void> =>
      change(openId, (tries) => {
        if (!mayTry(tries, now)) throw new AppError('TOO_MANY_TRIES')
        return [...countedTries(tries, now), now]
      }),

    /** Takes back the try of this moment: the code was right. */
    forgiveTry: (openId: string, at: number): Promise<void> => change(openId, (tries) => withoutTry(tries, at)),

    /** Removes what does not count any more. */
    removeOutdatedTries: async (now: number): Promise<void> => {
      await collection<KeptTries>(name).remove({ lastAt: { below: now - HOUR } })
    },
  }
}
