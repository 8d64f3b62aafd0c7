import { failedWrite, Refusal } from '../refusal'
import type { CollectionRules } from './collection'
import type { Patience } from './transaction/transactions'

/** How the platform says that a unique value is taken: in most environments the first code, in newer ones the second. */
export const DUPLICATE_CODES = ['DATABASE_REQUEST_FAILED', 'DATABASE_DUPLICATE_WRITE'] as const
export type DuplicateCode = (typeof DUPLICATE_CODES)[number]

/** What differs from one environment to another, and how strict this cloud is. */
export interface DatabaseOptions {
  /** Refuse what production silently takes and hardly anybody means, by default true. */
  strict?: boolean
  /** Bytes a document may have, by default 512 KB. */
  largestDocument?: number
  /** The code for a value that is taken, by default 'DATABASE_REQUEST_FAILED'. */
  duplicateCode?: DuplicateCode
  /** Milliseconds, by default 30 s for a transaction to end, 5 s for a plain write to wait for one and 3 s for a read. */
  patience?: Partial<Patience>
}

const PATIENCE: Patience = { transaction: 30_000, write: 5_000, read: 3_000 }

/** The rules of an environment, with whatever it does not say as it is by default. */
export function rulesOf(options: DatabaseOptions): {
  strict: boolean
  collection: CollectionRules
  patience: Patience
} {
  const { strict = true, largestDocument = 512 * 1024, duplicateCode = DUPLICATE_CODES[0], patience } = options
  return {
    strict,
    patience: { ...PATIENCE, ...patience },
    collection: { largestDocument, duplicate: (reason) => new Refusal(duplicateCode, failedWrite(reason).message) },
  }
}
