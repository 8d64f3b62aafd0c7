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

/** Runs one function: up to so many instances, one request each; further requests wait in order. */
export class Pool {
  private readonly idle: Instance[] = []
  private readonly all = new Set<Instance>()
  private readonly waiting: ((instance: Instance) => void)[] = []
  private readonly requestOf = new WeakMap<Instance, string>()
  private readonly retired = new WeakSet<Instance>()

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

  /** Lets idle instances go now and busy ones after their answer; later requests get new ones. */
  retire(): void {
    for (const instance of this.idle.splice(0)) instance.end()
    for (const instance of this.all) this.retired.add(instance)
  }

  /** Ends all instances at once. */
  end(): void {
    for (const instance of this.all) instance.end()
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

  private take(): Promise<Instance> {
    const instance = this.idle.pop()
    if (instance) return Promise.resolve(instance)
    if (this.all.size < this.options.size) return Promise.resolve(this.start())
    return new Promise((served) => this.waiting.push(served))
  }

  private give(instance: Instance): void {
    if (instance.alive && this.retired.has(instance)) instance.end()
    if (!instance.alive) this.all.delete(instance)
    const next = this.waiting.shift()
    if (!next) {
      if (instance.alive) this.idle.push(instance)
    } else next(instance.alive ? instance : this.start())
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
