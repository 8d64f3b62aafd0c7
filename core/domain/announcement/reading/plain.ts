import { everyMatch } from './everyMatch'
import { plainCharacter } from './characters'
import type { Span } from './fields'
import { figuresOf } from './numerals'

/** The text made plain for reading, and for every character of it the piece of the original that it stands for. */
export interface Plain {
  text: string
  original: string
  /** The original's piece behind a piece of the plain text. */
  spanOf: (from: number, to: number) => Span
}

interface Character {
  as: string
  from: number
  to: number
}

function characters(original: string): Character[] {
  const plain: Character[] = []
  for (let at = 0; at < original.length; at++) {
    if (original[at] === '\r' && original[at + 1] === '\n') continue
    const as = plainCharacter(original.charAt(at))
    if (as !== '') plain.push({ as, from: at, to: at + 1 })
  }
  return plain
}

const isLatin = (as: string | undefined): boolean => as !== undefined && /[0-9A-Za-z]/.test(as)

/**
 * The single blanks inside a run of five or more lone characters: "1 0 : 0 0" as text recognition spaces it out. Elsewhere
 * a blank between two figures parts the cells of a table and stays.
 */
function spacedOut(line: readonly Character[]): Set<Character> {
  const blanks = new Set<Character>()
  let run: Character[] = []
  const close = (): void => {
    if (run.length >= 4) run.forEach((blank) => blanks.add(blank))
    run = []
  }
  for (let at = 1; at < line.length; at++) {
    const one = line[at]
    if (one?.as !== ' ') {
      if (line[at - 1]?.as !== ' ') close()
    } else if (line[at - 1]?.as !== ' ' && line[at + 1]?.as !== ' ') run.push(one)
    else close()
  }
  close()
  return blanks
}

function withoutBlanks(line: readonly Character[]): Character[] {
  const ocr = spacedOut(line)
  const kept: Character[] = []
  let blank: Character | undefined
  for (const one of line) {
    if (one.as === ' ') {
      if (!ocr.has(one)) blank = one
      continue
    }
    if (blank && isLatin(one.as) && isLatin(kept[kept.length - 1]?.as)) kept.push(blank)
    kept.push(one)
    blank = undefined
  }
  return kept
}

/** A line that goes on in the next one: long, without a stop at its end, and no figure cut in two by the break. */
function runsOn(line: readonly Character[], next: readonly Character[]): boolean {
  if (line.length < 24 || next.length === 0) return false
  const end = line
    .slice(-2)
    .map(({ as }) => as)
    .join('')
  const start = next
    .slice(0, 3)
    .map(({ as }) => as)
    .join('')
  if (
    /[。;:!?…)]$|通告$|公告$|通知$|政府$|号$/.test(end) ||
    /^(?:[一二三四五六七八九十]+、|\(|\d+[.、]|第)/.test(start)
  )
    return false
  if (next.length < 24 && !/[,。;]/.test(next.map(({ as }) => as).join(''))) return false
  return !(/\d$/.test(end) && /^\d/.test(start))
}

function joinedLines(all: readonly Character[]): Character[] {
  const lines: Character[][] = [[]]
  const breaks: Character[] = []
  for (const one of all) {
    if (one.as === '\n') {
      breaks.push(one)
      lines.push([])
    } else lines[lines.length - 1]?.push(one)
  }
  const clean = lines.map(withoutBlanks)
  return clean.flatMap((line, at) => {
    const lineBreak = breaks[at]
    return lineBreak && !runsOn(line, clean[at + 1] ?? []) ? [...line, lineBreak] : line
  })
}

const NUMERAL = /[〇零○一二三四五六七八九十百廿卅两]+/g
const UNIT = /^(?:[年月日号点分秒遍次回轮刻]|时(?![间期段刻])|个周期)/

/** Chinese numerals before a unit as figures. After 星期 the first one is the weekday's: 星期二十时 is Tuesday, ten o'clock. */
function withFigures(all: readonly Character[]): Character[] {
  const text = all.map(({ as }) => as).join('')
  const figured: Character[] = []
  let done = 0
  for (const match of everyMatch(NUMERAL, text)) {
    const start = match.index + (/[期周拜]/.test(text.charAt(match.index - 1)) ? 1 : 0)
    const end = match.index + match[0].length
    if (!UNIT.test(text.slice(end, end + 3)) || end - start > 9) continue
    const figures = figuresOf(text.slice(start, end), text.charAt(end))
    const first = all[start]
    const last = all[end - 1]
    if (figures === undefined || start >= end || !first || !last) continue
    for (const one of all.slice(done, start)) figured.push(one)
    for (const as of figures) figured.push({ as, from: first.from, to: last.to })
    done = end
  }
  return [...figured, ...all.slice(done)]
}

const HIDDEN = /[XxＸ*_○〇?#×]+/g

/** Signs that stand for digits that were taken out, all as ×: 20XX年, 3月__日, 10:**. */
function withMasks(all: readonly Character[]): Character[] {
  const text = all.map(({ as }) => as).join('')
  const hidden = new Set<number>()
  for (const { 0: run, index } of everyMatch(HIDDEN, text)) {
    const before = text.charAt(index - 1)
    const after = text.charAt(index + run.length)
    if (!/[0-9年月:时点第〔[]/.test(before) && !/[年月日号时点分秒:0-9〕\]市县区遍次]/.test(after)) continue
    for (let at = index; at < index + run.length; at++) hidden.add(at)
  }
  return all.map((one, at) => (hidden.has(at) ? { ...one, as: '×' } : one))
}

/** The numeral that stands where a dash is meant, between two times or days: 10:00一10:19. */
function withDashes(all: readonly Character[]): Character[] {
  const text = all.map(({ as }) => as).join('')
  return all.map((one, at) =>
    one.as === '一' &&
    /[\d时点分整日号]/.test(text.charAt(at - 1)) &&
    /^\d{1,2}[:时点分日号]/.test(text.slice(at + 1, at + 4))
      ? { ...one, as: '-' }
      : one,
  )
}

/**
 * Makes a text plain: half-width figures, one kind of colon, dash and blank, no blanks between words, simplified
 * characters, Chinese numerals before a unit in figures. Nothing is corrected: a lost digit stays lost.
 */
export function plainOf(original: string): Plain {
  const all = withDashes(withMasks(withFigures(joinedLines(characters(original)))))
  const text = all.map(({ as }) => as).join('')
  return {
    text,
    original,
    spanOf: (from, to) => ({ from: all[from]?.from ?? original.length, to: all[to - 1]?.to ?? original.length }),
  }
}
