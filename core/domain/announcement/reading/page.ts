import { type Broken, type DateWords, datesIn } from './dates'
import { everyMatch } from './everyMatch'
import type { Span } from './fields'
import { type Mention, mentionsIn } from './mentions'
import { type Plain, plainOf } from './plain'
import { type TimeWords, timesIn } from './clocks'

/** A stretch of the plain text. */
export interface Stretch {
  from: number
  to: number
  words: string
}

/** A notice taken apart into what all fields are read from; positions are those of the plain text. */
export interface Page {
  text: string
  /** The same with every date and time of day blotted out: what is left are counts and lengths. */
  withoutTimes: string
  plain: Plain
  lines: readonly Stretch[]
  /** Pieces between full stops, semicolons and line ends. */
  statements: readonly Stretch[]
  dates: readonly DateWords[]
  brokenDates: readonly Broken[]
  times: readonly TimeWords[]
  brokenTimes: readonly Broken[]
  mentions: readonly Mention[]
}

function stretches(text: string, divider: RegExp): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const { index } of [...everyMatch(divider, text), { index: text.length }]) {
    if (index > from) found.push({ from, to: index, words: text.slice(from, index) })
    from = index + 1
  }
  return found
}

/** The stretch that holds a position, found by halving. */
export function stretchAt(all: readonly Stretch[], position: number): Stretch {
  let low = 0
  let high = all.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((all[middle]?.from ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return all[low] ?? { from: 0, to: 0, words: '' }
}

function blotted(text: string, all: readonly { from: number; to: number }[]): string {
  const characters = text.split('')
  for (const { from, to } of all) characters.fill('#', from, to)
  return characters.join('')
}

/** A time in which nothing sounds: 10:03至10:08间歇. */
const isPause = (text: string, { to, end }: TimeWords): boolean =>
  end !== undefined && /^(?:为|是)?(?:间歇|间隔|静默|静音|休止|停顿|停止鸣|不鸣)/.test(text.slice(to, to + 6))

export function pageOf(original: string): Page {
  const plain = plainOf(original)
  const { text } = plain
  const { dates, broken: brokenDates } = datesIn(text)
  const { times, broken: brokenTimes } = timesIn(text)
  const lines = stretches(text, /\n/g)
  const statements = stretches(text, /[。;\n]/g)
  const withoutTimes = blotted(text, [
    ...dates,
    ...times,
    ...brokenDates,
    ...brokenTimes.filter(({ reason }) => reason !== 'masked'),
  ])
  return {
    text,
    withoutTimes,
    plain,
    lines,
    statements,
    dates,
    brokenDates,
    times: times.filter((time) => !isPause(text, time)),
    brokenTimes,
    mentions: mentionsIn(text),
  }
}

/** The original's pieces behind words of the plain text. */
export function spansOf({ plain }: Page, ...words: readonly { from: number; to: number }[]): Span[] {
  return words.map(({ from, to }) => plain.spanOf(from, to))
}

/** The words themselves as they stand in the original, without the blanks between. */
export function quoted({ plain }: Page, { from, to }: { from: number; to: number }): string {
  const span = plain.spanOf(from, to)
  return plain.original.slice(span.from, span.to).trim()
}
