import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Refusal } from '../refusal'

/** Milliseconds a function may take to load. */
const LONGEST_START = 20_000

/** What an instance is given to work on. */
export interface Work {
  /** The event, as JSON. */
  event: string
  context: Record<string, unknown>
  environment: Record<string, string>
}

type Message =
  | { state: 'ready' }
  | { state: 'begun' }
  | { state: 'answered'; result: string }
  | { state: 'failed'; reason: string; ended?: true }

/** The instance was gone before it had begun: the request is unharmed and may go to another one. */
export class NotBegun extends Refusal {
  constructor() {
    super('FUNCTIONS_EXECUTE_FAIL', 'the function ended its process before it began')
  }
}

/** A function that failed, or that took too long. */
export function executionFailed(reason: string): Refusal {
  return new Refusal('FUNCTIONS_EXECUTE_FAIL', reason)
}

/** One process that runs one function, one request at a time. */
export class Instance {
  private readonly child: ChildProcess
  private readonly ready: Promise<void>
  /** Settles what is being waited for: the start, or the answer to a request. */
  private hear: (message: Message | 'gone') => void = () => undefined
  private readonly exit: Promise<void>
  private gone = false

  constructor(folder: string, environment: Record<string, string>, log: (line: string) => void, whenGone: () => void) {
    this.child = fork(join(__dirname, 'child.cjs'), [folder], {
      cwd: folder,
      env: { ...environment, TZ: 'UTC', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [this.child.stdout, this.child.stderr])
      if (stream) createInterface({ input: stream }).on('line', log)
    this.child.on('message', (message) => {
      const heard = message as Message
      if (heard.state === 'failed' && heard.ended) this.gone = true
      this.hear(heard)
    })
    this.child.on('error', (error) => log(error.message))
    this.exit = new Promise((ended) => {
      const leave = (): void => {
        this.gone = true
        whenGone()
        this.hear('gone')
        ended()
      }
      // A process that could not be started has no exit.
      this.child.once('exit', leave)
      if (this.child.pid === undefined) this.child.once('error', leave)
    })
    this.ready = this.start()
    this.ready.catch(() => void this.end())
  }

  /** Hands over one request and resolves to its result, as JSON. Rejects when the function fails, ends or is too slow. */
  async run(work: Work, seconds: number): Promise<string> {
    await this.ready
    if (this.gone) throw new NotBegun()
    let begun = false
    return new Promise((answered, failed) => {
      const clock = setTimeout(() => {
        void this.end()
        failed(new Refusal('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`))
      }, seconds * 1000)
      this.hear = (message) => {
        if (message === 'gone')
          failed(begun ? executionFailed('the function ended its process before it answered') : new NotBegun())
        else if (message.state === 'begun') begun = true
        else if (message.state === 'answered') answered(message.result)
        else if (message.state === 'failed') failed(begun ? executionFailed(message.reason) : new NotBegun())
        if (message !== 'gone' && message.state === 'begun') return
        clearTimeout(clock)
      }
      this.child.send({ ...work }, (error) => {
        if (error) this.hear('gone')
      })
    })
  }

  /** Whether the process still is there. */
  get alive(): boolean {
    return !this.gone
  }

  /** Ends the process, whatever it is doing; resolves when it has ended. */
  async end(): Promise<void> {
    this.gone = true
    this.child.kill('SIGKILL')
    await this.exit
  }

  private start(): Promise<void> {
    return new Promise((ready, failed) => {
      const clock = setTimeout(() => failed(executionFailed('the function took too long to load')), LONGEST_START)
      this.hear = (message) => {
        clearTimeout(clock)
        if (message === 'gone') failed(executionFailed('the function ended while it was loading'))
        else if (message.state === 'failed') failed(executionFailed(message.reason))
        else ready()
      }
    })
  }
}
