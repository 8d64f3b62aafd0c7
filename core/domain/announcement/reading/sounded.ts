import type { TimeWords } from './clocks'
import { everyMatch } from './everyMatch'
import type { Mention, NamedSignal } from './mentions'
import type { Page } from './page'
import { type NumberWords, type RhythmWords, rhythmOf, rhythmStarts } from './rhythm'
import { type Segment, segmentsOf } from './segments'

/** All that a notice says of one signal, gathered from its table, its list and its sentences. */
export interface Sounded {
  signal: NamedSignal
  mention: Mention
  rhythm: RhythmWords
  times: TimeWords[]
  doubtful: boolean
  /** What was given to the signal by its place in a list. */
  byOrder: { times: boolean; rhythm: boolean }
}

export interface Sounding {
  signals: Sounded[]
  /** What is said of every signal: how long each takes in seconds, and the minutes between. */
  common: { total?: NumberWords; gap?: NumberWords }
  /** Times of day that belong to a signal, and so are no window. */
  taken: ReadonlySet<TimeWords>
}

function mergedRhythm(all: readonly RhythmWords[]): RhythmWords {
  const merged: RhythmWords = { unitless: false }
  for (const rhythm of all) {
    const one =
      rhythm.on && merged.on && (rhythm.on.value !== merged.on.value || rhythm.off?.value !== merged.off?.value)
    const two = rhythm.repeats && merged.repeats && rhythm.repeats.value !== merged.repeats.value
    const three = rhythm.total && merged.total && rhythm.total.value !== merged.total.value
    const four = (rhythm.on && merged.continuous) ?? (rhythm.continuous && merged.on)
    const contradictory =
      (one ? rhythm.on : undefined) ?? (two ? rhythm.repeats : undefined) ?? (three ? rhythm.total : undefined) ?? four
    const unitless = merged.on ? merged.unitless && rhythm.unitless : rhythm.unitless
    Object.assign(merged, { ...rhythm, ...merged, unitless: rhythm.on ? unitless : merged.unitless })
    if (contradictory) merged.contradictory = contradictory
  }
  return merged
}

const sameTime = (one: TimeWords, other: TimeWords): boolean =>
  one.start.minutes === other.start.minutes &&
  (one.end === undefined || other.end === undefined || one.end.minutes === other.end.minutes)

/** Times said twice count once; the one with an end stays. */
function distinct(times: readonly TimeWords[]): TimeWords[] {
  const kept: TimeWords[] = []
  for (const time of times) {
    const at = kept.findIndex((other) => sameTime(other, time))
    if (at === -1) kept.push(time)
    else if (kept[at]?.end === undefined) kept[at] = time
  }
  // 10:19试鸣结束 tells the end of 10:16–10:19 again.
  return kept.filter((time) => time.end !== undefined || !kept.some(({ end }) => end?.minutes === time.start.minutes))
}

function gathered(page: Page, segments: readonly Segment[]): Sounded[] {
  const order = [...new Set(page.mentions.map(({ signal }) => signal))]
  return order.map((signal) => {
    const own = segments.filter((segment) => segment.signal === signal)
    const rhythm = mergedRhythm(own.map(({ from, to }) => rhythmOf(page.withoutTimes.slice(from, to), from)))
    const mention = own[0]?.mention ?? page.mentions.find((one) => one.signal === signal)
    const times = distinct(own.flatMap((segment) => segment.times))
    return {
      signal,
      mention: mention ?? { from: 0, to: 0, signal },
      rhythm,
      times,
      doubtful: own.some(({ doubtful }) => doubtful),
      byOrder: { times: false, rhythm: false },
    }
  })
}

const END_OF_TABLE = /\n(?=[一二三四五六七八九十]、|[^\n]{2,24}(?:人民政府|办公室|指挥部)\n?)|特此|请(?:广大|全市|市民)/

