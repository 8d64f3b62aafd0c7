import type { Invocation } from '../functions/invocations'
import { Refusal } from '../refusal'

/** A request of the SDK: its JSON or its form, which nobody has checked. */
export type Request = Readonly<Record<string, unknown>>

/** Who asks: a running function, or, without one, a tool that has the administrator's address. */
export interface Caller {
  requestId: string
  invocation?: Invocation
  /** The connection the request came over. What a tool awaits one after the other, the SDK sends over the same one. */
  connection?: object
}

/** Does what a request asks and yields the answer: its fields besides `requestId`, if it does not say otherwise. */
export type Action<Answer = Record<string, unknown>> = (request: Request, caller: Caller) => Promise<Answer>

/** A text of a request. Refuses a request without it. */
export function text(request: Request, name: string): string {
  const value = request[name]
  if (typeof value !== 'string' || value === '')
    throw new Refusal('INVALID_PARAM', `The request needs a text '${name}'.`)
  return value
}

/** A list of a request. Refuses a request without it. */
export function list(request: Request, name: string): unknown[] {
  const value = request[name]
  if (!Array.isArray(value)) throw new Refusal('INVALID_PARAM', `The request needs a list '${name}'.`)
  return value
}
