import type { Entry, Replacement } from '../collection'

/** What a transaction has written so far, and what the others have written since it began. */
export class Transaction {
  /** Own writes by collection and document: what stood there when it began, and what is to stand there. */
  readonly pending = new Map<string, Map<string, Replacement>>()
  /** By collection and document: what stood there when it began, where others have changed it since. */
  readonly past = new Map<string, Map<string, Entry | undefined>>()
  /** Everything others have changed since it began. */
  readonly stale = new Set<string>()
  /** Everything it has changed itself, which nobody else may change until it ends. */
  readonly held = new Set<string>()
  /** Settles when it has ended, however. */
  readonly ended: Promise<void>
  end: () => void = () => undefined
  /** What its last step came over. */
  connection: object | undefined

  constructor(
    readonly id: string,
    /** The request that began it, if it was one. */
    readonly owner: object | undefined,
  ) {
    this.ended = new Promise((resolve) => (this.end = resolve))
  }

  /** The writes to one collection, one for each document. */
  pendingOf(collection: string): Replacement[] {
    return [...(this.pending.get(collection)?.values() ?? [])]
  }

  /** Adds a write of its own to those before it: of one document only the first `before` and the last `after` count. */
  add(collection: string, id: string, { before, after }: Replacement): void {
    const writes = this.pending.get(collection) ?? new Map<string, Replacement>()
    this.pending.set(collection, writes)
    const earlier = writes.get(id)
    const first = earlier ? earlier.before : before
    writes.set(id, { ...(first && { before: first }), ...(after && { after }) })
  }

  /** Keeps what stood in a place before somebody else changed it. */
  remember(collection: string, id: string, before: Entry | undefined): void {
    const places = this.past.get(collection) ?? new Map<string, Entry | undefined>()
    this.past.set(collection, places)
    if (!places.has(id)) places.set(id, before)
  }
}
