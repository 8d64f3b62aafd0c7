import { randomBytes } from 'node:crypto'
import { idOf, type Collection, type Replacement } from '../collection'
import { noSuchTransaction, transactionBusy } from './refusals'
import { Transaction } from './transaction'

/** Which transaction an operation belongs to, the request that sends it, and what it came over. */
export interface Within {
  transaction: string
  owner?: object | undefined
  connection?: object | undefined
}

/** Who asks: a request of a function, or a tool, which is known by its connection only. */
export interface Who {
  invocation?: object | undefined
  connection?: object | undefined
}

/** How long, in milliseconds, a transaction may stay open, a plain write waits for one, and a read keeps all others waiting. */
export interface Patience {
  transaction: number
  write: number
  read: number
}

/** The transactions of one environment that are open. */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly holders = new Map<string, Transaction>()
  private readonly clocks = new Map<Transaction, NodeJS.Timeout>()
  private readonly gone = new WeakSet()
  private closed = false

  constructor(private readonly patience: Omit<Patience, 'read'>) {}

  /** Begins one, for a request or for nobody. It sees the documents as they are now, and ends by itself after its time. */
  begin(owner?: object, connection?: object): string {
    if (owner && this.gone.has(owner)) throw noSuchTransaction()
    const transaction = new Transaction(randomBytes(16).toString('hex'), owner)
    transaction.connection = connection
    this.open.set(transaction.id, transaction)
    // A clock of the machine, not of the platform: a stopped platform clock lets no transaction live for ever.
    this.clocks.set(transaction, setTimeout(() => this.end(transaction), this.patience.transaction).unref())
    return transaction.id
  }

  /** The open transaction of a request. Refuses one that has ended, and somebody else's. */
  find({ transaction: id, owner, connection }: Within): Transaction {
    const transaction = this.open.get(id)
    if (transaction?.owner !== owner || !transaction) throw noSuchTransaction()
    transaction.connection = connection
    return transaction
  }

  /** Lets go of everything a transaction held; nothing of it remains. */
  end(transaction: Transaction): void {
    clearTimeout(this.clocks.get(transaction))
    this.clocks.delete(transaction)
    this.open.delete(transaction.id)
    for (const lock of transaction.held) this.holders.delete(lock)
    transaction.end()
  }

  /** A request has ended: so have its transactions, and it begins no more. */
  endOf(owner: object): void {
    this.gone.add(owner)
    for (const transaction of [...this.open.values()]) if (transaction.owner === owner) this.end(transaction)
  }

  /** Ends all of them, and whatever waits for one is refused. */
  close(): void {
    this.closed = true
    this.endAll()
  }

  /** Ends all of them. */
  endAll(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction)
  }

  /**
   * Whether who asks has a transaction open. A tool has one when the last step of one that nobody owns came over the same
   * connection, so that what others ask meanwhile is not taken for a part of it.
   */
  has({ invocation, connection }: Who): boolean {
    return [...this.open.values()].some((transaction) =>
      invocation
        ? transaction.owner === invocation
        : connection !== undefined && transaction.owner === undefined && transaction.connection === connection,
    )
  }

  /** Whether somebody else has written, or is writing, what a transaction wants to write. */
  isTaken(locks: readonly string[], transaction: Transaction): boolean {
    return locks.some((lock) => transaction.stale.has(lock) || (this.holders.get(lock) ?? transaction) !== transaction)
  }

  /** From now on nobody else may write this. */
  hold(locks: readonly string[], transaction: Transaction): void {
    for (const lock of locks) {
      transaction.held.add(lock)
      this.holders.set(lock, transaction)
    }
  }

  /**
   * Runs a plain write as soon as no transaction holds what it touches: it plans, asks whether that is free, and is done
   * or tried again. Refuses with TransactionBusy after a while.
   */
  async whenFree<T>(
    attempt: (isFree: (locks: () => string[]) => boolean) => { done: Promise<T> } | undefined,
  ): Promise<T> {
    const latest = performance.now() + this.patience.write
    for (;;) {
      let holder: Transaction | undefined
      const done = attempt((locks) => {
        holder = this.holders.size === 0 ? undefined : locks().flatMap((lock) => this.holders.get(lock) ?? [])[0]
        return holder === undefined
      })
      if (done) return done.done
      const left = latest - performance.now()
      if (!holder || left <= 0) throw transactionBusy()
      await soon(holder.ended, left)
      if (this.closed) throw transactionBusy()
    }
  }

  /** Somebody has written: the open transactions go on seeing what was there before, and may not write over it. */
  written(collection: Collection, replacements: readonly Replacement[]): void {
    if (this.open.size === 0) return
    const locks = collection.locksOf(replacements)
    for (const transaction of this.open.values()) {
      for (const lock of locks) transaction.stale.add(lock)
      for (const { before, after } of replacements) {
        const entry = before ?? after
        if (entry) transaction.remember(collection.name, idOf(entry), before)
      }
    }
  }
}

/** Resolves with a promise, or after so many milliseconds. */
async function soon(promise: Promise<void>, milliseconds: number): Promise<void> {
  let clock: NodeJS.Timeout | undefined
  await Promise.race([promise, new Promise<void>((resume) => (clock = setTimeout(resume, milliseconds)))])
  clearTimeout(clock)
}
