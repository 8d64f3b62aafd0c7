/** How the model says no: a code, and the sentence or its beginning. */
export class No extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const INVALID = 'INVALID_PARAM'

export function refuse(code: string, message: string): never {
  throw new No(code, message)
}

/** A write the database says no to, in production's words. */
export function failed(reason: string): never {
  return refuse(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`,
  )
}
