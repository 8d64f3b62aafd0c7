import path from 'node:path'
import { readBuilt } from './build'
import { Clock } from './clock'
import { isError, openRealm, runScript, type Said } from './realm'
import { openWx, type Device } from './wx'

type Data = Record<string, unknown>

/** One setData: when it came (ms after the page was opened), its bytes as JSON, and what it changed. */
export interface Sent {
  at: number
  bytes: number
  paths: string[]
}

/** A page or a component as WeChat makes it from what the app registered. */
export interface Instance {
  data: Data
  setData(change: Data, shown?: () => void): void
  [method: string]: unknown
}

/** A page that is open. */
export interface OpenPage {
  route: string
  instance: Instance
  /** Its custom wrappers by their id: components with a setData of their own. */
  wrappers: Map<string, Instance>
  sent: Sent[]
}

/** A phone on which the built mini program runs. */
export interface Phone {
  device: Device
  said: Said
  /** The pages that are open, the one on the screen last. */
  pages: OpenPage[]
  page(): OpenPage
  pass(ms: number): Promise<void>
}

interface Node {
  nn?: string
  sid?: string
  cn?: Node[]
}

const START = Date.parse('2026-11-25T10:00:00+08:00')

/** A phone that is fresh out of its box, but for what is given. */
export function deviceWith(given: Partial<Device> = {}): Device {
  return {
    online: false,
    dark: false,
    textSize: 17,
    storage: new Map(),
    files: new Map(),
    cloudFiles: new Map(),
    answer: () => ({ ok: false, code: 'INTERNAL' }),
    asked: [],
    ...given,
  }
}

