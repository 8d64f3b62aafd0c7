import { patterns, type Signal } from '../../alarm/patterns'
import { endOf } from '../words/timesInWords'
import type { Box, Line, Weight } from './drawing'
import type { Palette } from './palette'
import { rhythmBoxes, signBoxes, signWidth } from './rhythmBoxes'
import { emOf } from './widthOf'

/** One line of text; sizes are in units that the frame decides. On a band it has a coloured ground over the whole width. */
export interface TextRow {
  row: 'text'
  text: string
  em: number
  weight: Weight
  fill: string
  band?: string
}

/** One signal with its sign, its word and its time, and its rhythm beside or below them where there is room. */
export interface SignalRow {
  row: 'signal'
  signal: Signal
  at: string
  em: number
  bar: 'beside' | 'below' | 'none'
}

export type Row = TextRow | SignalRow | { row: 'space'; em: number }

export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

const LINE = 1.3
const SIGN = 0.75
/** The least length of a rhythm beside its words. */
const BAR_BESIDE = 7
/** The height of a rhythm below its words, and the gaps above it and below. */
const BAR_BELOW = 0.7
const ABOVE_BAR = 0.05
const BELOW_BAR = 0.5
const GAP = 0.2

const timesOf = (at: string): string => `${at}–${endOf(at)}`
const wordsEm = (at: string): number => signWidth(SIGN) + 0.35 + 4 + 0.6 + emOf(timesOf(at))

function emWidth(row: Row): number {
  if (row.row === 'space') return 0
  if (row.row === 'text') return row.em * (emOf(row.text) + (row.band ? 1 : 0))
  return row.em * (wordsEm(row.at) + (row.bar === 'beside' ? 0.8 + BAR_BESIDE : 0))
}

function emHeight(row: Row): number {
  if (row.row === 'space') return row.em
  if (row.row === 'text') return row.em * (row.band ? LINE + 0.5 : LINE)
  return row.em * (row.bar === 'below' ? LINE + ABOVE_BAR + BAR_BELOW + BELOW_BAR : LINE + GAP)
}

/** The height of rows under each other, in units. */
export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + emHeight(row), 0)
}

/** The largest unit at which all rows stand in a frame: nothing is ever cut off. */
export function unitFor(rows: readonly Row[], { width, height }: Pick<Frame, 'width' | 'height'>): number {
  const widest = Math.max(...rows.map(emWidth), 0.1)
  return Math.min(height / Math.max(heightOf(rows), 0.1), width / widest)
}

/** The size of the smallest letters at a unit. */
export function leastSize(rows: readonly Row[], unit: number): number {
  return Math.min(...rows.map((row) => (row.row === 'space' ? Infinity : row.em * unit)))
}

/** A length that the rhythms divide: a multiple of 30 where there is room for one, so that no block is blurred. */
const barLength = (room: number): number => (room >= 30 ? Math.floor(room / 30) * 30 : room)

function signalShapes(row: SignalRow, frame: Frame, y: number, unit: number, palette: Palette): (Box | Line)[] {
  const size = row.em * unit
  const sign = SIGN * size
  const word = frame.x + signWidth(sign) + 0.35 * size
  const time = word + 4.6 * size
  const line = (x: number, text: string, fill: string, weight: Weight): Line => ({
    shape: 'line',
    x,
    y: y + size,
    size,
    weight,
    fill,
    anchor: 'start',
    text,
  })
  const room = barLength(frame.width - (wordsEm(row.at) + 0.8) * size)
  const bars = {
    none: [],
    beside: rhythmBoxes(
      row.signal,
      { x: frame.x + frame.width - room, y: y + 0.15 * size, width: room, height: 0.95 * size },
      palette,
    ),
    below: rhythmBoxes(
      row.signal,
      { x: frame.x, y: y + (LINE + ABOVE_BAR) * size, width: barLength(frame.width), height: BAR_BELOW * size },
      palette,
    ),
  }
  return [
    ...signBoxes(row.signal, frame.x, y + size * 0.27, sign, palette),
    line(word, patterns[row.signal].name, palette.words[row.signal], 600),
    line(time, timesOf(row.at), palette.ink, 400),
    ...bars[row.bar],
  ]
}

function textShapes(row: TextRow, frame: Frame, y: number, unit: number, align: 'start' | 'middle'): (Box | Line)[] {
  const size = row.em * unit
  const inset = row.band ? 0.25 * size : 0
  const x = align === 'middle' ? frame.x + frame.width / 2 : frame.x + (row.band ? 0.5 * size : 0)
  const line: Line = {
    shape: 'line',
    x,
    y: y + inset + size,
    size,
    weight: row.weight,
    fill: row.fill,
    anchor: align,
    text: row.text,
  }
  const band: Box[] = row.band
    ? [{ shape: 'box', x: frame.x, y, width: frame.width, height: (LINE + 0.5) * size, fill: row.band }]
    : []
  return [...band, line]
}

/** Rows under each other in a frame, at a unit, in the middle of its height. */
export function stacked(
  rows: readonly Row[],
  frame: Frame,
  palette: Palette,
  { align = 'start', unit = unitFor(rows, frame) }: { align?: 'start' | 'middle'; unit?: number } = {},
): (Box | Line)[] {
  let y = frame.y + Math.max(0, (frame.height - heightOf(rows) * unit) / 2)
  return rows.flatMap((row) => {
    const top = y
    y += emHeight(row) * unit
    if (row.row === 'space') return []
    return row.row === 'text'
      ? textShapes(row, frame, top, unit, align)
      : signalShapes(row, narrowed(row, frame, unit, align), top, unit, palette)
  })
}

/** Where rows stand in the middle, signals without a bar form a column in the middle; with one they take the whole width. */
function narrowed(row: SignalRow, frame: Frame, unit: number, align: 'start' | 'middle'): Frame {
  if (align === 'start' || row.bar !== 'none') return frame
  const width = emWidth(row) * unit
  return { ...frame, x: frame.x + (frame.width - width) / 2, width }
}
