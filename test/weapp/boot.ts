import path from 'node:path'
import { assertBuilt, readBuilt } from './build'
import { OpenPage, type ComponentGiven, type PageGiven } from './openPage'
import { inWords, makeRealm } from './realm'
import { wxStandIn, type Cloud, type Phone } from './wxStandIn'

/** What is true of the phone before the program starts. */
export interface Before {
  online: boolean
  /** How it was opened, by WeChat's number: 1001 is the list of programs, 1154 a share in moments. */
  scene?: number
  cloud?: Cloud
  storage?: Iterable<readonly [key: string, text: string]>
  files?: Iterable<readonly [path: string, bytes: Uint8Array]>
}

/** The program, running. */
export interface Program {
  page: OpenPage
  phone: Phone
  /** Every exception nobody caught, everything written to console.error, every ability that has no stand-in. */
  faults: string[]
  /** Stops its timers. */
  end: () => void
}

interface AppGiven {
  onLaunch(options: object): void
  onShow(options: object): void
}

/**
 * Starts the built mini program on a page, as WeChat does when somebody opens a link to it: the app's script, the
 * components that the page uses, the page's script; then the life of the app and of the page.
 */
export function boot(route: string, query: Readonly<Record<string, string>>, before: Before): Program {
  assertBuilt()
  const faults: string[] = []
  const fault = (what: string) => faults.push(what)
  const pages: OpenPage[] = []
  const phone: Phone = {
    storage: new Map(before.storage),
    files: new Map(before.files),
    cloud: before.cloud ?? (() => undefined),
    online: before.online,
    scene: before.scene ?? 1001,
    route: () => route,
    done: [],
    drawn: [],
    listeners: new Map(),
  }
  let app: AppGiven | undefined
  let given: PageGiven | undefined
  let component: ComponentGiven = {}
  const realm = makeRealm(
    {
      wx: wxStandIn(phone, fault),
      App: (one: AppGiven) => (app = one),
      Page: (one: PageGiven) => (given = one),
      Component: (one: ComponentGiven) => (component = one),
      getApp: () => app,
      getCurrentPages: () => pages.map(({ seen }) => seen),
    },
    fault,
    readBuilt,
  )
  const options = { path: route, query, scene: phone.scene, referrerInfo: {} }
  realm.load('app.js')
  if (!app) throw new Error('app.js hands nothing to App()')
  app.onLaunch(options)
  app.onShow(options)

  const components: Record<string, ComponentGiven> = {}
  const { usingComponents = {} } = JSON.parse(readBuilt(`${route}.json`)) as {
    usingComponents?: Record<string, string>
  }
  for (const [name, where] of Object.entries(usingComponents)) {
    realm.load(`${path.posix.join(path.posix.dirname(route), where)}.js`)
    components[name] = component
  }
  realm.load(`${route}.js`)
  if (!given) throw new Error(`${route}.js hands nothing to Page()`)
  const page = new OpenPage(route, given, components, fault)
  pages.push(page)
  try {
    // WeChat hands over what stands in the address as it was written there.
    page.open(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)])))
  } catch (error) {
    fault(inWords(error))
  }
  return { phone, faults, page, end: () => realm.end() }
}
