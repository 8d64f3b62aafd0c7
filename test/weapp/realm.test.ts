import { boot, deviceWith } from './boot'
import { Clock } from './clock'
import { openRealm, runScript } from './realm'
import { openWx } from './wx'

const START = Date.parse('2026-11-25T10:00:00+08:00')

/** What a script answers that runs as those of the mini program do. */
function answerOf(expression: string): unknown {
  const context = openRealm(new Clock(START, () => undefined), { errors: [], warnings: [] })
  const module = { exports: {} }
  runScript(context, 'a.js', `module.exports = ${expression}`, () => undefined, module)
  return module.exports
}

test.each([
  ...['TextEncoder', 'TextDecoder', 'structuredClone', 'crypto', 'URL', 'queueMicrotask', 'process', 'Buffer'],
  ...['setImmediate', 'BigInt', 'globalThis', 'WebAssembly', 'eval', 'performance'],
])('%s is not there', (name) => {
  expect(() => answerOf(name)).toThrow(`${name} is not defined`)
})

test.each(['window', 'document', 'navigator', 'location', 'localStorage', 'fetch', 'WebSocket'])(
  '%s is there and nothing, as in WeChat',
  (name) => {
    expect(answerOf(`typeof ${name}`)).toBe('undefined')
    expect(() => answerOf(name)).not.toThrow()
  },
)

test.each(['[1].at(0)', '"aa".replaceAll("a", "b")', 'Object.hasOwn({}, "a")', 'Promise.allSettled([])'])(
  'what came after 2019 is not there: %s',
  (expression) => {
    expect(() => answerOf(expression)).toThrow('is not a function')
  },
)

test('no code is built from text', () => {
  expect(() => answerOf('new Function("return 1")()')).toThrow('Code generation from strings disallowed')
})

test('the language of 2019 is there, and its time is that of the clock', () => {
  expect(answerOf('Object.fromEntries([["a", [[1]].flat()]])')).toEqual({ a: [1] })
  expect(answerOf('[Date.now(), new Date().getTime(), new Date(5).getTime()]')).toEqual([START, START, 5])
})

test('timers fire in the order in which they are due, each after the promises before it', async () => {
  const clock = new Clock(START, () => undefined)
  const seen: string[] = []
  clock.later(() => seen.push(`late ${clock.now - START}`), 500)
  clock.later(() => void Promise.resolve().then(() => seen.push('promise')), 100)
  const every = clock.later(() => seen.push(`every ${clock.now - START}`), 200, 200)
  await clock.pass(500)
  clock.cancel(every)
  await clock.pass(1000)
  expect(seen).toEqual(['promise', 'every 200', 'every 400', 'late 500'])
})

test('an interface of WeChat that the stand-in does not know fails where it is used, even when that is caught', () => {
  const failures: string[] = []
  const clock = new Clock(START, () => undefined)
  const nowhere = { navigateTo: jest.fn(), redirectTo: jest.fn(), switchTab: jest.fn(), navigateBack: jest.fn() }
  const wx = openWx(deviceWith(), clock, nowhere, (error) => failures.push(String(error))) as Record<string, unknown>
  expect(() => wx.getLocation).toThrow('wx.getLocation is used')
  expect(failures).toHaveLength(1)
  expect(wx.getStorageSync).toBeInstanceOf(Function)
})

test('what the app throws while it starts is a failure of the phone that says so', async () => {
  const broken = deviceWith()
  broken.storage.get = () => {
    throw new Error('this storage cannot be read')
  }
  const { said } = await boot('pages/home/index', broken)
  expect(said.errors.join()).toContain('this storage cannot be read')
})
