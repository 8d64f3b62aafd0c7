import type { TimeWords } from './clocks'
import { everyMatch } from './everyMatch'
import type { Mention, NamedSignal } from './mentions'
import type { Page } from './page'

/** What a notice says of one signal: its words, and the times of day that belong to it. */
export interface Segment {
  signal: NamedSignal
  from: number
  to: number
  mention: Mention
  times: TimeWords[]
  /** Times that may belong to this signal or to the next one. */
  doubtful?: boolean
}

/** Where a new item of a list or a new section begins. */
const NEW_ITEM =
  /\n(?=[一二三四五六七八九十-]{1,3}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、)]|\d{1,2}\.(?!\d)|\d\.(?=\d{1,2}[:时点])|第[一二三四五六七八九十]条)/g
/** Sentences that speak of something other than the signal before them. */
const OTHER_MATTER =
  /试鸣时间|鸣放时间|范围|渠道|特此|通告|公告|人民政府|办公室|指挥部|每[种次个段类].{0,8}(?:警报|信号|间隔|时间|鸣)|各种警报|各信号|均|同时|期间|届时|总时长|全程|共计|\d{4}年|\d{1,2}月\d{1,2}日|请|望|听到|咨询|电话|工作时间|整个|全部|结束后/

/** Places at which the words on a signal end at the latest. */
function stops(page: Page): number[] {
  const items = everyMatch(NEW_ITEM, page.text).map(({ index }) => index)
  const others = page.statements
    .filter(
      ({ from, to, words }) =>
        OTHER_MATTER.test(words) && !page.mentions.some((mention) => mention.from >= from && mention.to <= to),
    )
    .map(({ from }) => from)
  return [...items, ...others].sort((one, other) => one - other)
}

const VERB = '(?:试鸣|鸣放|发放|鸣响|拉响|播放|发出|施放|鸣)'
const SAYS_WHICH = new RegExp(
  `^\\)?(?:[,:]?(?:为|是|时)|:|,?(?:开始|依次)?${VERB}|,?第[123]次(?:为|是|${VERB}))(?:第[123]次)?[“"『「‘(]?$`,
)
const NOTHING = /^\)?[“"『「‘(]?\n?(?:[(]?\d[.、)])?[“"『「‘(]?$/

interface Placed {
  mention: Mention
  /** The time that ends right before the mention. */
  lead: TimeWords | undefined
  /** A verb says that the time before belongs to the signal behind. */
  surely: boolean
}

function placed(page: Page, mention: Mention): Placed {
  let lead: TimeWords | undefined
  for (const time of page.times) if (time.to <= mention.from && mention.from - time.to <= 12) lead = time
  const between = lead ? page.text.slice(lead.to, mention.from) : '?'
  const surely = SAYS_WHICH.test(between)
  return { mention, lead: surely || NOTHING.test(between) ? lead : undefined, surely }
}

const covers = (time: TimeWords, other: TimeWords): boolean =>
  time.end !== undefined &&
  time.start.minutes <= other.start.minutes &&
  time.end.minutes >= (other.end ?? other.start).minutes &&
  time !== other

/** Whether times stand before their signals or behind them, all along; undefined where it may be either, or neither. */
function timesComeFirst(page: Page, all: readonly Placed[], stopAt: readonly number[]): boolean | undefined {
  const [first] = all
  const last = all[all.length - 1]
  if (!first || !last) return undefined
  const end = Math.min(stopAt.find((stop) => stop >= last.mention.to) ?? page.text.length, last.mention.to + 120)
  const behind = page.times.filter(({ from }) => from >= last.mention.to && from < end)
  const { lead } = first
  if (!lead) return behind.length > 0 ? false : undefined
  if (behind.length === 0) return true
  return behind.every((time) => covers(lead, time)) ? false : undefined
}

/** Whether a time between two signals belongs to the second: it stands in its line, or nearer to it by the stops. */
function belongsBehind(text: string, before: Mention, time: TimeWords, mention: Mention): boolean | undefined {
  const ahead = text.slice(before.to, time.from)
  const behind = text.slice(time.to, mention.from)
  for (const stop of [/\n/, /[。;]/, /[,、]/]) {
    if (stop.test(ahead) && !stop.test(behind)) return true
    if (stop.test(behind) && !stop.test(ahead)) return false
  }
  return undefined
}

/** Whether another time stands right before one, and what parts them is no stop and no word: 10:16→10:19 may be a span. */
const isHalfOfSpan = (page: Page, time: TimeWords): boolean => {
  const ahead = [...page.times, ...page.brokenTimes].filter(({ to }) => to <= time.from && time.from - to <= 3)
  return ahead.some(({ to }) => !/[,、。;:\n()和与及或并]/.test(page.text.slice(to, time.from)))
}

/** Whether the time before a signal is its own; undefined where it may be the signal's before it. */
function isLead(page: Page, all: readonly Placed[], at: number, first: boolean | undefined): boolean | undefined {
  const { lead, surely, mention } = all[at] ?? {}
  if (!lead || !mention) return false
  if (isHalfOfSpan(page, lead)) return undefined
  if (surely) return true
  const before = all[at - 1]?.mention
  if (!before || before.to > lead.from) return first === true ? true : first === false ? false : undefined
  return belongsBehind(page.text, before, lead, mention) ?? first
}

/** Whether a stop parts a time from the signal before it, and none from the one close behind it. */
function isNearer(text: string, before: Mention, time: TimeWords, next: Mention): boolean {
  if (next.from - time.to > 16) return false
  return /[。;\n]/.test(text.slice(before.to, time.from)) && !/[。;\n]/.test(text.slice(time.to, next.from))
}

/** The words on each signal, from the time before its name or from its name to the next signal's. */
export function segmentsOf(page: Page): Segment[] {
  const stopAt = stops(page)
  const all = page.mentions.filter(({ list }) => list === undefined).map((mention) => placed(page, mention))
  const first = timesComeFirst(page, all, stopAt)
  const own = all.map((_, at) => isLead(page, all, at, first))
  const starts = all.map(({ mention, lead }, at) => (own[at] === true && lead ? lead.from : mention.from))
  const segments = all.map(({ mention }, at) => {
    const listed =
      page.mentions.find((other) => other.list !== undefined && other.from > mention.to)?.from ?? page.text.length
    const stop = stopAt.find((one) => one >= mention.to) ?? page.text.length
    const to = Math.min(starts[at + 1] ?? page.text.length, listed, stop)
    const from = starts[at] ?? mention.from
    const times = page.times.filter((time) => time.from >= from && time.to <= to)
    const next = all[at + 1]?.mention
    const strays = times.some(
      (time) => time.from > mention.to && next !== undefined && isNearer(page.text, mention, time, next),
    )
    const doubtful = strays || own[at] === undefined || (own[at + 1] === undefined && at + 1 < all.length)
    return { signal: mention.signal, from, to, mention, times, ...(doubtful ? { doubtful } : {}) }
  })
  return segments.filter(({ mention }) => mention.over !== true)
}
