import { AppError } from '@core/contract/errors'
import { practicePack } from '@core/domain/publication/packs'
import { Overtaken, publishPacks, readManifest } from '../_kit/publish'
import { findHead, inUse, published, settle } from './store'

/** How often it is begun anew when somebody else publishes at the same time. */
const TRIES = 8

/**
 * Brings what is drawn and what is practised to where the bank stands, when that is due. Then, and only then, it is due no
 * more: whoever dies before leaves it to the next minute. Done again it changes nothing.
 */
export async function publishDue({ now }: { now: number }): Promise<void> {
  for (let nth = 1; nth <= TRIES; nth++) {
    const { revision } = await readManifest()
    const head = await findHead()
    if (head.dueAt === null) return
    await settle(head)
    try {
      await publishPacks({ practice: practicePack(await inUse(head)) }, { sample: false, now, since: revision })
      await published(head)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
  }
  if ((await findHead()).dueAt !== null) throw new AppError('BUSY')
}

/** The same at once, after an act that is kept already: what fails here the timer does within a minute. */
export async function publishSoon({ now, requestId }: { now: number; requestId: string }): Promise<void> {
  try {
    await publishDue({ now })
  } catch (error) {
    console.error(JSON.stringify({ requestId, action: 'publishSoon', error: String(error) }))
  }
}
