import { everyMatch } from './everyMatch'
import { hiddenFigures } from './masks'
import type { Broken } from './dates'

/** A time of day as it stands in the plain text: minutes since midnight. */
export interface ClockWords {
  from: number
  to: number
  minutes: number
  /** A sum in words where the hour was worked out: 下午3时 = 15:00. */
  sum?: string
}

/** A span of time (10:00至10:19), or a single time of day. */
export interface TimeWords {
  from: number
  to: number
  start: ClockWords
  end?: ClockWords
}

const two = (number: number): string => String(number).padStart(2, '0')

/** '09:05' of minutes since midnight. */
export const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

const DAYPART = '凌晨|清晨|早晨|早上|上午|午前|中午|下午|午后|傍晚|晚上|晚间|夜间|夜里|夜晚|深夜|[早晚夜]'
const CLOCK = new RegExp(
  `(?:(${DAYPART})[,:]?)?(?:北京时间)?(\\d{1,2})(?:(:)\\n?(\\d{2})(?::\\d{2})?(?!\\d)` +
    `|[时点](?!间(?!隔)|[段期常刻])(?:[零过]?(\\d{1,2})分(?!钟)|(整|正|半|过?[13]刻)|(\\d{2})(?![\\d秒分时点年月日号]))?|(\\.)(\\d{2})(?![\\d.MmKk]))([ap]m)?`,
  'gi',
)
const SHORT_END = /^(?:至|到|[-~]{1,2})(\d{1,2})分(?!钟)/
const LINK =
  /^(?:整|正式)?(?:开始|起)?(?:试鸣|鸣放|鸣响|进行)?(?:防空警报)?[,、]?(?:持续)?(?:至|到|[-~]{1,2})(?:当日|当天|同日)?$/
const OPENS = /^(?:整|正式)?(?:开始|起)(?:试鸣|鸣放|鸣响)?(?:防空警报)?[,、]?(?:至|到)?$/
/** A time that ends a span of which the start could not be read. */
const ORPHAN = /(?:[\d×时点分整起始半刻]|开始|[ap]m)[,、]?(?:至|到|[-~]{1,2})(?:当日|当天|同日)?$/i
const CLOSES = /^(?:分)?(?:整)?(?:试鸣|鸣放)?(?:结束|止|完毕)/
const RUINS = [
  {
    pattern:
      /\d{3,4}(?:[-~至到]{1,2}\d{3,4}(?!\d))|\d{3,9}分(?!钟)(?:[至到~-]{1,2}\d{1,4}分(?!钟))?|\d{3,9}[时点:]|\d:\d(?!\d)|\d{4}[-~]\d{4}|\d{1,2}:(?!\d|\n\d)/g,
    reason: 'unreadable',
  },
] as const

/** The hour of the day meant by an hour and its part of the day; undefined where both together make no sense or two. */
export function hourOf(daypart: string | undefined, hour: number, padded: boolean): number | undefined {
  if (hour > 23) return undefined
  switch (daypart) {
    case undefined:
      // 3时 without 上午 or 下午 may be either; 03:00 is a clock of 24 hours.
      return hour >= 7 || padded ? hour : undefined
    case '凌晨':
      return hour <= 6 ? hour : undefined
    case '上午':
    case '午前':
    case '早':
    case '早上':
    case '早晨':
    case '清晨':
      return hour >= 5 && hour <= 12 ? hour : undefined
    case '中午':
      return hour >= 11 && hour <= 14 ? hour : hour === 1 || hour === 2 ? hour + 12 : undefined
    case '下午':
    case '午后':
      if (hour >= 12 && hour <= 19) return hour
      return hour >= 1 && hour <= 7 ? hour + 12 : undefined
    default:
      if (hour >= 17) return hour
      return hour >= 5 && hour <= 11 ? hour + 12 : undefined
  }
}

interface Raw {
  from: number
  to: number
  daypart?: string
  hour: number
  minute: number
  dotted: boolean
  padded: boolean
}

const PIECES: Readonly<Record<string, number>> = { 半: 30, '1刻': 15, '3刻': 45 }

function rawOf(match: RegExpExecArray): Raw {
  const [all, part, hour = '', , colonMinute, wordMinute, piece = '', bareMinute, dot, dotMinute, latin] = match
  const minute = Number(colonMinute ?? wordMinute ?? bareMinute ?? dotMinute ?? PIECES[piece.replace('过', '')] ?? 0)
  const daypart = part ?? (latin === undefined ? undefined : latin.toLowerCase() === 'am' ? '上午' : '下午')
  const own = { from: match.index, to: match.index + all.length, hour: Number(hour), minute, dotted: dot !== undefined }
  return { ...own, padded: hour.length === 2 && hour.startsWith('0'), ...(daypart === undefined ? {} : { daypart }) }
}

/** 差3分11点, 不到10点, 乌鲁木齐时间10点: the hour is not the time meant. */
const SHIFTED =
  /(?:[差欠缺](?:\d{1,2}分钟?|[123]刻钟?)(?:不?到|就)?|不到|将近|接近|快到|(?:乌鲁木齐|新疆|当地|本地|世界|格林尼治)(?:标准)?时间)$/
/** 上午9、10点: one or the other. */
const ONE_OR_OTHER = /[^\d:.×\n]\d{1,2}[、或]$/
/** 10点多, 10点差8分, 10点又8分 behind an hour without minutes. */
const GOES_ON = /^(?:[过差欠缺多余几零]|又\d)/

/** 10时至11时之间, 10时至11时择机: some time of that hour. */
const SOMEWHEN = /^(?:之间|(?:期间|内|,)?(?:择[时机]|随机|适时|任[选意]))/

