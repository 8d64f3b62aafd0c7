import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { claimFolder } from './claimFolder'
import { Clock } from './clock/clock'
import { openConsole } from './console/console'
import type { ConsoleSources } from './console/sources'
import { Database } from './database/database'
import { defineCollections } from './database/defineCollections'
import type { DatabaseOptions } from './database/options'
import { readIndexFile, type Definitions } from './database/indexFile'
import { openSqliteStore } from './database/sqliteStore'
import { Environment, type EnvironmentSnapshot } from './environment/environment'
import { finishImport } from './environment/importEnvironment'
import { refuseMissing } from './environment/keptExports'
import type { Manifest } from './environment/manifest'
import { noteRunning } from './environment/running'
import { withWayOut } from './environment/wayOut'
import { Dropped, Faults } from './faults/faults'
import { toCallError } from './functions/callError'
import { processEnvironment } from './functions/environment'
import { Functions } from './functions/functions'
import { Invocations, type Identity } from './functions/invocations'
import { Logs, type LogFilter, type LogLine } from './functions/logs'
import { openGateway } from './gateway/gateway'
import { checkPeople, type SamplePerson } from './gateway/people'
import { Credits, type Credit, type Grant } from './openapi/credits'
import { OpenApi } from './openapi/openApi'
import type { OpenApiOptions } from './openapi/options'
import { Outbox, type Sent } from './openapi/outbox'
import { Visits } from './openapi/visits'
import { Refusal } from './refusal'
import { readRules, type Rules } from './storage/rules'
import { Storage } from './storage/storage'
import { Timers, type TimerState } from './timers/timers'
import { openAdmin } from './wire/admin'
import { databaseActions } from './wire/databaseActions'
import { functionActions } from './wire/functionActions'
import { localActions } from './wire/localActions'
import { openapiActions } from './wire/openapiActions'
import { Operations, type Operation } from './wire/operations'
import { storageActions } from './wire/storageActions'

export type { Credit, EnvironmentSnapshot, Grant, LogFilter, LogLine }
export type { OpenApiOptions, Operation, SamplePerson, Sent, TimerState }
export { Clock, stoppedAt } from './clock/clock'
export { readFault, type Fault } from './faults/fault'
export { CallError } from './functions/callError'

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
  /** All documents and files as they are, held until the cloud is closed. */
  snapshot(): Promise<EnvironmentSnapshot>
  /** Puts all documents and files back as they were. No call may be on its way. */
  restore(snapshot: EnvironmentSnapshot): Promise<void>
  /** Writes all documents and files into a new folder, readable; answers what is in it. Refuses a folder that is not empty. */
  export(folder: string): Promise<Manifest>
  /** Stops everything and loses nothing that was acknowledged. */
  close(): Promise<void>
}

