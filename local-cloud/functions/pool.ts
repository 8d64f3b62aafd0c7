import { Refusal } from '../refusal'
import { Instance, NotBegun, type Work } from './instance'

/** What a pool needs to start an instance of its function. */
export interface PoolOptions {
  folder: string
  environment: Record<string, string>
  /** How many requests the function answers at the same time. */
  size: number
  /** Seconds a request may take. */
  timeout: number
  log: (line: string, requestId: string) => void
}

interface Waiting {
  served: (instance: Instance) => void
  refused: (refusal: Refusal) => void
}

function shutDown(): Refusal {
  return new Refusal('SYS_ERR', 'The cloud is being shut down.')
}

/** Runs one function: up to so many instances, one request each; further requests wait in order. */
export class Pool {
  private readonly idle: Instance[] = []
  private readonly all = new Set<Instance>()
  private readonly requestOf = new WeakMap<Instance, string>()
  private waiting: Waiting[] = []
  private state: 'open' | 'retiring' | 'ended' = 'open'

  constructor(private readonly options: PoolOptions) {}

  /** The function's result as JSON, as soon as an instance is free and has answered. */
  async run(work: Work, requestId: string): Promise<string> {
    try {
      return await this.attempt(work, requestId)
    } catch (error) {
      if (error instanceof NotBegun) return await this.attempt(work, requestId)
      throw error
    }
  }

  /** Lets idle instances go now and busy ones after their answer: another pool takes over. */
  retire(): void {
    this.state = 'retiring'
    for (const instance of this.idle.splice(0)) void instance.end()
  }

  /** Ends all instances at once; requests that wait are refused. */
  async end(): Promise<void> {
    this.state = 'ended'
    for (const { refused } of this.waiting.splice(0)) refused(shutDown())
    await Promise.all([...this.all].map((instance) => instance.end()))
  }

  private async attempt(work: Work, requestId: string): Promise<string> {
    const instance = await this.take()
    this.requestOf.set(instance, requestId)
    try {
      return await instance.run(work, this.options.timeout)
    } finally {
      this.give(instance)
    }
  }

  private async take(): Promise<Instance> {
    if (this.state === 'ended') throw shutDown()
    const instance = this.idle.pop()
    if (instance) return instance
    if (this.all.size < this.options.size) return this.start()
    return new Promise((served, refused) => this.waiting.push({ served, refused }))
  }

  private give(instance: Instance): void {
    if (!instance.alive) this.all.delete(instance)
    const next = this.waiting.shift()
    if (next) next.served(instance.alive ? instance : this.start())
    else if (this.state === 'retiring') void instance.end()
    else if (instance.alive) this.idle.push(instance)
  }

  private start(): Instance {
    const { folder, environment, log } = this.options
    const instance: Instance = new Instance(
      folder,
      environment,
      (line) => log(line, this.requestOf.get(instance) ?? ''),
      () => this.forget(instance),
    )
    this.all.add(instance)
    return instance
  }

  private forget(instance: Instance): void {
    this.all.delete(instance)
    const at = this.idle.indexOf(instance)
    if (at !== -1) this.idle.splice(at, 1)
  }
}
