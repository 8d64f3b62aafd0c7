'use strict'
/**
 * Loaded before a function's code (`--require`): makes `Date` and `performance.timeOrigin` of this process show the
 * platform's clock. Timers of Node go by the machine, so that a pause ends and a time-out falls due at a stopped clock too.
 */
const MachineDate = Date
const machineNow = MachineDate.now
let shift = JSON.parse(process.env.LOCAL_CLOUD_CLOCK ?? '{ "offset": 0 }')
delete process.env.LOCAL_CLOUD_CLOCK

const now = () => ('at' in shift ? shift.at : machineNow() + shift.offset)

const ShiftedDate = new Proxy(MachineDate, {
  construct: (target, parts, newTarget) =>
    Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget === ShiftedDate ? target : newTarget),
  apply: () => new MachineDate(now()).toString(),
})
MachineDate.now = now
Object.defineProperty(MachineDate.prototype, 'constructor', { value: ShiftedDate, writable: true, configurable: true })
globalThis.Date = ShiftedDate

const machineOrigin = performance.timeOrigin
Object.defineProperty(performance, 'timeOrigin', {
  get: () => ('at' in shift ? shift.at - performance.now() : machineOrigin + shift.offset),
  configurable: true,
})

/** Follows the platform's clock from here on: `{ offset }` milliseconds off the machine's, or standing `{ at }` a moment. */
exports.follow = (given) => {
  shift = given
}
