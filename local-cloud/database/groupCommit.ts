import { Refusal } from '../refusal'
import type { Change, Store } from './store'

interface Waiting {
  changes: readonly Change[]
  done: () => void
  failed: (refusal: Refusal) => void
}

/**
 * Many writers share one trip to the disk: while a group is being written, the next one gathers.
 * When a group fails, so does whatever gathered behind it, because it was worked out from a state that never came to be.
 */
export class GroupCommit {
  private waiting: Waiting[] = []
  private writing: Promise<void> | undefined
  /** Set when a write failed and what the store holds could not be read again: nothing is written any more. */
  private broken: Refusal | undefined

  constructor(
    private readonly store: Store,
    private readonly whenLost: () => void,
  ) {}

  /** Resolves when the changes are on the disk. */
  write(changes: readonly Change[]): Promise<void> {
    if (this.broken) return Promise.reject(this.broken)
    const written = new Promise<void>((done, failed) => this.waiting.push({ changes, done, failed }))
    this.writing ??= this.drain()
    return written
  }

  /** Resolves when nothing is on its way to the disk. */
  async settled(): Promise<void> {
    await this.writing
  }

  private async drain(): Promise<void> {
    // Lets the callers of this turn into the first group.
    await Promise.resolve()
    while (this.waiting.length > 0) {
      const group = this.waiting
      this.waiting = []
      try {
        await this.store.write(group.flatMap(({ changes }) => changes))
        for (const { done } of group) done()
      } catch (error) {
        const lost = [...group, ...this.waiting]
        this.waiting = []
        try {
          this.whenLost()
        } catch (lostToo) {
          this.broken = new Refusal('SYS_ERR', `[LocalCloud] The store cannot be read: ${(lostToo as Error).message}`)
        }
        const refusal = new Refusal(
          'SYS_ERR',
          `[LocalCloud] Nothing was written, the disk said: ${(error as Error).message}`,
        )
        for (const { failed } of lost) failed(refusal)
      }
    }
    this.writing = undefined
  }
}
