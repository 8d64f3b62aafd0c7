import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chanceFrom } from '@core/domain/chance'
import { withShuffledOptions, type Paper } from '@core/domain/quiz/drawPaper'

const sealOf = (salt: string, said: string): string =>
  createHmac('sha256', salt).update(`ticket ${said}`).digest('base64url').slice(0, 22)

/** What makes a ticket unlike any other: chance, or what comes of the id under which somebody asked for it, the same each time. */
const nonceOf = (salt: string, openId: string, askId: string | undefined): Buffer =>
  askId === undefined
    ? randomBytes(12)
    : createHmac('sha256', salt)
        .update(JSON.stringify(['asked', openId, askId]))
        .digest()
        .subarray(0, 12)

/**
 * A ticket for one sheet, with the moment (ms) at which it was handed out, and sealed, so that only tickets of here are taken and
 * nobody moves their time. It says of nobody whose it is: the id under which it was asked for is on the phone only.
 */
export function newTicket(
  salt: string,
  { openId, askId }: { openId: string; askId: string | undefined },
  at: number,
): string {
  const said = `${nonceOf(salt, openId, askId).toString('base64url')}.${at.toString(36)}`
  return `${said}.${sealOf(salt, said)}`
}

/** When (ms) a ticket was handed out for the activity that has this salt; null: it is none of this activity's. */
export function handedOutAt(salt: string, ticket: string): number | null {
  const [nonce = '', at = '', seal = ''] = ticket.split('.')
  const right = sealOf(salt, `${nonce}.${at}`)
  const isOurs = seal.length === right.length && timingSafeEqual(Buffer.from(seal), Buffer.from(right))
  return isOurs ? parseInt(at, 36) : null
}

/** The sheet of a ticket: the paper with options in an order of its own, the same each time it is asked for. */
export function sheetOf(paper: Paper, salt: string, ticket: string): Paper {
  const chance = chanceFrom(`${salt} ${ticket}`)
  return paper.map((question) => withShuffledOptions(question, chance))
}