/** A list of signals and behind it as many rhythms, or times, in the same order: a flattened table, or 依次. */
function byTheirOrder(page: Page, signals: readonly Sounded[]): Sounded[] {
  const lists = new Set(page.mentions.flatMap(({ list }) => list ?? []))
  let given = [...signals]
  for (const list of lists) {
    const listed = page.mentions.filter((mention) => mention.list === list)
    if (new Set(listed.map(({ signal }) => signal)).size !== listed.length) continue
    const first = listed[0]
    const last = listed[listed.length - 1]
    if (!first || !last) continue
    const next = page.mentions.find(({ from }) => from >= last.to)?.from ?? page.text.length
    const rest = page.withoutTimes.slice(last.to, Math.min(next, last.to + 600))
    const end = END_OF_TABLE.exec(rest)?.index ?? rest.length
    const words = rest.slice(0, end)
    const starts = rhythmStarts(words)
    const rows = starts.map((start, at) =>
      rhythmOf(words.slice(start, starts[at + 1] ?? words.length), last.to + start),
    )
    if (rows.length === listed.length && given.every(({ rhythm }) => !rhythm.on && !rhythm.continuous))
      given = given.map((one) => {
        const row = rows[listed.findIndex(({ signal }) => signal === one.signal)]
        return row ? { ...one, rhythm: row, byOrder: { ...one.byOrder, rhythm: true } } : one
      })
    const behind = page.times.filter(({ from, to }) => from >= last.to && to <= last.to + end)
    const before = timesBefore(page, first)
    const times = [before, behind].find((all) => all.length === listed.length)
    if (times && rising(times) && given.every((one) => one.times.length === 0))
      given = given.map((one) => {
        const time = times[listed.findIndex(({ signal }) => signal === one.signal)]
        return time ? { ...one, times: [time], byOrder: { ...one.byOrder, times: true } } : one
      })
  }
  return given
}

const rising = (times: readonly TimeWords[]): boolean =>
  times.every((time, at) => {
    const before = times[at - 1]
    return !before || time.start.minutes > (before.end ?? before.start).minutes
  })

/** The times right before a list: 10:00、10:08、10:16依次鸣放预先警报、空袭警报、解除警报. */
function timesBefore(page: Page, first: Mention): TimeWords[] {
  const found: TimeWords[] = []
  let at = first.from
  for (const time of [...page.times].reverse()) {
    if (time.to > at) continue
    const between = page.text.slice(time.to, at)
    const fits =
      found.length === 0 ? /^(?:时?,?(?:依次|分别|先后)?(?:试鸣|鸣放|发放|鸣响|拉响|播放)[“"]?)$/ : /^[,、和与及]$/
    if (!fits.test(between)) break
    found.unshift(time)
    at = time.from
  }
  return found
}

const OF_EACH = /(?:每[次种个]|各)(?:警报|信号)?(?:之间|中间)?$|(?:信号|警报)(?:之间|中间)$/
const EACH = /(?:每[次种个段类]|各(?:种|个|类)?|均|三种)[^,:。;\n]{0,24}/g

/** What is said of every signal, in sentences that are not about one of them. */
function commonOf(page: Page, segments: readonly Segment[]): Sounding['common'] {
  // 每次1分钟 beside a rhythm is the length of one round of it.
  const own = segments.filter(({ from, to }) => {
    const { on, continuous } = rhythmOf(page.withoutTimes.slice(from, to), from)
    return on !== undefined || continuous !== undefined
  })
  const within = (at: number): boolean => own.some((one) => one.mention.from <= at && one.to > at)
  const totals: NumberWords[] = []
  const gaps: NumberWords[] = []
  for (const { from, to } of page.statements) {
    const words = page.withoutTimes.slice(from, to)
    for (const { 0: each, index } of everyMatch(EACH, words)) {
      if (within(from + index)) continue
      const { total } = rhythmOf(each, from + index)
      if (total) totals.push(total)
    }
    const { gap } = rhythmOf(words, from)
    if (gap && (!within(gap.from) || OF_EACH.test(page.text.slice(Math.max(0, gap.from - 10), gap.from))))
      gaps.push(gap)
  }
  const one = (all: readonly NumberWords[]): NumberWords | undefined =>
    all.every(({ value }) => value === all[0]?.value) ? all[0] : undefined
  const total = one(totals)
  const gap = one(gaps)
  return { ...(total ? { total } : {}), ...(gap ? { gap } : {}) }
}

/** Gathers what a notice says of each signal. */
export function soundingOf(page: Page): Sounding {
  const segments = segmentsOf(page)
  const signals = byTheirOrder(page, gathered(page, segments))
  const taken = new Set([...segments.flatMap(({ times }) => times), ...signals.flatMap(({ times }) => times)])
  const negated = new Set(page.mentions.filter((one) => one.negated).map(({ signal }) => signal))
  return { signals: signals.filter(({ signal }) => !negated.has(signal)), common: commonOf(page, segments), taken }
}
