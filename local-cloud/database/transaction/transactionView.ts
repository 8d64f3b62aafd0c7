import { idOf, type Collection, type Entry, type Replacement, type View } from '../collection'
import type { Document } from '../document'
import type { Condition } from '../query'
import { transactionConflict } from './refusals'
import type { Transaction } from './transaction'
import type { Transactions } from './transactions'

/** Numbers above this are not given yet: a document that a transaction adds arrives when the transaction is committed. */
const NOT_ARRIVED = 2 ** 50

/** The writes of a transaction that is committed, its new documents numbered in the order in which it added them. */
export function arrived(writes: readonly Replacement[], collection: Collection): Replacement[] {
  return [...writes]
    .sort((left, right) => (left.after?.record ?? 0) - (right.after?.record ?? 0))
    .map(({ before, after }) => ({
      ...(before && { before }),
      ...(after && { after: after.record < NOT_ARRIVED ? after : collection.numbered(after.document) }),
    }))
}

/** A collection as one transaction sees it: as it was when the transaction began, with the transaction's own writes. */
export class TransactionView implements View {
  private arrivals = 0

  constructor(
    private readonly transaction: Transaction,
    private readonly transactions: Transactions,
    private readonly collection: Collection,
  ) {}

  numbered(document: Document): Entry {
    const earlier = this.transaction.pendingOf(this.collection.name).flatMap(({ after }) => after?.record ?? 0)
    return { record: Math.max(NOT_ARRIVED, ...earlier) + ++this.arrivals, document }
  }

  select(condition: Condition): Entry[] {
    const different = new Map(this.transaction.past.get(this.collection.name))
    for (const [id, { after }] of this.transaction.pending.get(this.collection.name) ?? []) different.set(id, after)
    const same = this.collection.select(condition).filter((entry) => !different.has(idOf(entry)))
    const others = [...different.values()].flatMap((entry) =>
      entry && condition.matches(entry.document) ? [entry] : [],
    )
    return [...same, ...others].sort((left, right) => left.record - right.record)
  }

  /** Writes, for this transaction only. Refuses what others have written since it began, or are writing. */
  write(replacements: readonly Replacement[]): void {
    const { name } = this.collection
    for (const replacement of replacements) {
      const locks = this.collection.locksOf([replacement])
      if (this.transactions.isTaken(locks, this.transaction)) throw transactionConflict()
      this.collection.refuse(replacement, this.transaction.pending.get(name) ?? new Map<string, Replacement>())
      this.transactions.hold(locks, this.transaction)
      const entry = replacement.before ?? replacement.after
      if (entry) this.transaction.add(name, idOf(entry), replacement)
    }
  }
}
