import { everyMatch } from './everyMatch'
import { hiddenFigures } from './masks'

/** A date as it stands in the plain text, with or without its year. */
export interface DateWords {
  from: number
  to: number
  year?: number
  month: number
  day: number
  /** 今年, 明年 … in front of a date without a year. */
  yearWord?: string
  /** The weekday beside it ('星期六'), and where it stands. */
  weekday?: { name: string; from: number; to: number }
  /** One of several days: 3月13日至15日. */
  ofSeveral: boolean
}

/** Words that should be a date or a time of day and cannot be read. */
export interface Broken {
  from: number
  to: number
  reason: 'masked' | 'unreadable' | 'ambiguous' | 'contradictory'
}

const two = (number: number): string => String(number).padStart(2, '0')

/** '2027-03-13' of its parts. */
export const dateOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`

/** Whether two dates may be the same day: a year that is not written fits any. */
export const sameDay = (one: DateWords, other: DateWords | undefined): boolean =>
  one.month === other?.month &&
  one.day === other.day &&
  (one.year === undefined || other.year === undefined || one.year === other.year)

/** Whether a month has such a day; without a year February has 29. */
export function isDay(month: number, day: number, year = 2000): boolean {
  const longest = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  return day >= 1 && day <= (longest[month - 1] ?? 0)
}

const YEAR_FIRST = '(\\d{4})(?:年的?\\n?(\\d{1,2})月\\n?(\\d{1,2})[日号]|([./-])(\\d{1,2})\\4(\\d{1,2})日?)'
const DAY_FIRST = '(\\d{1,2})([./-])(\\d{1,2})\\8(\\d{4})'
const NO_YEAR = '(\\d{1,2})月\\n?(\\d{1,2})[日号]'
const NO_WORDS =
  '(\\d{1,2})[./·-](\\d{1,2})(?=日|\\(?(?:星期|周[一二三四五六日])|上午|下午|早上|晚|[ ,]\\d{1,2}[:时点]|,?(?:组织|进行|开展)?(?:防空|试鸣))'
const DATE = new RegExp(`${YEAR_FIRST}|${DAY_FIRST}|${NO_YEAR}|${NO_WORDS}`, 'g')

const RUINS = [
  { pattern: /\d{1,2}月\d{1,2}日?[、,和及或与至到~-]\d{1,2}[日号]/g, reason: 'ambiguous' },
  { pattern: /\d{3,9}[日号]|\d{1,2}月\d{3,9}|\d{3,9}月|\d{4}年\d{1,2}[日号]/g, reason: 'unreadable' },
  {
    pattern: /\d{4}年\d{1,2}月\d{1,2}(?![\d日号×])|\d{4}年\d{1,2}[./-]\d{1,2}日?|(?:19|20)\d{6}(?!\d)日?/g,
    reason: 'unreadable',
  },
  { pattern: /^(?:19|20)\d{2}[01]?\d[0-3]?\d$/gm, reason: 'unreadable' },
  { pattern: /\d{1,2}月(?:[上中下]旬|初|底|份)/g, reason: 'ambiguous' },
] as const

const WEEKDAY =
  /^(?:\([^()\n]{0,30}\))?,?\(?(?:[^()\n,]{1,14}[,、])?(?:星期|周|礼拜)([一二三四五六日天])(?![年期边报一-六])/
const WEEKDAY_INSIDE = /^\([^()\n]{0,24}(?:星期|周|礼拜)([一二三四五六日天])(?![年期边])/

function weekdayBehind(text: string, at: number): DateWords['weekday'] {
  const behind = text.slice(at, at + 60)
  const match = WEEKDAY_INSIDE.exec(behind) ?? WEEKDAY.exec(behind)
  const character = match?.[1]
  if (!match || character === undefined) return undefined
  const to = at + match[0].length
  const from = Math.max(...['星', '周', '礼'].map((sign) => text.lastIndexOf(sign, to - 1)))
  return { name: `星期${character === '天' ? '日' : character}`, from, to }
}

/** Whether figures or signs directly before or behind show that this is a piece of something longer, or cut. */
function isTorn(text: string, from: number, to: number, first: string): boolean {
  const before = text.slice(Math.max(0, from - 3), from)
  if (/[0-9A-Za-z×]$/.test(before)) return true
  if (/\d[-/.·:]$/.test(before) && !/(?:^|\n)\d[.]$/.test(text.slice(Math.max(0, from - 3), from))) return true
  // "1 2月5日" may be 12月: a figure stands before a blank, and together they would still be a month.
  if (first.length === 1 && /(?:^|\D)1[ \n]$/.test(before) && Number(first) <= 2) return true
  // 2027/3/1 before a blank and a lone figure may be 3/13.
  if (/\D\d$/.test(text.slice(from, to)) && /^[ \n]\d(?![\d:时点月年])/.test(text.slice(to))) return true
  return text.charAt(to) === '×' || (/\d$/.test(text.slice(from, to)) && /^\d/.test(text.slice(to)))
}

interface Parts {
  year?: number
  month: number
  day: number
  doubtful?: boolean
}

function partsOf(match: RegExpExecArray): Parts {
  const [, year, m1, d1, , m2, d2, a, , b, yearLast, m3, d3, m4, d4] = match
  if (year !== undefined) return { year: Number(year), month: Number(m1 ?? m2), day: Number(d1 ?? d2) }
  if (yearLast !== undefined) {
    const first = Number(a)
    const second = Number(b)
    if (first <= 12 && second <= 12 && first !== second)
      return { year: Number(yearLast), month: second, day: first, doubtful: true }
    return first > 12
      ? { year: Number(yearLast), month: second, day: first }
      : { year: Number(yearLast), month: first, day: second }
  }
  return { month: Number(m3 ?? m4), day: Number(d3 ?? d4) }
}

/** A day of the old calendar: 农历三月十三日. */
const LUNAR = /(?:[农阴旧]历|夏历)(?:[一-龥]{2}年)?(?:闰)?$/
const YEAR_WORD = /(今年|本年|当年|明年|去年|上年|前年|次年)(?:的|度)?(?:全民国防教育日)?[(,]?$/

/** Every date in the plain text, and all that looks like one and cannot be read. */
export function datesIn(text: string): { dates: DateWords[]; broken: Broken[] } {
  const dates: DateWords[] = []
  const broken: Broken[] = []
  for (const match of everyMatch(DATE, text)) {
    const from = match.index
    const to = from + match[0].length
    const { doubtful, ...parts } = partsOf(match)
    const before = text.slice(Math.max(0, from - 16), from)
    const yearWord = parts.year === undefined ? YEAR_WORD.exec(before)?.[1] : undefined
    const loose = parts.year === undefined && /年的?\n?$/.test(before) && yearWord === undefined
    // 3-13日 may be eleven days, and “3·13” is a name, unless a word of time stands before it.
    const named =
      match[13] !== undefined &&
      (/-.*日$/.test(text.slice(from, to + 1)) ||
        (/^,?(?:组织|进行|开展)?(?:防空|试鸣)/.test(text.slice(to)) &&
          !/(?:定于|[将拟]于|时间:?|日期:?)$/.test(before)))
    if (named) continue
    if (LUNAR.test(before)) {
      // In brackets behind a date it says the same day again.
      if (!/\([^()]*$/.test(before)) broken.push({ from, to, reason: 'ambiguous' })
      continue
    }
    const torn = isTorn(text, from, to, /^\d+/.exec(match[0])?.[0] ?? '') || loose
    if (torn || !isDay(parts.month, parts.day, parts.year)) {
      if (parts.year !== undefined || match[11] !== undefined)
        broken.push({
          from,
          to,
          reason: (before.slice(-4) + text.slice(to, to + 2)).includes('×') ? 'masked' : 'unreadable',
        })
      continue
    }
    if (doubtful) broken.push({ from, to, reason: 'ambiguous' })
    else {
      const weekday = weekdayBehind(text, to)
      const ofSeveral =
        /^(?:[、,和及或与至到~-]{1,2}(?:\d{4}年)?(?:\d{1,2}月)?)?\d{1,2}[日号]/.test(text.slice(to, to + 14)) ||
        /[日号][、和及或与至到~-]$/.test(before)
      dates.push({ from, to, ...parts, ofSeveral, ...(yearWord ? { yearWord } : {}), ...(weekday ? { weekday } : {}) })
    }
  }
  for (const { pattern, reason } of RUINS)
    for (const { 0: words, index } of everyMatch(pattern, text))
      if (/[年月日号]|^\d+$/.test(words)) broken.push({ from: index, to: index + words.length, reason })
  const hidden = hiddenFigures(text, /[年月日号]/).map(({ from, to }): Broken => ({ from, to, reason: 'masked' }))
  return { dates, broken: [...hidden, ...broken] }
}
