import { Refusal } from '../../refusal'

const OTHERWISE = 'Please check your request, but if the problem persists, contact us.'

/** Somebody else wrote first: the transaction is over, and may be tried again from its beginning. */
export function transactionConflict(): Refusal {
  return new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${OTHERWISE}`,
  )
}

/** There is no such transaction, or no longer: committed, aborted, expired, or its request has ended. */
export function noSuchTransaction(): Refusal {
  return new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or ' +
      `abort in 30 seconds. ${OTHERWISE}`,
  )
}

/** A plain write waited for a document that a transaction holds, and waited too long. */
export function transactionBusy(): Refusal {
  return new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy, the resource is locked by another transaction. ${OTHERWISE}`,
  )
}
