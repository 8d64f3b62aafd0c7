/** Refusals that any operation may give, and those by which the network fails. */
export const commonCodes = [
  'BAD_INPUT',
  'UNKNOWN_ACTION',
  'NOT_FOUND',
  'FORBIDDEN',
  'BUSY',
  'INTERNAL',
  'OFFLINE',
  'NO_ACCOUNT',
  'NOT_AGREED',
  'NO_ROOM',
] as const

/** Refusals that an operation declares in `refuses`. */
export const declaredCodes = [
  'QUIZ_NOT_OPEN',
  'NO_ATTEMPTS_LEFT',
  'NOT_ENOUGH_QUESTIONS',
  'TIME_IS_UP',
  'UNKNOWN_QUESTION',
  'OUTSIDE_OPTIONS',
  'OTHER_CONTENT',
  'CLOCK_IS_OFF',
  'CODE_NOT_VALID',
  'TOO_MANY_TRIES',
  'LAST_ADMIN',
  'CHANGED_MEANWHILE',
  'NOT_NOW',
  'OWN_WORK',
  'CHECKS_FAILED',
  'FILE_NOT_ACCEPTED',
  'BLOCKED_WORDS',
  'IMPORT_EXPIRED',
  'TOO_MANY_REPORTS',
  'NOT_JOINED',
  'NO_SUCH_CODE',
] as const

export type CommonCode = (typeof commonCodes)[number]
export type DeclaredCode = (typeof declaredCodes)[number]
export type ErrorCode = CommonCode | DeclaredCode

/** A refusal with its code: thrown in a cloud function to refuse, and thrown by `call()` when the cloud refused. */
export class AppError extends Error {
  constructor(readonly code: ErrorCode) {
    super(code)
    this.name = 'AppError'
  }
}

const known: ReadonlySet<string> = new Set([...commonCodes, ...declaredCodes])

/** A code as this build knows it. A phone may be weeks older than the cloud: a code it has never heard of is `INTERNAL`. */
export function knownCode(code: unknown): ErrorCode {
  return typeof code === 'string' && known.has(code) ? (code as ErrorCode) : 'INTERNAL'
}

/** What travels back over the network: a refusal crosses it as a value, since a thrown error would arrive as an opaque string. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: string }
