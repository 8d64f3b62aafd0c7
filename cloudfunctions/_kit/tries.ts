import { createHash, randomUUID } from 'node:crypto'
import { AppError } from '@core/contract/errors'
import { HOUR } from '@core/domain/moment'
import { countedTries, mayTry, withoutTry } from '@core/domain/person/tries'
import { collection } from './database'
import { pause } from './transaction'

/** The codes that somebody tried lately: moments only. Under a digest, and gone within the hour. */
export interface KeptTries {
  _id: string
  openId?: string
  tries: number[]
  lastAt: number
  /** Another one with each change, so that nobody changes what they have not read. */
  mark?: string
}

/** How often a change is begun anew when another one was first. */
const ROUNDS = 10

/** A try that was counted. */
export interface Try {
  /** Takes it back: the code was right. */
  forgive: () => Promise<void>
}

/**
 * The tries that are kept in a collection. `named`: with whose they are, so that they can be shown to their owner; else only
 * under the digest. To count a try costs one reading and one writing, to take it back one writing.
 */
export function triesIn(name: string, { named }: { named: boolean }) {
  const kept = () => collection<KeptTries>(name)
  const triesId = (openId: string): string => createHash('sha256').update(`tries ${openId}`).digest('hex')
  const asRead = ({ _id, mark }: KeptTries) => ({ _id, mark: mark ?? ({ missing: true } as const) })

  /** Puts something in the place of what was read; false where it is not there any more. */
  async function replace(before: KeptTries | null, next: KeptTries): Promise<boolean> {
    if (next.tries.length === 0) return before === null || (await kept().remove(asRead(before))) === 1
    if (!before) return (await kept().insert(next)) === 'inserted'
    const { _id: _, ...rest } = next
    return (await kept().update(asRead(before), rest)) === 1
  }

  /** Changes the tries of a person so that of several calls at once each counts, in whichever instance they run. `known`: as they were last written. */
  async function change(
    openId: string,
    changed: (tries: readonly number[]) => readonly number[],
    known?: KeptTries,
  ): Promise<KeptTries> {
    const _id = triesId(openId)
    for (let nth = 1; nth <= ROUNDS; nth++) {
      const before = known && nth === 1 ? known : await kept().find(_id)
      const tries = [...changed(before?.tries ?? [])]
      const lastAt = Math.max(0, ...tries)
      const next: KeptTries = { _id, ...(named && { openId }), tries, lastAt, mark: randomUUID() }
      if (await replace(before, next)) return next
      await pause(nth)
    }
    throw new AppError('BUSY')
  }

  return {
    /** Counts a try before it is made, so that no two share one. Refuses with TOO_MANY_TRIES. */
    countTry: async (openId: string, now: number): Promise<Try> => {
      const counted = await change(openId, (tries) => {
        if (!mayTry(tries, now)) throw new AppError('TOO_MANY_TRIES')
        return [...countedTries(tries, now), now]
      })
      return {
        forgive: async () => {
          await change(openId, (tries) => withoutTry(tries, now), counted)
        },
      }
    },

    /** Removes what does not count any more. */
    removeOutdatedTries: async (now: number): Promise<void> => {
      await kept().remove({ lastAt: { below: now - HOUR } })
    },
  }
}
