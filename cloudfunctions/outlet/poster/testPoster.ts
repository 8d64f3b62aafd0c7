import { guidance, whenASirenSounds } from '@core/domain/alarm/guidance'
import { patterns } from '@core/domain/alarm/patterns'
import type { Content, TestFacts } from '@core/domain/announcement/content'
import { kindNames } from '@core/domain/announcement/kinds'
import { signalTimesOf, spanInWords, type SignalTimes } from '@core/domain/announcement/outlets/signalTimes'
import { spanOf } from '@core/domain/announcement/words/timesInWords'
import { dateInWords, weekdayOf } from '@core/domain/moment'
import { colours, signalColours } from './colours'
import { foot } from './foot'
import { rhythmBar, sign } from './rhythmBar'
import { fitted, heightOf, lengthOf, MARGIN, openFoot, TOP, WIDTH, write, type Paper } from './sheet'

/** What a poster needs to know of the city beside the announcement. */
export interface Place {
  /** Where it sounds, in words. */
  area: string
  verify: readonly string[]
  telephone: string
}

/** The height of one signal's row beside its bar, the least and the most of the bar, and between two rows. */
const ROW = 76
const BAR = [24, 48] as const
const GAP = [22, 36] as const

const between = ([least, most]: readonly [number, number], wished: number): number =>
  Math.max(least, Math.min(most, wished))

function row(paper: Paper, { signal, spans }: SignalTimes, { y, bar }: { y: number; bar: number }): void {
  const { name, hook, sentence } = patterns[signal]
  const { word } = signalColours[signal]
  sign(paper, signal, { x: MARGIN, y: y + 4, scale: 1.3 })
  const heading = { size: 36, weight: 'bold', colour: word, x: MARGIN + 50 } as const
  write(paper, name, y, heading)
  const hookAt = heading.x + lengthOf(paper, name, heading) + 16
  write(paper, hook, y + 14, { size: 20, colour: colours.sub, x: hookAt })
  const x = hookAt + 76
  const times = { size: 36, weight: 'bold', colour: colours.ink, x, width: MARGIN + WIDTH - x, align: 'right' } as const
  const all = spans.map(spanInWords).join('，')
  const setting = fitted(paper, all, { ...times, width: times.width - 4 }, 'oneLine', 10)
  write(paper, all, y + (36 - setting.size) * 0.9, { ...setting, width: times.width })
  rhythmBar(paper, signal, { x: MARGIN, y: y + 48, width: WIDTH, height: bar })
  write(paper, `${sentence}。${guidance[signal].meaning}`, y + 48 + bar + 9, { size: 19, colour: colours.sub })
}

const PADDING = 24
const adviceTitle = {
  size: 23,
  weight: 'bold',
  colour: colours.blue,
  x: MARGIN + PADDING,
  width: WIDTH - 2 * PADDING,
} as const
const adviceText = { ...adviceTitle, size: 20, weight: 'regular', colour: colours.ink, lead: -0.05 } as const

/** What to do, on a tint that ends at a height: at the test, and whenever else a siren sounds. Answers where it begins. */
function advice(paper: Paper, { verify }: Place, bottom: number): number {
  const parts = [
    { title: '试鸣时怎么做', text: [...new Set(Object.values(guidance).flatMap(({ inTest }) => inTest))].join('') },
    { title: '别的时间听到警报', text: `${whenASirenSounds.steps.join('')}\n向政府核实：${verify.join('；')}。` },
  ]
  const heights = parts.map(({ text }) => adviceTitle.size + 10 + heightOf(paper, text, adviceText))
  const height = heights.reduce((sum, part) => sum + PADDING + part, PADDING)
  let y = bottom - height
  paper.roundedRect(MARGIN, y, WIDTH, height, 14).fill(colours.blueWeak)
  for (const { title, text } of parts) {
    y = write(paper, title, y + PADDING, adviceTitle)
    y = write(paper, text, y + 12, adviceText)
  }
  return bottom - height
}

/** The head: what, when and where. Answers where it ends. */
function head(paper: Paper, content: Content, test: TestFacts, { area }: Place): number {
  const isChange = content.kind !== 'alarmTest'
  const eyebrow = isChange ? `${kindNames[content.kind]}：以本次为准` : kindNames[content.kind]
  let y = write(paper, eyebrow, TOP, { size: 26, weight: 'bold', colour: isChange ? colours.orange : colours.blue })
  y = write(paper, '防空警报试鸣', y + 22, { size: 104, weight: 'bold', colour: colours.ink, width: WIDTH + 20 })
  const windows = test.sessions.map((session) => spanInWords(spanOf(session))).join('，')
  const day = `${dateInWords(test.date, true)}　${weekdayOf(test.date)}`
  const when = `${day}${test.sessions.length > 1 ? '\n' : '　'}${windows}`
  const whenSetting = { size: 42, weight: 'bold', colour: colours.blue, lead: -0.15 } as const
  y = write(paper, when, y + 26, fitted(paper, when, whenSetting, { height: 80 }, 20))
  const where = `试鸣范围：${area}`
  return write(paper, where, y + 18, fitted(paper, where, { size: 26, colour: colours.ink }, { height: 70 }, 14))
}

/** The poster of a test: when and where, the three signals in time, what to do, and who says so. */
export function testPoster(paper: Paper, content: Content, test: TestFacts, place: Place): void {
  openFoot(paper)
  const headEnd = head(paper, content, test, place)
  const footTop = foot(paper, content, [
    ...(test.channels.length > 0 ? [`同时收听收看：${test.channels.join('、')}`] : []),
    ...(test.legalBasis.length > 0 ? [`依据：${test.legalBasis.join('、')}`] : []),
    ...test.notes,
    `咨询电话：${place.telephone}。若现场与此不同，以现场和政府发布为准。`,
  ])
  const adviceTop = advice(paper, place, footTop - 22)
  const rows = signalTimesOf(test)
  const room = adviceTop - headEnd - 2 * GAP[0]
  const bar = between(BAR, (room - (rows.length - 1) * GAP[0]) / rows.length - ROW)
  const gap = between(GAP, (room - rows.length * (ROW + bar)) / Math.max(1, rows.length - 1))
  const start = headEnd + GAP[0] + Math.max(0, (room - rows.length * (ROW + bar + gap) + gap) / 2)
  rows.forEach((one, nth) => row(paper, one, { y: start + nth * (ROW + bar + gap), bar }))
}
