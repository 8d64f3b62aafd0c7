import { dateInWords, weekdayOf } from '../../moment'
import type { TestFacts } from '../content'
import { plainText } from '../outlets/plainText'
import type { Telling } from '../outlets/telling'
import type { Area } from '../words/districtsInWords'
import { spanOf } from '../words/timesInWords'
import type { Drawing } from './drawing'
import { dark } from './palette'
import { leastSize, stacked, unitFor, type Frame, type Row } from './rows'
import { CALM, factRows, headRow, sentenceRows, signalRows, space, textRow, timesInPicture } from './rowsOf'

/** One way to lay out a screen: columns side by side, each with its share of the width. */
interface Layout {
  columns: readonly { share: number; rows: readonly Row[] }[]
}

const one = (rows: readonly Row[]): Layout => ({ columns: [{ share: 1, rows }] })
const two = (left: readonly Row[], right: readonly Row[], share: number): Layout => ({
  columns: [
    { share, rows: left },
    { share: 1 - share, rows: right },
  ],
})

const bold = { weight: 600 } as const
const calm = textRow(CALM, 0.9, dark.ink)
const calmInTwo = [textRow('请保持正常生活、', 0.9, dark.ink), textRow('工作和学习秩序', 0.9, dark.ink)]

/** Ways to show a test, from everything to the one word that must never be missing; those of one richness together. */
function testLayouts(telling: Telling, test: TestFacts, area: Area): Layout[][] {
  const head = headRow(telling, dark, 1.5)
  const facts = factRows(test, area, dark)
  const day = dateInWords(test.date)
  const first = test.sessions[0]
  const times = test.sessions.map(timesInPicture)
  const isMoved = telling.tells === 'moved'
  const word = isMoved ? '试鸣改期' : '试鸣'
  const called = isMoved ? `试鸣改到${day}` : `${day}试鸣`
  const short = textRow(called, 1, dark.ink, bold)
  const when = `${day}（${weekdayOf(test.date)}）${times.join('、')}`
  const line = isMoved ? `防空警报试鸣改到${when}` : `${when} 试鸣防空警报`
  const whole = (bar: 'beside' | 'below') => [head, ...facts, space(0.4), ...signalRows(test, dark, bar), space(0.3)]
  const plain = signalRows(test, dark, 'none')
  const begin = `${first ? spanOf(first).from : ''}起${times.length > 1 ? `${times.length}场` : ''}`
  const lead = isMoved ? '试鸣改到' : word
  const slim = [
    lead,
    ...day.replace('月', '月 ').split(' '),
    ...test.sessions.map(spanOf).flatMap(({ from, to }) => [from, `–${to}`]),
  ]
  return [
    [
      one([...whole('beside'), calm]),
      one([...whole('below'), ...calmInTwo]),
      two([head, ...facts, ...calmInTwo], signalRows(test, dark, 'beside'), 0.4),
      two([head, ...facts, ...calmInTwo], signalRows(test, dark, 'below'), 0.5),
    ],
    [one([head, ...facts, ...plain]), two([head, ...facts], plain, 0.45)],
    [
      one([head, ...facts.slice(0, 2), ...calmInTwo]),
      one([textRow(line, 1, dark.ink, bold), textRow(CALM, 0.7, dark.sub)]),
      one([textRow(`${line} ${CALM}`, 1, dark.ink, bold)]),
    ],
    [
      one([short, ...times.map((time) => textRow(time, 1, dark.ink))]),
      one([textRow(`${called} ${times.join(' ')}`, 1, dark.ink, bold)]),
      one([
        textRow(lead, 1.3, dark.ink, bold),
        textRow(day, 1, dark.ink),
        ...times.map((time) => textRow(time, 0.8, dark.ink)),
      ]),
      one(slim.map((text) => textRow(text, 1, dark.ink, text.includes('试鸣') ? bold : {}))),
    ],
    [one([short, textRow(begin, 1, dark.ink)])],
    [one([short])],
    [
      one([textRow(word, 1, dark.ink, bold)]),
      one(Array.from(word, (character) => textRow(character, 1, dark.ink, bold))),
    ],
  ]
}

