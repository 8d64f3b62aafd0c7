import type { Credits } from './credits'
import type { OpenApiOptions } from './options'
import type { Outbox } from './outbox'
import type { Visits } from './visits'

/** The parameters of one call as the SDK sends them: snake_case names, values of JSON. */
export type Parameters = Readonly<Record<string, unknown>>

/** What WeChat's servers answer: a value for JSON, or bytes. */
export type Answer = { json: Record<string, unknown> } | { bytes: Buffer; contentType: string }

/** Who asks: which function, in which request. */
export interface Asking {
  function: string
  requestId: string
}

/** What the calls work with. */
export interface Desk {
  now: () => number
  appId: string
  options: OpenApiOptions
  outbox: Outbox
  credits: Credits
  visits: Visits
  /** Sends a push of WeChat's to the function that takes them, if one does. */
  push: (event: Record<string, unknown>, openId: string) => void
}
