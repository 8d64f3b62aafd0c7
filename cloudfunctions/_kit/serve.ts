import * as v from 'valibot'
import { AppError, commonCodes, type ErrorCode, type Reply } from '@core/contract/errors'
import type { Api, Operation, OutputOf, ParsedInputOf } from '@core/contract/operation'
import { rolesAt } from '@core/domain/person/roles'
import { callerOpenId, isPush, isTimer } from './cloud'
import { isBusy } from './failures'
import { staffOf, type KeptStaff } from './staff'

/** Who asks, the server's time (ms), and the id under which the log keeps this call. */
export interface Call {
  caller: { openId: string }
  now: number
  requestId: string
}

/** A call by somebody with one of the roles that the operation allows. */
export interface StaffCall extends Call {
  staff: KeptStaff
}

type CallOf<O> = O extends { allow: 'everybody' } ? Call : StaffCall

/** The task of one operation: read, decide, write. It refuses by throwing an `AppError`. */
export type Handler<O> = (input: ParsedInputOf<O>, call: CallOf<O>) => Promise<OutputOf<O>>

/** What a timer does each time it wakes the function: it asks the domain what is due at `now` (ms). */
export type Timer = (wake: { now: number; requestId: string }) => Promise<void>

/** What is done with an event that WeChat's servers push, under its name ('wxa_media_check'). */
export type Push = (event: Readonly<Record<string, unknown>>, wake: { now: number; requestId: string }) => Promise<void>

type Handlers<A extends Api> = { [K in keyof A]: Handler<A[K]> }

interface Event {
  action?: unknown
  input?: unknown
  TriggerName?: unknown
  Event?: unknown
}

const refused = (code: ErrorCode): Reply<never> => ({ ok: false, code })

/** The caller with what the operation asks for; null where it allows none of the caller's roles. An operation for everybody reads no role. */
async function admitted({ allow }: Operation, call: Call): Promise<Call | StaffCall | null> {
  if (allow === 'everybody') return call
  const staff = await staffOf(call.caller.openId)
  return staff && rolesAt(staff, call.now).some((role) => allow.includes(role)) ? { ...call, staff } : null
}

function log(requestId: string, action: string, error: unknown): void {
  console.error(JSON.stringify({ requestId, action, error: error instanceof Error ? error.stack : String(error) }))
}

/**
 * The entry point of a cloud function: a list of its operations. For each call it takes the caller from the platform,
 * checks the role, parses the input, runs the handler and parses the output, which drops whatever the contract does not
 * name. A refusal travels as a value; anything else that goes wrong is our bug: it is logged, and the client learns
 * `INTERNAL`. A timer is declared beside the operations, under the name it has in `config.json`; an event that WeChat's servers push, under the event's name.
 */
export function serve<A extends Api>(
  api: A,
  handlers: Handlers<A>,
  timers: Readonly<Record<string, Timer>> = {},
  pushes: Readonly<Record<string, Push>> = {},
) {
  return async (event: Event, context: { request_id?: string } = {}): Promise<Reply<unknown>> => {
    const requestId = context.request_id ?? ''
    if (isTimer()) return wake(timers, event.TriggerName, requestId)
    const push = typeof event.Event === 'string' && Object.hasOwn(pushes, event.Event) && pushes[event.Event]
    if (push && isPush()) return pushed(push, event, requestId)
    const { action } = event
    if (typeof action !== 'string' || !Object.hasOwn(api, action)) return refused('UNKNOWN_ACTION')
    const operation = api[action]
    const handler = handlers[action] as ((input: never, call: Call | StaffCall) => Promise<unknown>) | undefined
    const openId = callerOpenId()
    if (!operation || !handler || openId === null) return refused('UNKNOWN_ACTION')

    const input = v.safeParse(operation.input, event.input)
    // To the schema of an object, a list is one without fields.
    if (!input.success || Array.isArray(event.input)) return refused('BAD_INPUT')
    try {
      const call = await admitted(operation, { caller: { openId }, now: Date.now(), requestId })
      if (!call) return refused('FORBIDDEN')
      const output = await handler(input.output as never, call)
      return { ok: true, value: v.parse(operation.output, output) }
    } catch (error) {
      const declared: readonly string[] = [...commonCodes, ...operation.refuses]
      if (error instanceof AppError && declared.includes(error.code)) return refused(error.code)
      log(requestId, action, error)
      return refused(isBusy(error) ? 'BUSY' : 'INTERNAL')
    }
  }
}

/** A timer that fails is logged and fails for the platform too, which shows it; the next minute tries again. */
async function wake(timers: Readonly<Record<string, Timer>>, name: unknown, requestId: string): Promise<Reply<null>> {
  const timer = typeof name === 'string' && Object.hasOwn(timers, name) ? timers[name] : undefined
  if (!timer) return refused('UNKNOWN_ACTION')
  try {
    await timer({ now: Date.now(), requestId })
    return { ok: true, value: null }
  } catch (error) {
    log(requestId, String(name), error)
    throw error
  }
}

/** Like a timer's: what fails is logged and fails for the platform. */
async function pushed(push: Push, event: Event, requestId: string): Promise<Reply<null>> {
  try {
    await push(event as Record<string, unknown>, { now: Date.now(), requestId })
    return { ok: true, value: null }
  } catch (error) {
    log(requestId, String(event.Event), error)
    throw error
  }
}
