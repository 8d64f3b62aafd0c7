import vm from 'node:vm'
import { builtFiles, weapp } from './build'
import type { Phone } from './boot'
import { compileWxml } from './compilers'
import type { Instance, OpenPage } from './instance'

/** A node of the rendered page; texts are its plain children. */
export interface Shown {
  tag: string
  attr: Record<string, unknown>
  children: (Shown | string)[]
  /** Whose events it has: the page's, or a custom wrapper's. */
  owner: Instance
}

type Drawn = { tag: string; attr?: Record<string, unknown>; children: Drawn[] } | string

let templates: ((path: string) => (data: string) => Drawn) | null = null

/** What WeChat's own compiler makes of a template of the build. The data crosses as JSON, as it does to the screen. */
function draw(path: string, data: object): Drawn {
  if (!templates) {
    const script = compileWxml(weapp, builtFiles('.wxml', '.wxs')).code
    const screen = vm.createContext({ console: { log: () => undefined, warn: () => undefined } })
    templates = vm.runInContext(
      `var window = this; ${script}; path => data => $gwx(path)(JSON.parse(data))`,
      screen,
    ) as typeof templates
  }
  return templates!(path)(JSON.stringify(data))
}

/** What stands on the screen, drawn from the page's templates as WeChat compiles them. */
export function screenOf(page: OpenPage): Shown {
  const wrapperOf = (attr: Record<string, unknown>) => page.wrappers.get(String(attr.id))
  const inside = (drawn: Drawn, owner: Instance): (Shown | string)[] => {
    if (typeof drawn === 'string') return [drawn]
    const { tag, attr = {}, children } = drawn
    const here = () => children.flatMap((child) => inside(child, owner))
    if (tag === 'virtual') return here()
    // Taro draws what is deeper than its templates through `comp`, whose host WeChat leaves out of the tree.
    if (tag === 'wx-comp') return below(draw('comp.wxml', attr), owner)
    if (tag !== 'wx-custom-wrapper') return [{ tag, attr, children: here(), owner }]
    const wrapper = wrapperOf(attr)
    if (!wrapper) throw new Error(`the custom wrapper ${String(attr.id)} of ${page.route} is not mounted`)
    return [{ tag, attr, children: below(draw('custom-wrapper.wxml', wrapper.data), wrapper), owner }]
  }
  const below = (drawn: Drawn, owner: Instance) =>
    (drawn as { children: Drawn[] }).children.flatMap((child) => inside(child, owner))
  return {
    tag: 'wx-page',
    attr: {},
    children: below(draw(`${page.route}.wxml`, page.instance.data), page.instance),
    owner: page.instance,
  }
}

const nodesIn = ({ children }: Shown): Shown[] => children.filter((child): child is Shown => typeof child !== 'string')

/** A node and all below it. */
export const everyNode = (node: Shown): Shown[] => [node, ...nodesIn(node).flatMap(everyNode)]

/** All that can be read on a part of the screen. */
export const textOf = ({ children }: Shown): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('\n')

export interface Measures {
  nodes: number
  depth: number
  /** Of the node that has the most. */
  children: number
}

/** How large a screen is, in WeChat's own terms: its nodes, their depth, and the most children of one. */
export function measure(node: Shown): Measures {
  const below = nodesIn(node).map(measure)
  return {
    nodes: 1 + below.reduce((sum, { nodes }) => sum + nodes, 0),
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    children: Math.max(nodesIn(node).length, ...below.map(({ children }) => children)),
  }
}

/** Taps what is named or says this, as a finger does: the node and all above it that listen hear of it. */
export async function tap(phone: Phone, name: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  const path = pathTo(
    screenOf(phone.page()),
    (node) => isTappable(node) && (matches(labelOf(node)) || matches(textOf(node).trim())),
  )
  if (!path) throw new Error(`nothing to tap is called ${String(name)} on ${phone.page().route}`)
  const target = eventTarget(path.at(-1)!)
  for (const node of [...path].reverse()) {
    if (!isTappable(node)) continue
    const event = { type: 'tap', timeStamp: 0, detail: {}, target, currentTarget: eventTarget(node) }
    ;(node.owner.eh as (event: object) => void).call(node.owner, event)
    if ('catchtap' in node.attr) break
  }
  await phone.pass(100)
}

export const labelOf = ({ attr }: Shown): string => (typeof attr.ariaLabel === 'string' ? attr.ariaLabel : '')

const isTappable = ({ attr }: Shown): boolean => attr.bindtap === 'eh' || attr.catchtap === 'eh'
const eventTarget = ({ attr }: Shown) => ({
  id: attr.id,
  dataset: { sid: attr['data-sid'] },
  offsetLeft: 0,
  offsetTop: 0,
})

/** The way from the page down to the last node that fits. */
function pathTo(node: Shown, fits: (node: Shown) => boolean): Shown[] | null {
  for (const child of nodesIn(node)) {
    const path = pathTo(child, fits)
    if (path) return [node, ...path]
  }
  return fits(node) ? [node] : null
}
