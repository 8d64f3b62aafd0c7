const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether a write failed because what must be unique is taken. The SDK strips the code, and the cloud knows two: the text tells. */
export function isDuplicate(error: unknown): boolean {
  return /E11000|duplicate key|DATABASE_DUPLICATE_WRITE/i.test(messageOf(error))
}

/** Whether the cloud asks to come back later: it is throttling, or too many callers are at it. */
export function isBusy(error: unknown): boolean {
  const { errCode } = (error ?? {}) as { errCode?: number }
  return errCode === -501003 || errCode === -501004 || /EXCEED_(CONCURRENT_)?REQUEST_LIMIT/.test(messageOf(error))
}

/** Whether a transaction failed because another one was first: it can be done again from its beginning. */
export function isConflict(error: unknown): boolean {
  return /Transaction(Conflict|Busy|NotExist)|DATABASE_TRANSACTION_(CONFLICT|FAIL)/i.test(messageOf(error))
}
