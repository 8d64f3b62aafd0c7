import vm from 'node:vm'
import { chanceFrom } from '@core/domain/chance'
import type { Clock } from './clock'

/** What a script of 2019 finds in the language itself. All else that Node's engine offers is taken away. */
const language = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error
  EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer Int8Array Uint8Array
  Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array DataView Map Set WeakMap WeakSet
  Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN`.split(/\s+/),
)

/** Methods that came after 2019, by what has them. */
const later: Readonly<Record<string, string>> = {
  'Array.prototype': 'at findLast findLastIndex toReversed toSorted toSpliced with',
  'Object.getPrototypeOf(Int8Array.prototype)': 'at findLast findLastIndex toReversed toSorted with',
  'String.prototype': 'at matchAll replaceAll isWellFormed toWellFormed',
  'DataView.prototype': 'getBigInt64 getBigUint64 setBigInt64 setBigUint64',
  'ArrayBuffer.prototype': 'resize transfer transferToFixedLength',
  Array: 'fromAsync',
  Object: 'hasOwn groupBy',
  Map: 'groupBy',
  Promise: 'allSettled any withResolvers',
  Symbol: 'matchAll asyncDispose dispose',
}

/** What the scripts of one phone say in the console. */
export interface Said {
  errors: string[]
  warnings: string[]
}

/**
 * The JavaScript of WeChat's logic layer: the language of 2019, console and timers. There is no browser and no Node in it,
 * and no code can be built from text. Time is that of the given clock, and chance begins with the same seed each time.
 */
export function openRealm(clock: Clock, said: Said): vm.Context {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const names = vm.runInContext('Object.getOwnPropertyNames(this)', context) as string[]
  const surplus = names.filter((name) => !language.has(name))
  const methods = Object.entries(later).flatMap(([owner, list]) => list.split(' ').map((name) => `${owner}.${name}`))
  vm.runInContext([...surplus, ...methods].map((name) => `delete ${name}`).join('\n'), context)

  const impure = vm.runInContext(
    `(now, chance) => {
      Math.random = chance
 class Moment extends Date {
        constructor(...given) { if (given.length > 0) super(...given); else super(now()) }
        static now() { return now() }
      }
      Object.defineProperty(Moment, 'name', { value: 'Date' })
      Date = Moment }`,
    context,
  ) as (now: () => number, chance: () => number) => void
  impure(() => clock.now, chanceFrom('realm'))

  const text = (parts: unknown[]) => parts.map((part) => (isError(part) ? part.stack : String(part))).join(' ')
  const quiet = () => undefined
  const timers = {
    setTimeout: (act: () => void, after?: number) => clock.later(act, after),
    setInterval: (act: () => void, every = 0) => clock.later(act, every, every),
    clearTimeout: (timer: number) => clock.cancel(timer),
    clearInterval: (timer: number) => clock.cancel(timer),
  }
  const console = {
    ...{ log: quiet, info: quiet, debug: quiet, group: quiet, groupEnd: quiet, time: quiet, timeEnd: quiet },
    error: (...parts: unknown[]) => said.errors.push(text(parts)),
    warn: (...parts: unknown[]) => said.warnings.push(text(parts)),
  }
  return Object.assign(context, timers, { console })
}

/** Errors of another realm are no instances of this one's. */
export const isError = (thing: unknown): thing is Error =>
  typeof thing === 'object' && thing !== null && 'stack' in thing && 'message' in thing

/** The names that WeChat shadows with nothing in every script. */
const shadowed =
  `window document frames self location navigator localStorage sessionStorage history Caches screen alert confirm
  prompt fetch XMLHttpRequest WebSocket Reporter webkit WeixinJSCore WeixinJSBridge`.split(/\s+/)

/** Runs a script as WeChat does: a module of its own, in which the browser's names are there and undefined. */
export function runScript(
  context: vm.Context,
  name: string,
  script: string,
  require: (path: string) => unknown,
  module: { exports: unknown },
): void {
  const wrap = vm.compileFunction(script, ['require', 'module', 'exports', ...shadowed], {
    parsingContext: context,
    filename: name,
  }) as (...given: unknown[]) => void
  wrap.call(undefined, require, module, module.exports)
}
