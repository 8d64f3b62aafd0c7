import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Shift } from './clock'

const NOON = Date.UTC(2027, 2, 13, 4)

const preload = join(__dirname, 'shiftedDate.cjs')

/** What Node prints, as JSON, in a process whose clock is shifted. */
function printed(parameters: readonly string[], shift: Shift): unknown {
  const env = { TZ: 'UTC', LOCAL_CLOUD_CLOCK: JSON.stringify(shift) }
  return JSON.parse(execFileSync(process.execPath, ['--require', preload, ...parameters], { env }).toString())
}

/** What an expression is worth in such a process. */
function valueOf(expression: string, shift: Shift): unknown {
  return printed(['--print', `JSON.stringify(${expression})`], shift)
}

it('at a clock that stands, every way to ask for the time yields that moment, and dates are dates as ever', () => {
  const expression = `[
    Date.now(), new Date().getTime(), Date.parse(Date()), performance.timeOrigin + performance.now() | 0,
    new (class extends Date {})().getTime(), Date.UTC(2027, 2, 13, 4), new Date(5).getTime(), new Date(2027, 2).getFullYear(),
    new Date() instanceof Date, new Date().constructor === Date, Date.length, Date.name, structuredClone(new Date(5)) instanceof Date,
    Object.prototype.toString.call(new Date()), process.env.LOCAL_CLOUD_CLOCK === undefined,
  ]`
  expect(valueOf(expression, { at: NOON })).toEqual([
    ...[NOON, NOON, NOON, NOON | 0],
    ...[NOON, NOON, 5, 2027],
    ...[true, true, 7, 'Date', true],
    ...['[object Date]', true],
  ])
})

it('at a clock that stands, dates are written as that moment, unless another one is given', () => {
  const expression = `(() => {
    const format = new Intl.DateTimeFormat('sv', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'medium' })
    const parts = (...date) => format.formatToParts(...date).map(({ value }) => value).join('')
    return [
      format.format(), format.format(undefined), parts(), parts(undefined), format.format(5), parts(new Date(5)),
      [5].map(format.format)[0], format.format === format.format, new Date().toLocaleDateString('sv'), format.formatRange(5, 6),
    ]
  })()`
  const [noon, then] = ['2027-03-13 04:00:00', '1970-01-01 00:00:00']
  expect(valueOf(expression, { at: NOON })).toEqual([
    ...[noon, noon, noon, noon, then, then],
    ...[then, true, '2027-03-13', then],
  ])
})

it('a thread shows the same time, whatever it is started with, and follows the clock', () => {
  const program = `
    const { Worker } = require('node:worker_threads')
    const { follow } = require(${JSON.stringify(preload)})
    const ask = "const { parentPort: to } = require('node:worker_threads'); to.on('message', () => to.postMessage(Date.now()))"
    const told = (worker) => new Promise((heard) => { worker.once('message', heard); worker.postMessage('') })
    const all = [{}, { execArgv: [] }, { env: {} }].map((options) => new Worker(ask, { eval: true, ...options }))
    const tell = async () => [...(await Promise.all(all.map(told))), all.every((one) => one instanceof Worker)]
    tell().then(async (before) => {
      follow({ at: 5 })
      console.log(JSON.stringify([before, await tell()]))
      process.exit()
    })`
  expect(printed(['--eval', program], { at: NOON })).toEqual([
    [NOON, NOON, NOON, true],
    [5, 5, 5, true],
  ])
})

it('at a clock that runs, time goes on', () => {
  const expression = '(() => { const from = Date.now(); while (Date.now() < from + 20); return [from, Date.now()] })()'
  const [from, to] = valueOf(expression, { offset: 86_400_000 }) as [number, number]
  expect(from - Date.now()).toBeGreaterThan(86_400_000 - 60_000)
  expect(to - from).toBeGreaterThanOrEqual(20)
})
