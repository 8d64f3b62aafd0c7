import path from 'node:path'
import vm from 'node:vm'

/** What WeChat hides from a script by naming its own parameters so: whoever uses one of these finds `undefined`. */
const hidden =
  'window document frames self location navigator localStorage history Caches screen alert confirm prompt XMLHttpRequest WebSocket Reporter webkit WeixinJSCore'.split(
    ' ',
  )

/** What a new Node has and the oldest phones we serve (iOS 13, Chrome 67) do not; nobody adds it there. */
const tooNew = `
  for (const name of ['eval', 'WebAssembly', 'AggregateError', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Iterator'])
    delete globalThis[name]
  const arrays = ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']
  for (const name of arrays) for (const of of [Array, Object.getPrototypeOf(Int8Array)]) delete of.prototype[name]
  for (const name of ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name]
  for (const name of ['hasOwn', 'groupBy']) delete Object[name]
  for (const name of ['any', 'withResolvers']) delete Promise[name]
  delete Array.fromAsync
  delete Map.groupBy`

/** Scripts as they were compiled once, by their text: every test boots the same ones. */
const compiled = new Map<string, vm.Script>()

function compile(name: string, text: string): vm.Script {
  const script =
    compiled.get(text) ??
    new vm.Script(
      `(function (require, module, exports, ${hidden.join(', ')}) {${text}
})`,
      { filename: name },
    )
  compiled.set(text, script)
  return script
}

/** The JavaScript of a phone: the language, timers, a console, what WeChat gives, and nothing else. */
export interface Realm {
  /** Runs a script of the build, once, as WeChat's own loader does, and yields what it exports. */
  load(name: string): unknown
  /** Stops every timer. */
  end(): void
}

/**
 * Makes the JavaScript of a phone. Code made from text is refused there (`eval`, `new Function`), and there is no
 * `fetch`, `TextEncoder`, `crypto` or `structuredClone`. `fault` is told of each error that nobody caught, and of
 * everything that was written to `console.error`; `read` yields the text of a script.
 */
export function makeRealm(
  given: Readonly<Record<string, unknown>>,
  fault: (what: string) => void,
  read: (name: string) => string,
): Realm {
  const timers = new Map<number, NodeJS.Timeout>()
  const start =
    (set: typeof setTimeout | typeof setInterval) =>
    (run: () => void, ms = 0): number => {
      const id = timers.size + 1
      const guarded = () => {
        try {
          run()
        } catch (error) {
          fault(inWords(error))
        }
      }
      timers.set(id, set(guarded, ms))
      return id
    }
  const stop = (id?: number) => clearTimeout(timers.get(id ?? 0))
  const say = () => undefined
  const context = vm.createContext(
    {
      ...given,
      setTimeout: start(setTimeout),
      setInterval: start(setInterval),
      clearTimeout: stop,
      clearInterval: stop,
      console: {
        log: say,
        info: say,
        debug: say,
        warn: say,
        error: (...said: unknown[]) => fault(said.map(inWords).join(' ')),
      },
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  vm.runInContext(tooNew, context)

  const modules = new Map<string, { exports: unknown }>()
  const load = (name: string): unknown => {
    const known = modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const require = (from: string) => load(`${path.posix.join(path.posix.dirname(name), from).replace(/\.js$/, '')}.js`)
    const run = compile(name, read(name)).runInContext(context) as (...given: unknown[]) => void
    run(require, module, module.exports)
    return module.exports
  }
  return { load, end: () => timers.forEach((timer) => clearTimeout(timer)) }
}

/** An error or whatever else was thrown or written, as text. */
export function inWords(what: unknown): string {
  if (typeof what === 'string') return what
  const { stack } = Object(what) as { stack?: string }
  return stack ?? JSON.stringify(what)
}
