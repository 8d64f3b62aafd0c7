/** What the cloud answers instead of doing what was asked: a code the SDK knows, and a sentence for the developer. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

/** The cloud understood and the database said no, worded as production words it. */
export function failedOperation(reason: string): Refusal {
  return new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`)
}

/** A write the database said no to. */
export function failedWrite(reason: string): Refusal {
  return failedOperation(`multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`)
}

/** Something production may swallow or allow and this cloud does not: says which rule, and the way out. */
export function againstTheRule(rule: string): Refusal {
  return new Refusal('INVALID_PARAM', `[LocalCloud] ${rule}`)
}

/** A collection that neither the index file nor a request created. */
export function noSuchCollection(): Refusal {
  return new Refusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    '[ResourceNotFound] Db or Table not exist. Please check your request, but if the problem persists, contact us.',
  )
}
