import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock/clock'
import { againstTheRule, Refusal } from '../refusal'
import { processEnvironment, requestEnvironment, type Place } from './environment'
import type { Identity, Invocations } from './invocations'
import type { Logs } from './logs'
import { Pool } from './pool'
import { readSettings, type FunctionSettings } from './settings'

/** Bytes an event may have as JSON, and a result. */
const LARGEST_EVENT = 100 * 1024
const LARGEST_RESULT = 1024 * 1024

/** What the functions of one environment need. */
export interface FunctionsOptions {
  /** Folder of the built functions: `<name>/index.js` and perhaps `config.json`. */
  folder: string
  place: Place
  invocations: Invocations
  clock: Clock
  logs: Logs
  log: (line: string) => void
  /** Environment variables by function, as set in the console. */
  variables: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Instances of one function at the same time. */
  instances: number
  /** Seconds after which an instance that nobody asked anything ends. */
  idleSeconds: number
}

interface Deployed {
  settings: FunctionSettings
  pool: Pool
}

/** Whether something can be an event: an object, as `wx.cloud.callFunction({ data })` takes. */
function isEvent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An event as it is sent. Refuses one so deep that it cannot be written down: reading goes deeper than writing. */
function textOf(event: object): string {
  try {
    return JSON.stringify(event)
  } catch {
    throw againstTheRule('The event is nested too deep to be sent.')
  }
}

/** Runs the built functions of one environment, each in processes of its own. */
export class Functions {
  private deployed = new Map<string, Promise<Deployed>>()
  private pools: Pool[] = []
  private closed = false

  constructor(private readonly options: FunctionsOptions) {}

  /**
   * Calls a function as somebody and resolves to its result as JSON. The event says who that is in `userInfo`,
   * whatever the caller wrote there. Rejects with the platform's code when there is no such function, when the event or
   * the result is too large, and when the function fails, ends or takes too long.
   */
  async invoke(name: string, event: unknown, identity: Identity, requestId: string = randomUUID()): Promise<string> {
    const { appId } = this.options.place
    const { settings, pool } = await this.find(name)
    if (!isEvent(event)) throw againstTheRule('A function is called with an object.')
    const given = Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'userInfo'))
    const text = textOf(
      identity.openId === undefined ? given : { ...given, userInfo: { appId, openId: identity.openId } },
    )
    if (Buffer.byteLength(text) > LARGEST_EVENT) {
      throw new Refusal('EXCEED_MAX_PAYLOAD_SIZE', `The event of ${name} is larger than ${LARGEST_EVENT} bytes.`)
    }
    const token = this.options.invocations.begin({ requestId, function: name, identity })
    try {
      const environment = requestEnvironment(this.options.place, identity, token, requestId)
      const context = this.context(name, requestId, settings)
      const result = await pool.run({ requestId, event: text, context, environment }, identity.source.endsWith(',scf'))
      if (Buffer.byteLength(result) > LARGEST_RESULT) {
        throw new Refusal('EXCEED_MAX_RESPONSE_SIZE', `The result of ${name} is larger than ${LARGEST_RESULT} bytes.`)
      }
      return result
    } finally {
      this.options.invocations.end(token)
    }
  }

  /** What the platform was told about each function that is built, where it can be read; what is wrong is logged. */
  async settings(): Promise<Map<string, FunctionSettings>> {
    const names = await readdir(this.options.folder).catch(() => [])
    const found = new Map<string, FunctionSettings>()
    for (const name of names.sort())
      if (existsSync(join(this.options.folder, name, 'index.js')))
        await readSettings(join(this.options.folder, name)).then(
          (settings) => void found.set(name, settings),
          (error: unknown) => this.options.log(`local cloud: ${String(error)}`),
        )
    return found
  }

  /** The functions were built anew: later requests get new instances, running ones still answer. */
  async reload(): Promise<void> {
    await Promise.allSettled(this.deployed.values())
    this.deployed = new Map()
    // Of those that retired earlier, the ones that still have an instance.
    this.pools = this.pools.filter((pool) => !pool.isEmpty)
    for (const pool of this.pools) pool.retire()
  }

  /** Ends all instances. */
  async close(): Promise<void> {
    this.closed = true
    await Promise.allSettled(this.deployed.values())
    await Promise.all(this.pools.map((pool) => pool.end()))
  }

  private async find(name: string): Promise<Deployed> {
    if (this.closed) throw new Refusal('SYS_ERR', 'The cloud is being shut down.')
    if (!/^[\w-]+$/.test(name) || !existsSync(join(this.options.folder, name, 'index.js'))) {
      throw new Refusal('FUNCTION_NOT_FOUND', `[ResourceNotFound.Function] could not find ${name}`)
    }
    const found = this.deployed.get(name) ?? this.deploy(name)
    this.deployed.set(name, found)
    return found
  }

  private async deploy(name: string): Promise<Deployed> {
    const { place, instances, idleSeconds, clock, logs, log, variables } = this.options
    const folder = join(this.options.folder, name)
    const settings = await readSettings(folder)
    const pool = new Pool({
      folder,
      environment: { ...(Object.hasOwn(variables, name) ? variables[name] : {}), ...processEnvironment(place) },
      size: instances,
      timeout: settings.timeout,
      memory: settings.memory,
      idleSeconds,
      clock: () => clock.difference,
      log: (text, requestId) => {
        logs.add({ function: name, requestId, at: clock.now(), text })
        log(`${name} ${requestId} | ${text}`)
      },
    })
    this.pools.push(pool)
    return { settings, pool }
  }

  private context(name: string, requestId: string, { timeout, memory }: FunctionSettings): Record<string, unknown> {
    return {
      request_id: requestId,
      function_name: name,
      function_version: '$LATEST',
      namespace: this.options.place.env,
      memory_limit_in_mb: memory,
      time_limit_in_ms: timeout * 1000,
    }
  }
}
