/** How a clock differs from the machine's: it runs so many milliseconds off it, or stands at a moment. */
export type Shift = { offset: number } | { at: number }

/** Hears that a clock was set, from one moment to another; what it promises, the one who set the clock can wait for. */
export type Hearer = (from: number, to: number) => Promise<void>

/** The longest time that a Date can hold, in milliseconds before and after 1970. */
const FARTHEST = 8.64e15

function moment(at: number): number {
  if (!Number.isFinite(at) || Math.abs(at) > FARTHEST) throw new RangeError(`${at} is no moment in milliseconds.`)
  return at
}

/** A clock that a test or a developer sets, moves and stops. It begins as the machine's own. Moments are milliseconds. */
export class Clock {
  private readonly hearers = new Set<Hearer>()

  constructor(private shift: Shift = { offset: 0 }) {}

  /** What the clock shows; a function, so that it can be handed on by itself. */
  readonly now = (): number => ('at' in this.shift ? this.shift.at : Date.now() + this.shift.offset)

  /** Whether it stands still. */
  get isStopped(): boolean {
    return 'at' in this.shift
  }

  /** Makes it show this moment, and go on from there unless it stands. Resolves when what came due by that is done. */
  set(at: number): Promise<void> {
    const from = this.now()
    this.shift = this.isStopped ? { at: moment(at) } : { offset: moment(at) - Date.now() }
    return this.tell(from)
  }

  /** Moves it by so many milliseconds, backwards too. Resolves when what came due by that is done. */
  moveBy(milliseconds: number): Promise<void> {
    return this.set(this.now() + milliseconds)
  }

  /** Makes it stand still. What waits for milliseconds to pass (a time-out, a pause) goes on all the same. */
  stop(): Promise<void> {
    this.shift = { at: this.now() }
    return this.tell(this.shift.at)
  }

  /** Makes it run again, from what it shows. */
  run(): Promise<void> {
    this.shift = { offset: this.now() - Date.now() }
    return this.tell(this.now())
  }

  /** What another process on this machine needs to show the same time. */
  get difference(): Shift {
    return this.shift
  }

  /** Tells somebody from now on when the clock is set, stopped or run; yields how to stop telling. */
  tellWhenSet(hearer: Hearer): () => void {
    this.hearers.add(hearer)
    return () => void this.hearers.delete(hearer)
  }

  /** Tells everybody; rejects with the first failure once all have heard. */
  private async tell(from: number): Promise<void> {
    const heard = await Promise.allSettled([...this.hearers].map(async (hear) => hear(from, this.now())))
    const failure = heard.find(({ status }) => status === 'rejected')
    if (failure?.status === 'rejected') throw failure.reason
  }
}

/** A clock that stands at a moment, in milliseconds. */
export function stoppedAt(at: number): Clock {
  return new Clock({ at: moment(at) })
}
