import { blocksBetween } from '@core/domain/alarm/blocksBetween'
import { patterns, SIGNAL_SECONDS, signals } from '@core/domain/alarm/patterns'
import { dateAt, dateInWords } from '@core/domain/moment'
import { broken } from '@/ui/broken'

/** What the card says besides the name. */
export interface KeepsakeOf {
  title: string
  unit: string
  /** When the sheet was handed in (ms). */
  at: number
  topics: readonly string[]
  sample: boolean
}

/** One line of the card, and how it is set. */
export interface KeepsakeLine {
  text: string
  kind: 'title' | 'name' | 'body' | 'quiet'
}

export const WIDTH = 335
const MARGIN = 28
const INNER = WIDTH - 2 * MARGIN
/** The three bars at the head: on one axis of 180 s. */
const BAR = { width: 180, height: 18, apart: 30, below: 20 }

const set = {
  title: { size: 24, weight: 600, below: 14, colour: '#14202c' },
  name: { size: 22, weight: 600, below: 12, colour: '#0b4f9e' },
  body: { size: 16, weight: 400, below: 8, colour: '#14202c' },
  quiet: { size: 13, weight: 400, below: 4, colour: '#556270' },
} as const
const fills = { preliminary: '#bd7a05', airRaid: '#cf2f2b', allClear: '#23895a' } as const

/** What the card says: what was learned and when. No points, and nothing of how anybody else did. */
export function keepsakeLines({ title, unit, at, topics, sample }: KeepsakeOf, name: string): KeepsakeLine[] {
  const written = name.trim()
  const lines: KeepsakeLine[] = [
    { text: '学习纪念卡', kind: 'title' },
    { text: written, kind: 'name' },
    { text: `参加了《${title}》`, kind: 'body' },
    { text: unit, kind: 'body' },
    { text: topics.length === 0 ? '' : `学习了：${topics.join('、')}`, kind: 'body' },
    { text: dateInWords(dateAt(at), true), kind: 'body' },
    { text: sample ? '示例数据' : '', kind: 'quiet' },
    { text: '由学习者在自己的手机上画出，只作纪念，不作为任何考核、评比依据。', kind: 'quiet' },
  ]
  return lines.filter(({ text }) => text !== '')
}

const HEAD = MARGIN + 3 * BAR.apart + BAR.below

/** The height that these lines take, below the bars. */
export const keepsakeHeight = (lines: readonly KeepsakeLine[]): number =>
  lines.reduce(
    (all, { text, kind }) => all + broken(text, set[kind].size, INNER).length * set[kind].size * 1.5 + set[kind].below,
    HEAD + MARGIN,
  )

function drawBars(context: CanvasRenderingContext2D): void {
  signals.forEach((signal, nth) => {
    const y = MARGIN + nth * BAR.apart
    context.fillStyle = '#e9ecef'
    context.fillRect(MARGIN, y, BAR.width, BAR.height)
    context.fillStyle = fills[signal]
    for (const { from, to } of blocksBetween(patterns[signal].rhythm, 0, SIGNAL_SECONDS))
      context.fillRect(MARGIN + from, y, to - from, BAR.height)
    context.font = '400 13px sans-serif'
    context.fillStyle = '#14202c'
    context.fillText(patterns[signal].name, MARGIN + BAR.width + 14, y + 2)
  })
}

/** Draws the card, dark on white: it may be printed. */
export function drawKeepsake(context: CanvasRenderingContext2D, lines: readonly KeepsakeLine[]): void {
  const height = keepsakeHeight(lines)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, height)
  context.strokeStyle = '#7f8b98'
  context.strokeRect(0.5, 0.5, WIDTH - 1, height - 1)
  context.textBaseline = 'top'
  drawBars(context)
  let y = HEAD
  for (const { text, kind } of lines) {
    const { size, weight, below, colour } = set[kind]
    context.font = `${weight} ${size}px sans-serif`
    context.fillStyle = colour
    for (const line of broken(text, size, INNER)) {
      context.fillText(line, MARGIN, y)
      y += size * 1.5
    }
    y += below
  }
}