/** Starts the built mini program on a phone, at a page with its parameters, and lets it run for half a second. */
export async function boot(url: string, device: Device): Promise<Phone> {
  const said: Said = { errors: [], warnings: [] }
  const failed = (error: unknown) => void said.errors.push(isError(error) ? String(error.stack) : String(error))
  const clock = new Clock(START, failed)
  const context = openRealm(clock, said)
  const pages: OpenPage[] = []
  const registered = new Map<string, Data>()
  let app: Data = {}

  const attempt = (act: () => void) => {
    try {
      act()
    } catch (error) {
      failed(error)
    }
  }
  const tell = (page: OpenPage | undefined, lifecycle: string, ...given: unknown[]) =>
    attempt(() =>
      (page?.instance[lifecycle] as ((...given: unknown[]) => void) | undefined)?.call(page.instance, ...given),
    )

  const modules = new Map<string, { exports: unknown }>()
  let running = ''
  const load = (name: string): unknown => {
    const known = modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const outer = running
    running = name
    const near = (from: string) => path.posix.join(path.posix.dirname(name), from.endsWith('.js') ? from : `${from}.js`)
    runScript(context, name, readBuilt(name), (from) => load(near(from)), module)
    running = outer
    return module.exports
  }
  const register = (config: Data) => void registered.set(running.replace(/\.js$/, ''), config)

  const open = (address: string) => {
    const [place = '', query = ''] = address.replace(/^\//, '').split('?')
    const parameters = Object.fromEntries(
      query
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
    )
    const { usingComponents } = JSON.parse(readBuilt(`${place}.json`)) as { usingComponents: Record<string, string> }
    for (const component of Object.values(usingComponents))
      load(`${path.posix.join(path.posix.dirname(place), component)}.js`)
    load(`${place}.js`)
    const config = registered.get(place)
    if (!config) throw new Error(`${place}.js registers no page`)
    const page: OpenPage = { route: place, instance: undefined as never, wrappers: new Map(), sent: [] }
    const openedAt = clock.now
    const sent = (change: Data) => {
      const text = JSON.stringify(change)
      page.sent.push({ at: clock.now - openedAt, bytes: Buffer.byteLength(text), paths: Object.keys(change) })
    }
    const wrapper = registered.get('custom-wrapper')
    page.instance = instanceOf(config, clock, sent, () => mountWrappers(page, wrapper, clock, sent))
    page.instance.route = place
    pages.push(page)
    tell(page, 'onLoad', parameters)
    tell(page, 'onShow')
    clock.later(() => tell(page, 'onReady'), 20)
  }
  const close = () => {
    const page = pages.pop()
    tell(page, 'onUnload')
    page?.wrappers.forEach((instance) => (instance.detached as () => void).call(instance))
  }
  const wx = openWx(
    device,
    clock,
    {
      navigateTo: (address) => {
        tell(pages.at(-1), 'onHide')
        open(address)
      },
      redirectTo: (address) => {
        close()
        open(address)
      },
      switchTab: (address) => {
        while (pages.length > 0) close()
        open(address)
      },
      navigateBack: () => {
        close()
        tell(pages.at(-1), 'onShow')
      },
    },
    failed,
  )
  Object.assign(context, {
    wx,
    App: (config: Data) => void (app = config),
    Page: register,
    Component: register,
    Behavior: (config: Data) => config,
    getApp: () => app,
    getCurrentPages: () => pages.map(({ instance }) => instance),
  })

  const [start = ''] = url.split('?')
  attempt(() => {
    load('app.js')
    for (const lifecycle of ['onLaunch', 'onShow'])
      (app[lifecycle] as (options: object) => void).call(app, { path: start, query: {}, scene: 1001 })
    open(url)
  })
  const phone: Phone = {
    device,
    said,
    pages,
    page: () => pages.at(-1)!,
    pass: (ms) => clock.pass(ms),
  }
  await phone.pass(500)
  return phone
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Makes a page or component. What setData is given crosses to the screen as JSON, as it does in WeChat. */
function instanceOf(config: Data, clock: Clock, sent: (change: Data) => void, changed: () => void): Instance {
  const methods = (config.methods ?? {}) as Data
  const instance: Instance = {
    ...config,
    ...methods,
    data: copy(config.data ?? {}) as Data,
    setData(change, shown) {
      sent(change)
      for (const [place, value] of Object.entries(copy(change))) put(this.data, place, value)
      changed()
      if (shown) clock.later(() => shown.call(this))
    },
  }
  return instance
}

/** Sets what a path like `root.cn.[0].cl` names. */
function put(data: Data, place: string, value: unknown): void {
  const steps = place.split(/[.[\]]+/).filter(Boolean)
  const last = steps.pop()!
  let at = data
  for (const [nth, step] of steps.entries()) {
    at[step] ??= /^\d+$/.test(steps[nth + 1] ?? last) ? [] : {}
    at = at[step] as Data
  }
  at[last] = value
}

/** Attaches the custom wrappers that have come into a page, hands on what the page changed of them, detaches those that left. */
function mountWrappers(page: OpenPage, config: Data | undefined, clock: Clock, sent: (change: Data) => void): void {
  const there = new Set<string>()
  const seek = (node: Node): void => {
    for (const child of node.cn ?? []) {
      if (child.nn !== 'custom-wrapper' || child.sid === undefined || !config) {
        seek(child)
        continue
      }
      there.add(child.sid)
      const given = JSON.stringify(child)
      let instance = page.wrappers.get(child.sid)
      if (!instance) {
        instance = instanceOf(config, clock, sent, () => mountWrappers(page, config, clock, sent))
        instance.data = { i: copy(child), l: '' }
        page.wrappers.set(child.sid, instance)
        ;(instance.attached as () => void).call(instance)
      } else if (instance.given !== given) instance.data.i = copy(child)
      instance.given = given
      seek(instance.data.i as Node)
    }
  }
  seek(page.instance.data.root as Node)
  for (const [sid, instance] of page.wrappers)
    if (!there.has(sid)) {
      page.wrappers.delete(sid)
      ;(instance.detached as () => void).call(instance)
    }
}
