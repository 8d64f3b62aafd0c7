import vm from 'node:vm'
import { builtFiles, weapp } from './build'
import { compileWxml } from './compilers'

/** An element as WeChat's own compiler draws it from the templates. Text stands among the children. */
export interface Drawn {
  tag: string
  attr?: Record<string, unknown>
  children: (Drawn | string)[]
}

/** Draws a template of the build ('pages/home/index.wxml') from its data. */
export type Draw = (template: string, given: unknown) => Drawn

let made: Draw | null = null

/** Compiles all templates of the build with WeChat's compiler; once, since they do not change. */
export function drawing(): Draw {
  if (made) return made
  const { accepted, code, complaint } = compileWxml(weapp, builtFiles('.wxml', '.wxs'))
  if (!accepted) throw new Error(complaint)
  // What is drawn must be of the realm that draws: the compiled templates ask for `constructor === Object`.
  const context = vm.createContext({ window: {}, console })
  const draw = vm.runInContext(`${code};(template, given) => $gwx(template)(JSON.parse(given))`, context) as (
    template: string,
    given: string,
  ) => Drawn
  made = (template, given) => draw(template, JSON.stringify(given))
  return made
}

const elementsOf = ({ children }: Drawn): Drawn[] =>
  children.filter((child): child is Drawn => typeof child !== 'string')

/** All text below an element, in the order of reading. */
export const textOf = ({ children }: Drawn): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** An element, and the line of those it stands in, from the outermost. */
export interface Placed {
  element: Drawn
  above: readonly Drawn[]
}

/** Every element below one, each with the line of those it stands in, from the outermost. */
export function everyElement(drawn: Drawn, above: readonly Drawn[] = []): Placed[] {
  const line = [...above, drawn]
  return elementsOf(drawn).flatMap((element) => [{ element, above: line }, ...everyElement(element, line)])
}

/** How large a page is, by WeChat's own count: elements, the deepest line of them, the most children of one. */
export function sizeOf(page: Drawn): { nodes: number; depth: number; children: number } {
  const all = everyElement(page)
  return {
    nodes: all.length,
    depth: Math.max(0, ...all.map(({ above }) => above.length)),
    children: Math.max(...[page, ...all.map(({ element }) => element)].map((element) => elementsOf(element).length)),
  }
}

/** The class names of whatever can be tapped and does not say to a screen reader what it is or what it is called. */
export function namelessControls(page: Drawn): unknown[] {
  return everyElement(page)
    .map(({ element }) => element)
    .filter(({ tag, attr }) => attr?.bindtap === 'eh' && tag !== 'wx-button')
    .filter(
      (control) => !control.attr?.ariaRole || !((control.attr.ariaLabel as string | undefined) ?? textOf(control)),
    )
    .map(({ attr }) => attr?.class)
}
