import { dateInWords, weekdayOf } from '../../moment'
import { plainText } from '../outlets/plainText'
import type { Telling } from '../outlets/telling'
import { districtsInWords, type Area } from '../words/districtsInWords'
import type { Drawing } from './drawing'
import { light } from './palette'
import { heightOf, stacked, type Frame, type Row } from './rows'
import { CALM, factRows, headRow, sentenceRows, signalRows, space, textRow, timesInPicture } from './rowsOf'
import { wrapped } from './widthOf'

const LAST_WORD = '以现场警报和政府发布为准'

const testOf = (telling: Telling) => (telling.tells === 'test' || telling.tells === 'moved' ? telling.test : null)

/** What a picture without a timetable shows: that a test is off and which, or the sentence. */
function plainRows(telling: Telling, area: Area, em: number): Row[] {
  if (telling.tells === 'cancelled' && telling.test)
    return [...factRows(telling.test, area, light, true), textRow('请相互转告，保持正常秩序', 0.9, light.ink)]
  return sentenceRows(telling, area, light, em)
}

/** The full list of districts in lines, as small as it must be. */
const areaRows = (codes: readonly string[], area: Area, em: number): Row[] =>
  wrapped(districtsInWords(codes, area), em / 0.8).map((line) => textRow(line, 0.8, light.sub))

const inside = (width: number, height: number, margin: number): Frame => ({
  x: margin,
  y: margin,
  width: width - 2 * margin,
  height: height - 2 * margin,
})

/** The timetable of a test, 1080 pixels wide and as high as it needs: for messages, articles and the notice itself. */
export function timetablePicture(telling: Telling, area: Area, issuer: string): Drawing {
  const [width, margin, unit] = [1080, 60, 44]
  const em = (width - 2 * margin) / unit
  const test = testOf(telling)
  const calm = textRow(CALM, 1, light.ink, { weight: 600, band: light.zone })
  const rows: Row[] = [
    headRow(telling, light, 1.4),
    space(0.3),
    ...(test
      ? [
          textRow(`${dateInWords(test.date, true)} ${weekdayOf(test.date)}`, 1.1, light.ink, { weight: 600 }),
          ...wrapped(test.sessions.map(timesInPicture).join('、'), em / 1.1).map((line) =>
            textRow(line, 1.1, light.ink, { weight: 600 }),
          ),
          ...areaRows(test.districts, area, em),
          space(0.8),
          ...signalRows(test, light, 'beside'),
          space(0.6),
          calm,
        ]
      : plainRows(telling, area, em)),
    space(0.5),
    ...wrapped(issuer, em / 0.7).map((line) => textRow(line, 0.7, light.sub)),
    textRow(LAST_WORD, 0.7, light.sub),
  ]
  const height = Math.ceil(heightOf(rows) * unit + 2 * margin)
  const shapes = stacked(rows, inside(width, height, margin), light, { unit })
  return { width, height, ground: light.ground, shapes, says: plainText(telling, area) }
}

/** Two halves: what it is at the left, the rhythms at the right; without a timetable one field. */
function halves(telling: Telling, area: Area, frame: Frame): Drawing['shapes'] {
  const test = testOf(telling)
  const head = headRow(telling, light, 1.5)
  if (!test) return stacked([head, space(0.4), ...plainRows(telling, area, 16)], frame, light)
  const gap = frame.width * 0.05
  const left = { ...frame, width: frame.width * 0.46 - gap }
  const right = { ...frame, x: frame.x + frame.width * 0.46, width: frame.width * 0.54 }
  const signals = signalRows(test, light, test.sessions.length > 1 ? 'none' : 'below')
  return [
    ...stacked([head, space(0.2), ...factRows(test, area, light)], left, light),
    ...stacked(signals, right, light),
  ]
}

/** The cover of a 公众号 article, 900 × 383. */
export function accountCover(telling: Telling, area: Area): Drawing {
  const [width, height] = [900, 383]
  const shapes = halves(telling, area, inside(width, height, 36))
  return { width, height, ground: light.ground, shapes, says: plainText(telling, area) }
}

/** The picture of a shared page, five to four as WeChat shows it. */
export function shareCardPicture(telling: Telling, area: Area): Drawing {
  const [width, height] = [1000, 800]
  const frame = inside(width, height, 60)
  const test = testOf(telling)
  const rows: Row[] = [
    headRow(telling, light, 1.5),
    space(0.2),
    ...(test
      ? [
          ...factRows(test, area, light),
          space(0.4),
          ...signalRows(test, light, test.sessions.length > 1 ? 'none' : 'beside'),
        ]
      : plainRows(telling, area, 14)),
  ]
  return { width, height, ground: light.ground, shapes: stacked(rows, frame, light), says: plainText(telling, area) }
}
