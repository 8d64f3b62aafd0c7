import * as v from 'valibot'
import { AppError, commonCodes, type ErrorCode, type Reply } from '@core/contract/errors'
import type { Api, OutputOf, ParsedInputOf } from '@core/contract/operation'
import { callerOpenId } from './cloud'
import { isBusy } from './failures'

/** Who asks, the server's time (ms), and the id under which the log keeps this call. */
export interface Call {
  caller: { openId: string }
  now: number
  requestId: string
}

/** The task of one operation: read, decide, write. It refuses by throwing an `AppError`. */
export type Handler<O> = (input: ParsedInputOf<O>, call: Call) => Promise<OutputOf<O>>

type Handlers<A extends Api> = { [K in keyof A]: Handler<A[K]> }

interface Event {
  action?: unknown
  input?: unknown
}

const refused = (code: ErrorCode): Reply<never> => ({ ok: false, code })

/**
 * The entry point of a cloud function: a list of its operations. For each call it takes the caller from the platform,
 * parses the input, runs the handler and parses the output, which drops whatever the contract does not name. A refusal
 * travels as a value; anything else that goes wrong is our bug: it is logged, and the client learns `INTERNAL`.
 */
export function serve<A extends Api>(api: A, handlers: Handlers<A>) {
  return async (event: Event, context: { request_id?: string } = {}): Promise<Reply<unknown>> => {
    const requestId = context.request_id ?? ''
    const { action } = event
    if (typeof action !== 'string' || !Object.hasOwn(api, action)) return refused('UNKNOWN_ACTION')
    const operation = api[action]
    const handler = handlers[action] as Handler<unknown> | undefined
    const openId = callerOpenId()
    if (!operation || !handler || openId === null) return refused('UNKNOWN_ACTION')

    const input = v.safeParse(operation.input, event.input)
    // To the schema of an object, a list is one without fields.
    if (!input.success || Array.isArray(event.input)) return refused('BAD_INPUT')
    try {
      const output = await handler(input.output as never, { caller: { openId }, now: Date.now(), requestId })
      return { ok: true, value: v.parse(operation.output, output) }
    } catch (error) {
      const declared: readonly string[] = [...commonCodes, ...operation.refuses]
      if (error instanceof AppError && declared.includes(error.code)) return refused(error.code)
      console.error(JSON.stringify({ requestId, action, error: error instanceof Error ? error.stack : String(error) }))
      return refused(isBusy(error) ? 'BUSY' : 'INTERNAL')
    }
  }
}
