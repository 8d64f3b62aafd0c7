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
  /** Of a ticket that was asked for under an id: a digest of the id, and the moment (ms) that the ticket says. */
  asked?: string
  at?: number
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

/** Who asks for a ticket of which activity; `askId`: under which id of the phone's, where it has one. */
interface Asking {
  activity: string
  openId: string
  askId: string | undefined
}

/**
 * From which moment (ms) somebody has a ticket that they ask for now: from now, or from before where they asked under the same id
 * within the hour of the clock; null where they had too many. Counted under a digest whose salt is forgotten with the hour: what
 * is kept says that there were tickets, and not whose.
 */
export async function countTicket({ activity, openId, askId }: Asking, now: number): Promise<number | null> {
  const endsAt = endOfHour(now)
  const salt = await saltOf(endsAt)
  const digest = (...said: unknown[]): string =>
    createHmac('sha256', salt).update(JSON.stringify(said)).digest('base64url')
  const asked = askId === undefined ? null : digest(activity, openId, 'asked', askId)
  for (let nth = 1; nth <= MOST; nth++) {
    const _id = digest(activity, openId, nth)
    if ((await rates().insert({ _id, endsAt, ...(asked !== null && { asked, at: now }) })) === 'inserted') return now
    const before = asked === null ? null : await rates().find(_id)
    if (before?.asked === asked && before.at !== undefined) return before.at
  }
  return null
}

/** Removes what belongs to hours that are over, salts included. */
export async function removeOutdatedRates(now: number): Promise<void> {
  await rates().remove({ endsAt: { below: now + 1 } })
}
