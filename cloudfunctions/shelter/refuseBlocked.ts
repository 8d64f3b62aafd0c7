import { AppError } from '@core/contract/errors'
import { blockedIn } from '@core/domain/shelter/blocked'

/** Refuses sentences with the words of a blocked kind: what somebody writes beside a record is kept as long as the record. */
export function refuseBlocked(...texts: readonly string[]): void {
  if (texts.some((text) => blockedIn(text, 'prose') !== null)) throw new AppError('BLOCKED_WORDS')
}
