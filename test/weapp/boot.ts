import path from 'node:path'
import { readBuilt } from './build'
import { Clock } from './clock'
import { instanceOf, mountWrappers, type Data, type OpenPage } from './instance'
import { isError, openRealm, runScript, type Said } from './realm'
import { openWx, type Device } from './wx'

/** A phone on which the built mini program runs. */
export interface Phone {
  device: Device
  said: Said
  /** The pages that are open, the one on the screen last. */
  pages: OpenPage[]
  page(): OpenPage
  pass(ms: number): Promise<void>
}

/** When a phone is switched on (ms). */
export const START = Date.parse('2026-11-25T10:00:00+08:00')

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
    attempt(() => {
      const act = page?.instance[lifecycle] as ((...given: unknown[]) => void) | undefined
      act?.apply(page?.instance, given)
    })

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
