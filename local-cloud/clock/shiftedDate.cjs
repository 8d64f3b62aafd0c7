'use strict'
/**
 * Loaded before a function's code (`--require`), and before that of each thread it starts: makes all that asks for the time
 * (`Date`, `Intl.DateTimeFormat`, `performance.timeOrigin`) show the platform's clock. Timers of Node go by the machine, so
 * that a pause ends and a time-out falls due at a stopped clock too.
 */
const threads = require('node:worker_threads')

const MachineDate = Date
const machineNow = MachineDate.now
const machineOrigin = performance.timeOrigin

/** Shared by all threads of the process: two places for a shift, [stands, milliseconds], and which of them counts. */
const KEY = 'local-cloud clock'
const shared = threads.getEnvironmentData(KEY) ?? new SharedArrayBuffer(40)
threads.setEnvironmentData(KEY, shared)
const shifts = new Float64Array(shared, 8)
const place = new Int32Array(shared, 0, 1)

/** Follows the platform's clock from here on: `{ offset }` milliseconds off the machine's, or standing `{ at }` a moment. */
function follow(shift) {
  const next = 1 - Atomics.load(place, 0)
  shifts.set('at' in shift ? [1, shift.at] : [0, shift.offset], next * 2)
  Atomics.store(place, 0, next)
}

/** The moment at which the clock stands, or undefined; and what it is off the machine's. */
function read() {
  const at = Atomics.load(place, 0) * 2
  return shifts[at] === 1 ? { stands: shifts[at + 1], offset: 0 } : { stands: undefined, offset: shifts[at + 1] }
}

function now() {
  const { stands, offset } = read()
  return stands ?? machineNow() + offset
}

function replace(owner, name, changes) {
  Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), ...changes })
}

const ShiftedDate = new Proxy(MachineDate, {
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget === ShiftedDate ? target : newTarget),
  apply: () => new MachineDate(now()).toString(),
})
replace(MachineDate, 'now', { value: now })
replace(MachineDate.prototype, 'constructor', { value: ShiftedDate })
globalThis.Date = ShiftedDate

/** A moment as it is asked for: without one, now. */
const given = (date) => (date === undefined ? now() : date)
const { prototype } = Intl.DateTimeFormat
const { get: formatOf } = Object.getOwnPropertyDescriptor(prototype, 'format')
const { formatToParts: partsOf } = prototype
const formats = new WeakMap()
replace(prototype, 'format', {
  get() {
    const format = formatOf.call(this)
    if (!formats.has(format)) formats.set(format, (date) => format(given(date)))
    return formats.get(format)
  },
})
replace(prototype, 'formatToParts', {
  value: function formatToParts(date) {
    return partsOf.call(this, given(date))
  },
})

Object.defineProperty(performance, 'timeOrigin', {
  get() {
    const { stands, offset } = read()
    return stands === undefined ? machineOrigin + offset : stands - performance.now()
  },
  configurable: true,
})

/** A thread with options of its own for Node loads all the same what its process loaded. */
const preloads = process.execArgv.filter((word, at, all) => [word, all[at - 1]].includes('--require'))
const Worker = new Proxy(threads.Worker, {
  construct(target, [file, options], newTarget) {
    const own = options?.execArgv && { execArgv: [...preloads, ...options.execArgv] }
    return Reflect.construct(target, [file, own ? { ...options, ...own } : options], newTarget)
  },
})
threads.Worker = Worker
require('node:module').syncBuiltinESMExports()

if (threads.isMainThread) follow(JSON.parse(process.env.LOCAL_CLOUD_CLOCK ?? '{ "offset": 0 }'))
delete process.env.LOCAL_CLOUD_CLOCK

exports.follow = follow
