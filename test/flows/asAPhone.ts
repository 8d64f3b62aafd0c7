import type { Reply } from '@core/contract/errors'
import { CallError } from '../../local-cloud/localCloud'

/** How often a phone asks again here before it counts as out of luck. */
const TRIES = 30

const again: ReadonlySet<string> = new Set(['BUSY', 'INTERNAL'])

/** Asks as a phone does: while the cloud cannot be reached, is busy or fails, the very same thing again. A refusal fails the test. */
export async function asAPhone<T>(ask: () => Promise<Reply<T>>): Promise<T> {
  for (let nth = 1; nth <= TRIES; nth++) {
    const reply = await ask().catch((error: unknown) => {
      if (error instanceof CallError) return undefined
      throw error
    })
    if (reply?.ok) return reply.value
    if (reply && !again.has(reply.code)) throw new Error(`refused: ${reply.code}`)
  }
  throw new Error(`no answer in ${TRIES} tries`)
}
