import { AppError, type ErrorCode } from '@core/contract/errors'
import type { OutputOf } from '@core/contract/operation'
import type { activityApi } from '@core/contract/activity'
import { call } from '@/api/call'
import { phoneNow } from '@/platform/clock'
import { heardFromServer, now } from '@/session/serverClock'
import { askIdOf, endAsk } from './ticketAsks'
import { dropTicket, keepTicket, ticketOf, updateTicket } from './ticketStore'

export type TicketResult = OutputOf<typeof activityApi.handInTicket>

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code
  throw error
}

/** After these the cloud may have handed a ticket out all the same: it is asked again under the same id, and then is the same one. */
const unsure: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['OFFLINE', 'BUSY', 'INTERNAL'])

/** Has a sheet handed out under a ticket, unless one is on the phone. Yields why it could not be done. */
export async function openTicket(activityId: string, unit: string): Promise<'done' | ErrorCode> {
  if (ticketOf(activityId)) return 'done'
  try {
    const askedAt = phoneNow()
    const sheet = await call('activity', 'openTicket', { activityId, askId: askIdOf(activityId) })
    if (sheet.now !== undefined) heardFromServer(sheet.now, askedAt)
    keepTicket({ ...sheet, unit, openedAt: now(), chosen: {}, place: 0, handedIn: false })
    endAsk(activityId)
    return 'done'
  } catch (error) {
    const code = codeOf(error)
    if (!unsure.has(code)) endAsk(activityId)
    return code
  }
}

/**
 * Hands a sheet in under its ticket: sent again it is counted once, so that a lost answer costs nothing. From here on it counts
 * as handed in until the cloud has answered; then it is taken off the phone, unless there was nothing on it.
 */
export async function handInTicket(activityId: string): Promise<TicketResult | ErrorCode> {
  const sheet = ticketOf(activityId)
  if (!sheet) return 'NOT_FOUND'
  updateTicket(activityId, () => ({ handedIn: true }))
  const answers = Object.entries(sheet.chosen).map(([questionId, chosen]) => ({ questionId, chosen }))
  try {
    const result = await call('activity', 'handInTicket', { activityId, ticket: sheet.ticket, answers })
    if (result.nothingAnswered) updateTicket(activityId, () => ({ handedIn: false }))
    else dropTicket(activityId)
    return result
  } catch (error) {
    return codeOf(error)
  }
}
