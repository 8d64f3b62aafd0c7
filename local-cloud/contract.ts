import type { Clock } from './clock/clock'
import type { DatabaseOptions } from './database/options'
import type { EnvironmentSnapshot } from './environment/environment'
import type { Manifest } from './environment/manifest'
import type { Faults } from './faults/faults'
import type { LogFilter, LogLine } from './functions/logs'
import type { SamplePerson } from './gateway/people'
import type { Credit, Grant } from './openapi/credits'
import type { OpenApiOptions } from './openapi/options'
import type { Sent } from './openapi/outbox'
import type { TimerState } from './timers/timers'
import type { Operation } from './wire/operations'

/** What a local cloud is made of. */
export interface LocalCloudOptions {
  /** Where documents and files are kept; made when missing. */
  folder: string
  /** Folder of the built functions: `<name>/{index.js,package.json,config.json}`. */
  functions: string
  /** Path of the index file, `database.json`; without one no collection exists from the start. */
  database?: string
  /** Path of the rules file, `storage.json`; without one functions only read and write. */
  storage?: string
  /** Folder of the browser build that the gateway serves at `/`. */
  web?: string
  /** Whom one may sign in as in the browser; without a choice one is the first. */
  people?: readonly SamplePerson[]
  /** The gateway's port; 0, the default, is any free one. */
  port?: number
  /** Id of the environment, by default 'local'. */
  env?: string
  appId?: string
  /** The platform's clock, by default a new one that shows the machine's time. */
  clock?: Clock
  /** Hears what functions print, a line at a time, and what went wrong in the cloud itself. */
  log?: (line: string) => void
  /** The page at `/_console` of the gateway: may it change documents, only read (the default), or is there none. */
  console?: 'read' | 'edit' | 'off'
  /** Environment variables of functions, as they are set in the platform's console: by function and name. */
  variables?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Instances of one function at the same time, by default 4. */
  instances?: number
  /** False only to measure what waiting for the disk costs: a power cut may then lose acknowledged writes. */
  sync?: boolean
  /** How strict the database is, and what differs from one environment to another. */
  documents?: DatabaseOptions
  /** Seconds after which an instance that nobody asked anything ends, by default 300. */
  idleSeconds?: number
  /** What WeChat's servers know: subscriptions, templates, pages, and the words that content checks find. */
  openapi?: OpenApiOptions
}

/** A running local cloud. */
export interface LocalCloud {
  /** Address for browsers. */
  gateway: string
  /** Address that an SDK with an administrator's rights speaks to. */
  admin: string
  env: string
  /** What `wx.cloud.callFunction` does in a mini program, as this person. Rejects with a CallError. */
  callFunction(name: string, event: unknown, openId: string): Promise<unknown>
  /** Environment variables with which any process that uses wx-server-sdk reaches this cloud as an administrator. */
  environment(): Record<string, string>
  /** What functions, server dates, timers, tickets and the Date header go by. */
  clock: Clock
  /** What goes wrong on purpose. */
  faults: Faults
  /** What functions printed, of one function or one request, newest last; the last 10,000 lines. */
  logs(filter?: LogFilter): readonly LogLine[]
  /** The timers of the functions. */
  timers(): readonly TimerState[]
  /** Wakes a function by its timer now, as the platform does; yields its answer. Rejects with a CallError. */
  fire(name: string, triggerName?: string): Promise<unknown>
  /** What was done, newest last. */
  operations(): readonly Operation[]
  /** What a person's yes to a subscription does in a mini program: lets so many messages of a template through. */
  grant(grant: Grant): void
  /** What was granted so far, and how much of it was used. */
  credits(): readonly Credit[]
  /** What left for WeChat's servers, newest last: messages to people, files to be checked. */
  outbox(): readonly Sent[]
  /** The functions were built anew: later calls get new instances. */
  reload(): Promise<void>
  /** All that it keeps, as it is: documents, files, subscriptions, outbox, visits and the last runs of timers; held until the cloud is closed. */
  snapshot(): Promise<EnvironmentSnapshot>
  /** Puts all of that back as it was. No call may be on its way. What was noted (operations, logs) and the clock stay. */
  restore(snapshot: EnvironmentSnapshot): Promise<void>
  /** Writes all documents and files into a new folder, readable; answers what is in it. Refuses a folder that is not empty. */
  export(folder: string): Promise<Manifest>
  /** Stops everything and loses nothing that was acknowledged. */
  close(): Promise<void>
}
