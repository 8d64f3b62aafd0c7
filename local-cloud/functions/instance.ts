import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Shift } from '../clock/clock'
import { executionFailed, exited, NotBegun, tookTooLong, tookTooMuchMemory } from './failures'
import { megabytesOf, watchMemory } from './memory'
import { hearLines } from './output'

/** What is loaded before a function's code, also in each thread that it starts. */
const PRELOADS = ['../clock/shiftedDate.cjs', 'thisCloudOnly.cjs'].map((path) => join(__dirname, path))

/** Milliseconds a function may take to load. */
const LONGEST_START = 20_000

/** Milliseconds within which what an ended process still printed is waited for. */
const LAST_WORDS = 200

/** What an instance is given to work on. */
export interface Work {
  requestId: string
  /** The event, as JSON. */
  event: string
  context: Record<string, unknown>
  environment: Record<string, string>
}

/** What an instance is started with. */
export interface InstanceOptions {
  /** Folder of the built function. */
  folder: string
  environment: Record<string, string>
  /** MB it may hold. */
  memory: number
  /** How the platform's clock differs from the machine's at this moment. */
  clock: () => Shift
  log: (line: string, requestId: string) => void
  whenGone: () => void
}

type Message =
  | { state: 'ready' }
  | { state: 'begun' }
  | { state: 'answered'; result: string }
  | { state: 'failed'; reason: string; ended?: true }

const states: ReadonlySet<unknown> = new Set(['ready', 'begun', 'answered', 'failed'])

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('state' in value) || !states.has(value.state)) return false
  if (value.state === 'answered') return 'result' in value && typeof value.result === 'string'
  return value.state !== 'failed' || ('reason' in value && typeof value.reason === 'string')
}

/** One process that runs one function, one request at a time. */
export class Instance {
  private readonly child: ChildProcess
  private readonly ready: Promise<void>
  /** Settles what is being waited for: the start, or the answer to a request. */
  private hear: (message: Message | 'gone') => void = () => undefined
  private readonly exit: Promise<void>
  private gone = false
  private ranOutOfMemory = false
  /** The request that is being worked on, or that the instance was started for. */
  private requestId = ''

  constructor(private readonly options: InstanceOptions) {
    const { folder, environment, memory, clock, log } = options
    this.child = fork(join(__dirname, 'child.cjs'), [folder], {
      cwd: folder,
      env: {
        ...environment,
        TZ: 'UTC',
        LOCAL_CLOUD_CLOCK: JSON.stringify(clock()),
        ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      },
      execArgv: [...PRELOADS.flatMap((path) => ['--require', path]), `--max-old-space-size=${memory}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [this.child.stdout, this.child.stderr])
      if (stream)
        hearLines(stream, (line, requestId) => {
          if (line.includes('JavaScript heap out of memory')) this.ranOutOfMemory = true
          log(line, requestId === '' ? this.requestId : requestId)
        })
    this.child.on('message', (message) => {
      // A function may send what it likes: only what child.cjs says is heard.
      if (!isMessage(message)) return
      const heard = message
      if (heard.state === 'failed' && heard.ended) this.gone = true
      this.hear(heard)
    })
    this.child.on('error', (error) => log(error.message, this.requestId))
    this.exit = new Promise((ended) => {
      let last: NodeJS.Timeout | undefined
      const leave = (): void => {
        clearTimeout(last)
        this.gone = true
        options.whenGone()
        this.hear('gone')
        ended()
      }
      this.child.once('exit', () => {
        this.gone = true
        last = setTimeout(leave, LAST_WORDS)
      })
      this.child.once('close', leave)
      // A process that could not be started has no exit.
      if (this.child.pid === undefined) this.child.once('error', leave)
    })
    this.ready = this.start()
    this.ready.catch(() => void this.end())
  }

  /** Hands over one request and resolves to its result, as JSON. Rejects when the function fails, ends, is too slow or too large. */
  async run(work: Work, seconds: number): Promise<string> {
    this.requestId = work.requestId
    await this.ready
    if (this.gone) throw new NotBegun()
    const { memory, clock } = this.options
    const { pid } = this.child
    let begun = false
    return new Promise((answered, failed) => {
      const stop = (reason: Error): void => {
        void this.end()
        failed(reason)
      }
      // An instance that was still busy with what it left running behind its last answer has not begun.
      const limit = setTimeout(() => stop(begun ? tookTooLong(seconds) : new NotBegun()), seconds * 1000)
      const lookAway = watchMemory(pid, memory, () => stop(tookTooMuchMemory(memory)))
      this.hear = (message) => {
        if (message !== 'gone' && message.state === 'begun') {
          begun = true
          return
        }
        clearTimeout(limit)
        lookAway()
        if (message === 'gone') failed(this.endedWhile(begun))
        else if (message.state === 'failed') failed(begun ? executionFailed(message.reason) : new NotBegun())
        else if (message.state === 'answered') {
          if ((megabytesOf(pid) ?? 0) > memory) stop(tookTooMuchMemory(memory))
          else answered(message.result)
        }
      }
      this.child.send({ ...work, clock: clock() }, (error) => {
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

  private endedWhile(begun: boolean): Error {
    if (this.ranOutOfMemory) return tookTooMuchMemory(this.options.memory)
    return begun ? exited() : new NotBegun()
  }

  private start(): Promise<void> {
    return new Promise((ready, failed) => {
      const limit = setTimeout(() => failed(executionFailed('the function took too long to load')), LONGEST_START)
      this.hear = (message) => {
        clearTimeout(limit)
        if (message === 'gone') failed(executionFailed('the function ended while it was loading'))
        else if (message.state === 'failed') failed(executionFailed(message.reason))
        else ready()
      }
    })
  }
}
