import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chanceFrom } from '@core/domain/chance'
import { withShuffledOptions, type Paper } from '@core/domain/quiz/drawPaper'

const sealOf = (salt: string, nonce: string): string =>
  createHmac('sha256', salt).update(`ticket ${nonce}`).digest('base64url').slice(0, 22)

/** A ticket for one sheet: by chance, and sealed, so that only tickets handed out here are taken. It says of nobody whose it is. */
export function newTicket(salt: string): string {
  const nonce = randomBytes(12).toString('base64url')
  return `${nonce}.${sealOf(salt, nonce)}`
}

/** Whether a ticket was handed out for the activity that has this salt. */
export function isTicketOf(salt: string, ticket: string): boolean {
  const [nonce = '', seal = ''] = ticket.split('.')
  const right = sealOf(salt, nonce)
  return seal.length === right.length && timingSafeEqual(Buffer.from(seal), Buffer.from(right))
}

/** The sheet of a ticket: the paper with options in an order of its own, the same each time it is asked for. */
export function sheetOf(paper: Paper, salt: string, ticket: string): Paper {
  const chance = chanceFrom(`${salt} ${ticket}`)
  return paper.map((question) => withShuffledOptions(question, chance))
}
