import type { Action } from '../wire/action'
import type { Operation } from '../wire/operations'

/** A line that a function printed; `at` in milliseconds of the cloud's clock. */
export interface PrintedLine {
  function: string
  requestId: string
  at: number
  text: string
}

/** Something that left the cloud for people or for WeChat's servers, with whatever else is known of it. */
export interface SentThing {
  kind: string
  at: number
  function: string
  requestId: string
  openId: string
}

/** How many messages of a template a person lets through, and how many went. */
export interface CreditShown {
  openId: string
  templateId: string
  granted: number
  used: number
}

/** A timer of a function; moments in milliseconds. */
export interface TimerShown {
  function: string
  name: string
  /** Its seven fields: second, minute, hour, day, month, weekday, year. */
  config: string
  next: number | undefined
  last?: { due: number; answered: boolean }
}

/** Where the console takes what it shows. What is not given has no page. */
export interface ConsoleSources {
  env: string
  /** Whether documents may be changed on it. */
  mode: 'read' | 'edit'
  now: () => number
  /** The actions of the wire; the console asks for documents as an administrator does. */
  actions: Readonly<Record<string, Action>>
  collections: () => readonly string[]
  operations: () => readonly Operation[]
  logs?: (filter: { function?: string; requestId?: string }) => readonly PrintedLine[]
  outbox?: () => readonly SentThing[]
  /** Part of the outbox's page. */
  credits?: () => readonly CreditShown[]
  timers?: () => readonly TimerShown[]
  fire?: (name: string, triggerName: string) => Promise<unknown>
}
