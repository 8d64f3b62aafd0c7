import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Shift } from './clock'

const NOON = Date.UTC(2027, 2, 13, 4)

/** What an expression is worth in a process whose clock is shifted. */
function valueOf(expression: string, shift: Shift): unknown {
  const printed = execFileSync(
    process.execPath,
    ['--require', join(__dirname, 'shiftedDate.cjs'), '--print', `JSON.stringify(${expression})`],
    { env: { TZ: 'UTC', LOCAL_CLOUD_CLOCK: JSON.stringify(shift) } },
  )
  return JSON.parse(printed.toString())
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

it('at a clock that runs, time goes on', () => {
  const expression = '(() => { const from = Date.now(); while (Date.now() < from + 20); return [from, Date.now()] })()'
  const [from, to] = valueOf(expression, { offset: 86_400_000 }) as [number, number]
  expect(from - Date.now()).toBeGreaterThan(86_400_000 - 60_000)
  expect(to - from).toBeGreaterThanOrEqual(20)
})