/**
 * Starts a cloud on this machine. Rejects with code EADDRINUSE when the gateway's port is taken, and with a sentence when
 * the data folder is in use, what it holds is damaged, or one of the two files says something this cloud does not know.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const {
    env = 'local',
    appId = 'wx0000000000000000',
    people = [],
    port = 0,
    instances = 4,
    idleSeconds = 300,
  } = options
  const { clock = new Clock() } = options
  const { now } = clock
  const log = options.log ?? (() => undefined)
  const folder = resolve(options.folder)
  checkPeople(people)
  const definitions: Definitions = options.database === undefined ? new Map() : await readIndexFile(options.database)
  const rules: Rules = options.storage === undefined ? new Map() : await readRules(options.storage)
  mkdirSync(folder, { recursive: true })

  const ends: (() => Promise<void>)[] = []
  async function close(): Promise<void> {
    for (const end of ends.splice(0).reverse()) await end()
  }

  try {
    ends.push(await claimFolder(folder))
    finishImport(folder)
    refuseMissing(folder)
    const store = openSqliteStore(join(folder, 'documents'), { sync: options.sync ?? true })
    await defineCollections(store, definitions)
    const database = new Database(store, definitions, env, options.documents)
    ends.push(() => database.close())
    const storage = new Storage(folder, rules, env, now)
    await storage.files.open()
    const environment = new Environment(folder, database, log)
    ends.push(() => environment.close())

    const invocations = new Invocations((invocation) => database.requestEnded(invocation))
    const operations = new Operations(now)
    const faults = new Faults()
    const logs = new Logs()
    const place = { url: '', env, appId }
    const functions = new Functions({
      ...{ folder: resolve(options.functions), place, invocations, clock, logs, log, instances, idleSeconds },
    })
    const addresses = { upload: '', download: '' }
    const wishes = options.openapi ?? {}
    const [outbox, credits, visits] = [new Outbox(), new Credits(wishes.grants), new Visits(now)]
    const push = (event: Record<string, unknown>, openId: string): void => {
      if (wishes.pushTo === undefined) return
      invoke(wishes.pushTo, event, { openId, source: 'wx_unknown' }).catch((error: unknown) => {
        log(`local cloud: the push to ${wishes.pushTo} failed: ${(error as Error).message}`)
      })
    }
    const desk = { now, appId, options: wishes, outbox, credits, visits, push }

    const actions = {
      ...databaseActions(database, now),
      ...functionActions(functions),
      ...storageActions(storage, () => addresses),
    }

    const admin = await openAdmin({
      env,
      invocations,
      operations,
      faults,
      log,
      receive: (promise, content) => storage.receive(promise, content),
      actions: {
        ...actions,
        ...openapiActions(new OpenApi(resolve(options.functions), desk)),
        ...localActions({
          export: (to) => environment.export(to),
          fire: (name, triggerName) => timers.fire(name, triggerName),
        }),
      },
    })
    ends.push(() => admin.close())
    ends.push(() => functions.close())
    place.url = admin.functionUrl

    async function invoke(name: string, event: unknown, identity: Identity): Promise<unknown> {
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
    const call = (name: string, event: unknown, openId: string): Promise<unknown> => {
      visits.note(openId)
      return invoke(name, event, { openId, source: 'wx_client' })
    }

    const timers = new Timers({
      clock,
      read: async () =>
        [...(await functions.settings())].flatMap(([name, { triggers }]) =>
          triggers.map((trigger) => ({ function: name, trigger })),
        ),
      wake: (name, event) => invoke(name, event, { source: 'wx_trigger' }),
      log,
    })
    ends.push(() => timers.close())

    const consoleSources = (mode: 'read' | 'edit'): ConsoleSources => ({
      ...{ env, mode, now, actions },
      collections: () => database.names(),
      operations: () => operations.list(),
      logs: (filter) => logs.find(filter),
      outbox: () => outbox.list(),
      timers: () => timers.list(),
      fire: (name, trigger) => timers.fire(name, trigger),
    })
    const { web, console = 'read' } = options
    const gateway = await openGateway({
      ...{ port, people, storage, call, now, log },
      note: (operation, openId, work) => {
        const name = { action: `storage.${operation}`, requestId: randomUUID(), source: 'wx_client', openId }
        return operations.run(name, () => faults.around({ action: `storage.${operation}` }, work))
      },
      ...(web === undefined ? {} : { web }),
      ...(console === 'off' ? {} : { console: openConsole(consoleSources(console)) }),
    })
    ends.push(() => gateway.close())
    environment.begin()
    ends.push(noteRunning(folder, { admin: admin.adminUrl, gateway: gateway.url }))
    await timers.deploy()
    Object.assign(addresses, { upload: `${admin.uploadUrl}/`, download: `${gateway.url}/temporary/` })

    return {
      gateway: gateway.url,
      admin: admin.adminUrl,
      env,
      callFunction: call,
      environment: () => ({
        ...processEnvironment({ url: admin.adminUrl, env }),
        TCB_CONTEXT_KEYS: 'TCB_ENV',
        TCB_ENV: env,
      }),
      operations: () => operations.list(),
      snapshot: () => environment.snapshot(),
      restore: (snapshot) => environment.restore(snapshot),
      export: (to) => environment.export(to),
      grant: (grant) => credits.grant(grant),
      credits: () => credits.list(),
      outbox: () => outbox.list(),
      clock,
      faults,
      logs: (filter) => logs.find(filter),
      timers: () => timers.list(),
      fire: (name, triggerName) => timers.fire(name, triggerName),
      reload: async () => {
        await functions.reload()
        await timers.deploy()
      },
      close,
    }
  } catch (error) {
    await close()
    throw withWayOut(error, folder)
  }
}
