/** One call that is due. */
interface Timer {
  at: number
  every: number | null
  act: () => void
}

/**
 * A clock that goes on only when it is told to: timers fire in the order in which they are due, each after all promises
 * before it have settled. So what an app does in three minutes is seen in a moment, and is the same each time.
 */
export class Clock {
  private readonly timers = new Map<number, Timer>()
  private last = 0

  constructor(
    /** The time, in ms. */
    public now: number,
    /** Takes what a timer throws. */
    private readonly failed: (error: unknown) => void,
  ) {}

  later(act: () => void, after = 0, every: number | null = null): number {
    this.timers.set(++this.last, { at: this.now + Math.max(0, after || 0), every, act })
    return this.last
  }

  cancel(timer: number): void {
    this.timers.delete(timer)
  }

  /** Lets so many ms pass. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms
    for (;;) {
      await settled()
      const [first] = [...this.timers].filter(([, { at }]) => at <= end).sort(([a, x], [b, y]) => x.at - y.at || a - b)
      if (!first) break
      const [id, timer] = first
      this.now = Math.max(this.now, timer.at)
      if (timer.every === null) this.timers.delete(id)
      else timer.at += Math.max(1, timer.every)
      try {
        timer.act()
      } catch (error) {
        this.failed(error)
      }
    }
    this.now = end
  }
}

/** Waits until no promise is left to settle. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
