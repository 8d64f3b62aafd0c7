import { performance } from 'node:perf_hooks'
import { Dropped } from '../faults/faults'
import { Refusal } from '../refusal'
import { StorageError } from '../storage/storageError'

/** One thing that was asked for: an action of the wire, on a collection or a function, as part of which request. */
export interface OperationName {
  action: string
  collection?: string
  function?: string
  requestId: string
  /** Of a call from outside: by whom, 'wx_client' or 'wx_trigger'. What it leads to has none. */
  source?: string
  /** The person who called from outside. */
  openId?: string
}

/** The same with its course. */
export interface Operation extends OperationName {
  /** When it began, in milliseconds by the cloud's clock. */
  at: number
  /** Milliseconds of real time it took; missing while it goes on. */
  took?: number
  /** 'OK', the code it was refused with, as its service words it, or 'DROPPED'; missing while it goes on. */
  code?: string
}

/** How many operations are remembered, and how many characters of a name. */
const MOST = 10_000
const LONGEST_NAME = 200

function codeOf(error: unknown): string {
  if (error instanceof Dropped) return 'DROPPED'
  if (error instanceof StorageError) return String(error.errCode)
  return error instanceof Refusal ? error.code : 'SYS_ERR'
}

function shortened(name: OperationName): OperationName {
  const entries = Object.entries(name).map(([field, value]) => [field, String(value).slice(0, LONGEST_NAME)] as const)
  return Object.fromEntries(entries) as unknown as OperationName
}

/** What was done, newest last, for tests that count and for whoever looks. */
export class Operations {
  private readonly done: Operation[] = []

  constructor(private readonly now: () => number = Date.now) {}

  /** Does something and notes it, from its beginning, with how long it took and how it ended. */
  async run<T>(name: OperationName, work: () => Promise<T>): Promise<T> {
    const operation: Operation = { ...shortened(name), at: this.now() }
    this.done.push(operation)
    if (this.done.length > MOST) this.done.splice(0, this.done.length - MOST)
    const begun = performance.now()
    try {
      const answer = await work()
      operation.code = 'OK'
      return answer
    } catch (error) {
      operation.code = codeOf(error)
      throw error
    } finally {
      operation.took = Math.round((performance.now() - begun) * 10) / 10
    }
  }

  list(): readonly Readonly<Operation>[] {
    return [...this.done]
  }
}
