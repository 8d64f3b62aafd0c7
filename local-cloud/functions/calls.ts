import { randomUUID } from 'node:crypto'
import { Dropped, type Faults } from '../faults/faults'
import type { Visits } from '../openapi/visits'
import { Refusal } from '../refusal'
import type { Operations } from '../wire/operations'
import { toCallError } from './callError'
import type { Functions } from './functions'
import type { Identity } from './invocations'

/** What calls from outside the cloud go through. */
export interface CallsOptions {
  functions: Functions
  operations: Operations
  faults: Faults
  visits: Visits
  log: (line: string) => void
}

/** Calls of functions from outside the cloud: by people, by timers, by WeChat's servers. Each is noted and may meet faults. */
export class Calls {
  constructor(private readonly options: CallsOptions) {}

  /** Calls a function as somebody; yields its result. Rejects with a CallError. */
  async invoke(name: string, event: unknown, identity: Identity): Promise<unknown> {
    const { functions, operations, faults, log } = this.options
    const requestId = randomUUID()
    const asked = { action: 'functions.invokeFunction', function: name }
    try {
      const work = (): Promise<string> =>
        faults.around(asked, () => functions.invoke(name, event ?? {}, identity, requestId))
      return JSON.parse(await operations.run({ ...asked, requestId, ...identity }, work))
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Dropped))
        log(`local cloud: ${requestId} ${(error as Error).stack ?? String(error)}`)
      throw toCallError(error)
    }
  }

  /** What `wx.cloud.callFunction` does in a mini program, as this person. */
  asPerson(name: string, event: unknown, openId: string): Promise<unknown> {
    this.options.visits.note(openId)
    return this.invoke(name, event, { openId, source: 'wx_client' })
  }

  /** Hands a push of WeChat's to the function that takes them; what goes wrong is in the log only, as in production. */
  push(name: string, event: Record<string, unknown>, openId: string): void {
    this.invoke(name, event, { openId, source: 'wx_unknown' }).catch((error: unknown) => {
      this.options.log(`local cloud: the push to ${name} failed: ${(error as Error).message}`)
    })
  }
}
