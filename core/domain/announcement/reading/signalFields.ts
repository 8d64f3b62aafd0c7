import { type TimeWords, timeOf } from './clocks'
import { type Field, type Span, empty, read, workedOut } from './fields'
import type { NamedSignal } from './mentions'
import { type Page, spansOf } from './page'
import type { NumberWords } from './rhythm'
import { type RhythmFields, rhythmFields } from './rhythmFields'
import type { Sounded } from './sounded'

/** One sounding of one signal. */
export interface ReadSignal extends RhythmFields {
  signal: NamedSignal
  /** The words that name it. */
  spans: Span[]
  at: Field<string>
  until: Field<string>
}

/** A signal ready to be placed in a session. */
export interface Ready {
  page: Page
  sounded: Sounded
  fields: RhythmFields
}

const BY_ORDER = '信号与后文按先后次序一一对应'

/** The start and the end of a signal; the end follows from how long it takes. */
function timesOf(
  { page, sounded, fields }: Ready,
  time: TimeWords,
): { at: Field<string>; until: Field<string>; total: Field<number> } {
  const { start, end } = time
  const from = timeOf(start.minutes)
  const sum = start.sum ?? (sounded.byOrder.times ? BY_ORDER : undefined)
  const at = sum === undefined ? read(from, spansOf(page, start)) : workedOut(from, spansOf(page, start), sum)
  const { totalSeconds } = fields
  if (!end) {
    if (totalSeconds.state !== 'read' || totalSeconds.value % 60 !== 0)
      return { at, until: empty('missing'), total: totalSeconds }
    const minutes = totalSeconds.value / 60
    const until = timeOf(start.minutes + minutes)
    return {
      at,
      until: workedOut(until, [...at.spans, ...totalSeconds.spans], `${from} + ${minutes}分钟 = ${until}`),
      total: totalSeconds,
    }
  }
  const long = (end.minutes - start.minutes) * 60
  const whole = timeOf(end.minutes)
  const spans = spansOf(page, end)
  const how = end.sum ?? (sounded.byOrder.times ? BY_ORDER : undefined)
  const until = how === undefined ? read(whole, spans) : workedOut(whole, spans, how)
  if (totalSeconds.state === 'read' && totalSeconds.value !== long) {
    const because = `${from}至${whole}是${long / 60}分钟,原文另写${totalSeconds.value}秒`
    return { at, until: empty('contradictory', [...spans, ...totalSeconds.spans], because), total: totalSeconds }
  }
  if (totalSeconds.state === 'read') return { at, until, total: totalSeconds }
  return { at, until, total: workedOut(long, [...at.spans, ...spans], `${from}至${whole} = ${long}秒`) }
}

/** What a length known from the span of time adds to the rhythm: 10:00–10:03 is 180 s, so three times 36 + 24. */
function withTotal({ page, sounded, fields }: Ready, total: Field<number>): RhythmFields {
  if (fields.totalSeconds.state === 'read' || total.state !== 'read' || fields.totalSeconds.reason !== 'missing')
    return fields
  const { rhythm } = sounded
  if (rhythm.contradictory || rhythm.masked) return fields
  const words = { value: total.value, from: 0, to: 0 }
  const again = rhythmFields(page, sounded.signal, { ...rhythm, total: words }, undefined)
  const moved = (field: Field<number>): Field<number> => ({ ...field, spans: field.spans.filter(({ to }) => to > 0) })
  return {
    onSeconds: moved(again.onSeconds),
    offSeconds: moved(again.offSeconds),
    repeats: moved(again.repeats),
    totalSeconds: total,
  }
}

/** One sounding of a signal at a time; without one, why it is not known. */
export function signalOf(ready: Ready, time: TimeWords | undefined, why: Field<string>): ReadSignal {
  const { page, sounded, fields } = ready
  const base = { signal: sounded.signal, spans: spansOf(page, sounded.mention) }
  if (!time) return { ...base, at: why, until: why, ...fields }
  const { at, until, total } = timesOf(ready, time)
  return { ...base, at, until, ...withTotal(ready, total) }
}

/** A rhythm given by its place in a list says so. */
export function fieldsOf(
  page: Page,
  { signal, rhythm, byOrder }: Sounded,
  common: NumberWords | undefined,
): RhythmFields {
  const fields = rhythmFields(page, signal, rhythm, common)
  if (!byOrder.rhythm) return fields
  const told = (field: Field<number>): Field<number> =>
    field.state === 'empty'
      ? field
      : workedOut(
          field.value,
          field.spans,
          typeof field.how === 'object' ? `${BY_ORDER};${field.how.workedOut}` : BY_ORDER,
        )
  return {
    onSeconds: told(fields.onSeconds),
    offSeconds: told(fields.offSeconds),
    repeats: told(fields.repeats),
    totalSeconds: told(fields.totalSeconds),
  }
}
