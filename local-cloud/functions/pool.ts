import type { Shift } from '../clock/clock'
import { Refusal } from '../refusal'
import { NotBegun } from './failures'
import { Instance, type Work } from './instance'

/** What a pool needs to start an instance of its function. */
export interface PoolOptions {
  folder: string
  environment: Record<string, string>
  /** How many requests the function answers at the same time. */
  size: number
  /** Seconds a request may take. */
  timeout: number
  /** MB an instance may hold. */
  memory: number
  /** Seconds after which an instance that nobody asked anything ends; the next request starts a cold one. */
  idleSeconds: number
  clock: () => Shift
  log: (line: string, requestId: string) => void
}

interface Waiting {
  served: (instance: Instance) => void
  refused: (refusal: Refusal) => void
}

function shutDown(): Refusal {
  return new Refusal('SYS_ERR', 'The cloud is being shut down.')
}

/** How many instances in turn may have gone before they began a request, until it is told so. */
const MOST_GONE = 4

/** Runs one function: up to so many instances, one request each; further requests wait in order. */
export class Pool {
  /** Instances that wait for a request, each with the timer of its end. */
  private readonly idle = new Map<Instance, NodeJS.Timeout>()
  private readonly all = new Set<Instance>()
  private waiting: Waiting[] = []
  private state: 'open' | 'retiring' | 'ended' = 'open'

  constructor(private readonly options: PoolOptions) {}

  /**
   * The function's result as JSON, as soon as an instance is free and has answered. A call of another function does not
   * wait: whoever holds the instance may be waiting for this very call.
   */
  async run(work: Work, isCallOfFunction: boolean): Promise<string> {
    for (let gone = 0; ; gone++) {
      try {
        return await this.attempt(work, isCallOfFunction)
      } catch (error) {
        if (!(error instanceof NotBegun) || gone === MOST_GONE) throw error
      }
    }
  }

  /** Lets idle instances go now and busy ones after their answer: another pool takes over. */
  retire(): void {
    this.state = 'retiring'
    for (const instance of this.idle.keys()) void instance.end()
    this.rest()
  }

  /** Whether it has no instance. */
  get isEmpty(): boolean {
    return this.all.size === 0
  }

  /** Ends all instances at once; requests that wait are refused. */
  async end(): Promise<void> {
    this.state = 'ended'
    this.rest()
    for (const { refused } of this.waiting.splice(0)) refused(shutDown())
    await Promise.all([...this.all].map((instance) => instance.end()))
  }

  private async attempt(work: Work, isCallOfFunction: boolean): Promise<string> {
    const instance = await this.take(isCallOfFunction)
    try {
      return await instance.run(work, this.options.timeout)
    } finally {
      this.give(instance)
    }
  }

  private async take(atOnce: boolean): Promise<Instance> {
    if (this.state === 'ended') throw shutDown()
    // The one that was used last: those that are not needed come to their end.
    const instance = [...this.idle.keys()].pop()
    if (instance) {
      this.wake(instance)
      return instance
    }
    if (atOnce || this.all.size < this.options.size) return this.start()
    return new Promise((served, refused) => this.waiting.push({ served, refused }))
  }

  private give(instance: Instance): void {
    if (!instance.alive) {
      this.forget(instance)
      return
    }
    const next = this.waiting.shift()
    if (next) next.served(instance)
    else if (this.state === 'retiring' || this.all.size > this.options.size) void instance.end()
    else this.idle.set(instance, this.endLater(instance))
  }

  private endLater(instance: Instance): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.idle.delete(instance)
      void instance.end()
    }, this.options.idleSeconds * 1000)
    return timer.unref()
  }

  private start(): Instance {
    const { folder, environment, memory, clock, log } = this.options
    const whenGone = (): void => this.forget(instance)
    const instance: Instance = new Instance({ folder, environment, memory, clock, log, whenGone })
    this.all.add(instance)
    return instance
  }

  private wake(instance: Instance): void {
    clearTimeout(this.idle.get(instance))
    this.idle.delete(instance)
  }

  private rest(): void {
    for (const instance of [...this.idle.keys()]) this.wake(instance)
  }

  /** An instance is gone, in the middle of a request or while it was idle: whoever waits gets a new one. */
  private forget(instance: Instance): void {
    this.wake(instance)
    this.all.delete(instance)
    while (this.all.size < this.options.size) {
      const next = this.waiting.shift()
      if (!next) return
      next.served(this.start())
    }
  }
}
