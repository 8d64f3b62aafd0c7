import { type Empty, type Field, empty, workedOut } from './fields'
import type { ReadSignal } from './signalFields'

/** When the sirens begin and end to sound. */
interface Window {
  from: Field<string>
  until: Field<string>
}

const NONE: Window = { from: empty('missing'), until: empty('missing') }

/** Why the window does not follow from its signals: what stands in the way of their times, a contradiction first. */
function inTheWay(times: readonly Field<string>[]): Empty {
  const empties = times.flatMap((time) => (time.state === 'empty' && time.reason !== 'missing' ? [time] : []))
  const reason = (empties.find((one) => one.reason === 'contradictory') ?? empties[0])?.reason
  if (reason === undefined) return empty('missing')
  const spans = empties.filter((one) => one.reason === reason).flatMap((one) => one.spans)
  const distinct = spans.filter(({ from }, at) => spans.findIndex((one) => one.from === from) === at)
  return empty(reason, distinct, reason === 'contradictory' ? '各信号的时间有矛盾' : undefined)
}

/** The window from its signals, when the times of all of them are known. */
export function windowFromSignals(signals: readonly ReadSignal[]): Window {
  if (signals.length === 0) return NONE
  const starts = signals.flatMap(({ at }) => (at.state === 'read' ? [at] : []))
  const ends = signals.flatMap(({ until }) => (until.state === 'read' ? [until] : []))
  const first = [...starts].sort((one, other) => (one.value < other.value ? -1 : 1))[0]
  const last = [...ends].sort((one, other) => (one.value < other.value ? 1 : -1))[0]
  const known = starts.length === signals.length
  return {
    from:
      first && known
        ? workedOut(first.value, first.spans, `最先的信号${first.value}开始`)
        : inTheWay(signals.map(({ at }) => at)),
    until:
      last && known && ends.length === signals.length
        ? workedOut(last.value, last.spans, `最后的信号${last.value}结束`)
        : inTheWay(signals.flatMap(({ at, until }) => [at, until])),
  }
}
