import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chanceFrom } from '@core/domain/chance'
import { withShuffledOptions, type Paper } from '@core/domain/quiz/drawPaper'

const sealOf = (salt: string, said: string): string =>
  createHmac('sha256', salt).update(`ticket ${said}`).digest('base64url').slice(0, 22)

/**
 * A ticket for one sheet: by chance, with the moment (ms) at which it was handed out, and sealed, so that only tickets of here
 * are taken and nobody moves their time. It says of nobody whose it is.
 */
export function newTicket(salt: string, now: number): string {
  const said = `${randomBytes(12).toString('base64url')}.${now.toString(36)}`
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