function cancelledLayouts(telling: Telling, test: TestFacts, area: Area): Layout[][] {
  const day = dateInWords(test.date)
  const orange = (text: string, em: number) => textRow(text, em, dark.orange, bold)
  return [
    [one([headRow(telling, dark, 1.5), ...factRows(test, area, dark, true), textRow('请相互转告', 0.9, dark.ink)])],
    [
      one([orange('防空警报试鸣取消', 1), textRow(`原定${day}`, 1, dark.ink)]),
      one([orange(`原定${day}的防空警报试鸣取消 请相互转告`, 1)]),
    ],
    [one([orange('试鸣取消', 1), textRow(day, 1, dark.ink)]), one([orange(`${day}试鸣取消`, 1)])],
    [one([orange('试鸣取消', 1)]), one([orange('试鸣', 1), orange('取消', 1)])],
  ]
}

/** Any other telling: its sentence in as many lines as make it largest. */
function sentenceLayouts(telling: Telling, area: Area): Layout[][] {
  return [[4, 6, 8, 10, 13, 16, 22, 31, 62].map((em) => one(sentenceRows(telling, area, dark, em)))]
}

function layoutsOf(telling: Telling, area: Area): Layout[][] {
  if (telling.tells === 'test' || telling.tells === 'moved') return testLayouts(telling, telling.test, area)
  if (telling.tells === 'cancelled' && telling.test) return cancelledLayouts(telling, telling.test, area)
  return sentenceLayouts(telling, area)
}

const GUTTER = 0.04

function framesOf({ columns }: Layout, width: number, height: number): Frame[] {
  const margin = Math.min(width, height) * 0.05
  const room = width - 2 * margin - (columns.length - 1) * GUTTER * width
  let x = margin
  return columns.map(({ share }) => {
    const frame = { x, y: margin, width: room * share, height: height - 2 * margin }
    x += frame.width + GUTTER * width
    return frame
  })
}

/** The size of the smallest letters of a layout on a screen. */
function legibility(layout: Layout, width: number, height: number): number {
  const frames = framesOf(layout, width, height)
  return Math.min(
    ...layout.columns.map(({ rows }, place) => {
      const frame = frames[place]
      return frame ? leastSize(rows, unitFor(rows, frame)) : 0
    }),
  )
}

/**
 * Letters on a screen are at least so high: 11 pixels, on a large one a thirtieth of its shorter side, and on a strip,
 * which is seen from afar for its size, a fifth of it.
 */
function leastLegible(width: number, height: number): number {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return Math.max(11, short / (long >= 4 * short ? 5 : 30))
}

/** The richest layouts that can be read, and of them the one with the largest letters; on the tiniest screen what is left. */
function chosen(richness: readonly (readonly Layout[])[], width: number, height: number): Layout {
  const best = (layouts: readonly Layout[]): Layout =>
    layouts.reduce((most, layout) =>
      legibility(layout, width, height) > legibility(most, width, height) ? layout : most,
    )
  const ranked = richness.map(best)
  const last = ranked[ranked.length - 1] ?? one([])
  return ranked.find((layout) => legibility(layout, width, height) >= leastLegible(width, height)) ?? last
}

/**
 * The picture for an LED screen of any size, wide, tall or tiny (from 32 × 16 pixels): bright on dark, as much as can be
 * read, never cut off. That it is a test, or that it is off, is always there.
 */
export function ledPicture(
  telling: Telling,
  area: Area,
  { width, height }: { width: number; height: number },
): Drawing {
  const layout = chosen(layoutsOf(telling, area), width, height)
  const frames = framesOf(layout, width, height)
  const isAlone = layout.columns.length === 1
  const shapes = layout.columns.flatMap(({ rows }, place) => {
    const frame = frames[place]
    const hasBars = rows.some((row) => row.row === 'signal' && row.bar !== 'none')
    return frame ? stacked(rows, frame, dark, { align: isAlone && !hasBars ? 'middle' : 'start' }) : []
  })
  return { width, height, ground: dark.ground, shapes, says: plainText(telling, area) }
}
