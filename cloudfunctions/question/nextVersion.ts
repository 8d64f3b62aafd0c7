import { contentOf, type QuestionContent } from '@core/domain/quiz/bank/content'
import type { Transaction } from '../_kit/transaction'
import { findVersionWithin, versionKey, type KeptVersion } from './store'

/**
 * The version that an edit makes of the one before. Whoever worked on it since the last review is its author too, so that
 * nobody reviews their own work by way of somebody else's.
 */
export function nextVersion(
  id: string,
  version: number,
  content: QuestionContent,
  before: KeptVersion | null,
  { by, at, note }: { by: string; at: number; note: string },
): KeptVersion {
  const others = before?.review === null ? before.authors.filter((author) => author !== by) : []
  return {
    ...contentOf(content),
    ...{ _id: versionKey(id, version), id, version, current: false, from: before?.version ?? null },
    ...{ by, savedAt: at, note, authors: [...others, by], place: before?.place ?? null },
    ...{ review: null, reviewedBy: null, sentBack: null },
  }
}

/** The next version of a question that is free: what an import left that was never confirmed keeps its place. */
export async function freeVersionWithin(transaction: Transaction, id: string, after: number): Promise<number> {
  for (let version = after + 1; ; version++) if (!(await findVersionWithin(transaction, id, version))) return version
}