/** Whether what stands around the hour says that another time is meant than the one of its figures. */
function isShifted(text: string, { from, to }: Raw): boolean {
  const words = text.slice(from, to)
  const behind = text.slice(to, to + 4)
  if (SHIFTED.test(text.slice(Math.max(0, from - 12), from))) return true
  if (/[时点]$/.test(words) && (GOES_ON.test(behind) || ONE_OR_OTHER.test(text.slice(Math.max(0, from - 4), from))))
    return true
  // A test starts at a whole minute: 9:59:59 and 9时59分59秒 are not 9:59.
  const seconds = /:\d{2}:(\d{2})/.exec(words) ?? (words.endsWith('分') ? /^(\d{1,2})秒/.exec(behind) : null)
  return Number(seconds?.[1] ?? 0) > 0
}

/** Whether what stands directly before or behind shows that figures are missing or belong to something else. */
function isTorn(text: string, raw: Raw): boolean {
  const { from, to, hour } = raw
  const before = text.slice(Math.max(0, from - 4), from)
  if (isShifted(text, raw)) return true
  if (/[0-9A-Za-z×小]$/.test(before) || text.charAt(to) === '×') return true
  // 十时十□分: what follows the hour would be its minutes.
  if (/[时点]$/.test(text.slice(from, to)) && /[\d×零〇一二三四五六七八九十廿]/.test(text.charAt(to))) return true
  if (/[\d×][:./·]$/.test(before) && !/(?:^|\n)\d[.]$/.test(before)) return true
  return hour <= 9 && /(?:^|\D)[12][ \n]$/.test(before) && /^\d\D/.test(text.slice(from))
}

/** Reads one clock, with the part of the day of the one before it in the same sentence. */
function clockOf(raw: Raw, linked: boolean, before: { part?: string; minutes?: number }): ClockWords | undefined {
  const { from, to, hour, minute, daypart, padded } = raw
  if (minute > 59) return undefined
  const inherited = daypart ?? (hour < 13 && !padded ? before.part : undefined)
  let meant = hourOf(inherited, hour, padded)
  // 下午 of an earlier time holds for 3:08, not for 10:00; and from morning to noon a span may run past twelve.
  if (daypart === undefined && inherited !== undefined && hour >= 7 && !linked)
    meant = /上午|早/.test(inherited) ? hour : undefined
  if (meant === undefined || (raw.dotted && daypart === undefined && !linked)) return undefined
  const minutes = meant * 60 + minute
  const words = `${inherited ?? ''}${hour}时${minute === 0 ? '' : `${minute}分`}`
  return { from, to, minutes, ...(meant === hour ? {} : { sum: `${words} = ${timeOf(minutes)}` }) }
}

/** Every time of day in the plain text, spans joined, and all that looks like one and cannot be read. */
export function timesIn(text: string): { times: TimeWords[]; broken: Broken[] } {
  const times: TimeWords[] = []
  const broken: Broken[] = []
  let before: { part?: string; minutes?: number } = {}
  let last = 0
  for (const match of everyMatch(CLOCK, text)) {
    const raw = rawOf(match)
    const between = text.slice(last, raw.from)
    if (/[。;\n]/.test(between.replace(/^\n/, ''))) before = {}
    const previous = times[times.length - 1]
    const open = previous && previous.end === undefined && previous.to === last ? previous : undefined
    const closes = CLOSES.test(text.slice(raw.to, raw.to + 8))
    const linked = open !== undefined && (LINK.test(between) || (OPENS.test(between) && closes))
    const orphan = !linked && ORPHAN.test(text.slice(Math.max(0, raw.from - 6), raw.from))
    const clock = orphan || isTorn(text, raw) ? undefined : clockOf(raw, linked, before)
    last = raw.to
    // An end that stands apart from its start is no start.
    if (clock && closes && !linked) continue
    if (!clock) {
      if (!raw.dotted)
        broken.push({
          from: raw.from,
          to: raw.to,
          reason: orphan || raw.minute > 59 || raw.hour > 23 ? 'unreadable' : 'ambiguous',
        })
      before = {}
      continue
    }
    before = {
      minutes: clock.minutes,
      ...((raw.daypart ?? before.part) ? { part: raw.daypart ?? before.part ?? '' } : {}),
    }
    if (linked && clock.minutes > open.start.minutes) {
      open.end = clock
      open.to = clock.to
    } else if (linked) {
      broken.push({ from: open.from, to: clock.to, reason: 'contradictory' })
      times.pop()
    } else times.push({ from: clock.from, to: clock.to, start: clock })
    if (linked && open.end === clock && SOMEWHEN.test(text.slice(raw.to, raw.to + 8))) {
      broken.push({ from: open.from, to: clock.to, reason: 'ambiguous' })
      times.pop()
    }
    const short = linked ? null : SHORT_END.exec(text.slice(raw.to, raw.to + 8))
    if (short && Number(short[1]) <= 59 && Number(short[1]) > raw.minute) {
      const to = raw.to + short[0].length
      const end = {
        from: to - (short[1]?.length ?? 0) - 1,
        to,
        minutes: clock.minutes - raw.minute + Number(short[1]),
        sum: '',
      }
      end.sum = `${text.slice(clock.from, to)} = ${timeOf(clock.minutes)}至${timeOf(end.minutes)}`
      const opened = times[times.length - 1]
      if (opened) Object.assign(opened, { end, to })
      last = to
    }
  }
  for (const { pattern, reason } of RUINS)
    for (const { 0: words, index } of everyMatch(pattern, text))
      broken.push({ from: index, to: index + words.length, reason })
  const hidden = hiddenFigures(text, /[时点分:]/).map(({ from, to }): Broken => ({ from, to, reason: 'masked' }))
  return { times, broken: [...hidden, ...broken] }
}
