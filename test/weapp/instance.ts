import type { Clock } from './clock'

export type Data = Record<string, unknown>

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

interface Node {
  nn?: string
  sid?: string
  cn?: Node[]
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Makes a page or component. What setData is given crosses to the screen as JSON, as it does in WeChat. */
export function instanceOf(config: Data, clock: Clock, sent: (change: Data) => void, changed: () => void): Instance {
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
export function mountWrappers(
  page: OpenPage,
  config: Data | undefined,
  clock: Clock,
  sent: (change: Data) => void,
): void {
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
