import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { Clock } from './clock/clock'
import { openConsole } from './console/console'
import type { ConsoleSources } from './console/sources'
import { Ends } from './ends'
import { Environment, type EnvironmentSnapshot } from './environment/environment'
import { noteRunning } from './environment/running'
import { withWayOut } from './environment/wayOut'
import { Faults } from './faults/faults'
import { Calls } from './functions/calls'
import { processEnvironment } from './functions/environment'
import { Functions } from './functions/functions'
import { Invocations } from './functions/invocations'
import { Logs, type LogFilter, type LogLine } from './functions/logs'
import { openGateway } from './gateway/gateway'
import { checkPeople, type SamplePerson } from './gateway/people'
import { Credits, type Credit, type Grant } from './openapi/credits'
import { OpenApi } from './openapi/openApi'
import type { OpenApiOptions } from './openapi/options'
import { Outbox, type Sent } from './openapi/outbox'
import { Visits } from './openapi/visits'
import type { LocalCloud, LocalCloudOptions } from './contract'
import { openData } from './openData'
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
export type { LocalCloud, LocalCloudOptions }
export { CallError } from './functions/callError'

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
    variables = {},
    idleSeconds = 300,
  } = options
  const { clock = new Clock() } = options
  const { now } = clock
  const log = options.log ?? (() => undefined)
  const folder = resolve(options.folder)
  checkPeople(people)
  const ends = new Ends()
  try {
    const { database, storage } = await openData(folder, env, { ...options, now }, ends)
    const invocations = new Invocations((invocation) => database.requestEnded(invocation))
    const operations = new Operations(now)
    const faults = new Faults()
    const logs = new Logs()
    const place = { url: '', env, appId }
    const functions = new Functions({
      ...{
        folder: resolve(options.functions),
        place,
        invocations,
        clock,
        logs,
        log,
        variables,
        instances,
        idleSeconds,
      },
    })
    const addresses = { upload: '', download: '' }
    const wishes = options.openapi ?? {}
    const [outbox, credits, visits] = [new Outbox(), new Credits(wishes.grants), new Visits(now)]
    const calls = new Calls({ functions, operations, faults, visits, log })
    const push = (event: Record<string, unknown>, openId: string): void => {
      if (wishes.pushTo !== undefined) calls.push(wishes.pushTo, event, openId)
    }
    const environment = new Environment(folder, database, storage.files, log, [
      ...[outbox, credits, visits].map((kept) => () => kept.hold()),
      () => timers.hold(),
    ])
    ends.add(() => environment.close())
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
      promisedTo: (promise) => storage.promisedTo(promise),
      receive: (promise, content) => storage.receive(promise, content),
      actions: {
        ...actions,
        ...openapiActions(new OpenApi(resolve(options.functions), desk)),
        ...localActions({
          export: (to) => environment.export(to),
          fire: (name, triggerName) => timers.fire(name, triggerName),
          faults,
        }),
      },
    })
    ends.add(() => admin.close())
    ends.add(() => functions.close())
    place.url = admin.functionUrl

    const call = calls.asPerson.bind(calls)

    const timers = new Timers({
      clock,
      read: async () =>
        [...(await functions.settings())].flatMap(([name, { triggers }]) =>
          triggers.map((trigger) => ({ function: name, trigger })),
        ),
      wake: (name, event) => calls.invoke(name, event, { source: 'wx_trigger' }),
      log,
    })
    ends.add(() => timers.close())

    const consoleSources = (mode: 'read' | 'edit'): ConsoleSources => ({
      ...{ env, mode, now, actions },
      collections: () => database.names(),
      operations: () => operations.list(),
      logs: (filter) => logs.find(filter),
      outbox: () => outbox.list(),
      credits: () => credits.list(),
      timers: () => timers.list(),
      fire: (name, trigger) => timers.fire(name, trigger),
    })
    const { web, console = 'read' } = options
    const gateway = await openGateway({
      ...{ port, people, storage, call, now, log },
      under: (asked, work) => faults.around(asked, work),
      note: (operation, openId, work) => {
        const name = { action: `storage.${operation}`, requestId: randomUUID(), source: 'wx_client', openId }
        return operations.run(name, () => faults.around({ action: `storage.${operation}` }, work))
      },
      ...(web === undefined ? {} : { web }),
      ...(console === 'off' ? {} : { console: openConsole(consoleSources(console)) }),
    })
    ends.add(() => gateway.close())
    environment.begin()
    ends.add(noteRunning(folder, { admin: admin.adminUrl, gateway: gateway.url }))
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
      close: () => ends.close(),
    }
  } catch (error) {
    await ends.close().catch((failure: unknown) => log(`local cloud: ${String(failure)}`))
    throw withWayOut(error, folder)
  }
}
