import { createHmac, randomBytes } from 'node:crypto'
import { HOUR } from '@core/domain/moment'
import { collection } from '../_kit/database'

/** How many tickets of an activity one person gets within an hour of the clock: brothers and sisters may share a phone. */
const MOST = 5

/** That a ticket was handed out, or the salt of an hour. Nothing in it is of a person, and all of it goes when its hour is over. */
interface KeptRate {
  _id: string
  /** The end (ms) of the hour that it belongs to. */
  endsAt: number
  salt?: string
}

const rates = () => collection<KeptRate>('ticketRates')

const endOfHour = (now: number): number => (Math.floor(now / HOUR) + 1) * HOUR

/** The salt that this instance used last: the same for everybody in its hour. */
let known: { endsAt: number; salt: string } | undefined

/** The salt of an hour, made by chance by whoever comes first. Afterwards nobody can say whose a digest under it was. */
async function saltOf(endsAt: number): Promise<string> {
  if (known?.endsAt === endsAt) return known.salt
  const _id = `salt.${endsAt}`
  const fresh = randomBytes(16).toString('base64url')
  const isFirst = (await rates().insert({ _id, endsAt, salt: fresh })) === 'inserted'
  const salt = isFirst ? fresh : ((await rates().find(_id))?.salt ?? fresh)
  known = { endsAt, salt }
  return salt
}

/**
 * Whether somebody may have another ticket of an activity now; if so it is counted. Counted under a digest whose salt is
 * forgotten with the hour: what is kept says that there were tickets, and not whose.
 */
export async function countTicket(activity: string, openId: string, now: number): Promise<boolean> {
  const endsAt = endOfHour(now)
  const salt = await saltOf(endsAt)
  for (let nth = 1; nth <= MOST; nth++) {
    const said = JSON.stringify([activity, openId, nth])
    const _id = createHmac('sha256', salt).update(said).digest('base64url')
    if ((await rates().insert({ _id, endsAt })) === 'inserted') return true
  }
  return false
}

/** Removes what belongs to hours that are over, salts included. */
export async function removeOutdatedRates(now: number): Promise<void> {
  await rates().remove({ endsAt: { below: now + 1 } })
}
