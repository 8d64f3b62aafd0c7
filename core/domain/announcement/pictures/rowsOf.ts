import { dateInWords, weekdayOf } from '../../moment'
import type { Session, TestFacts } from '../content'
import { plainText } from '../outlets/plainText'
import type { Telling } from '../outlets/telling'
import { districtsInFewerWords, type Area } from '../words/districtsInWords'
import { spanOf } from '../words/timesInWords'
import type { Palette } from './palette'
import type { Row, SignalRow, TextRow } from './rows'
import { wrapped } from './widthOf'

/** A line of text as a row. */
export function textRow(text: string, em: number, fill: string, more: Partial<TextRow> = {}): TextRow {
  return { row: 'text', text, em, weight: 400, fill, ...more }
}

export const space = (em: number): Row => ({ row: 'space', em })

/** Times of a session in a picture: '10:00–10:19'. */
export function timesInPicture(session: Session): string {
  const { from, to } = spanOf(session)
  return `${from}–${to}`
}

const dayOf = (date: string): string => `${dateInWords(date)} ${weekdayOf(date)}`

export const CALM = '请保持正常生活、工作和学习秩序'

/** The rows of all signals; with two sessions, each under its own times. */
export function signalRows({ sessions }: TestFacts, palette: Palette, bar: SignalRow['bar']): Row[] {
  return sessions.flatMap((session, index): Row[] => [
    ...(sessions.length > 1
      ? [...(index > 0 ? [space(0.3)] : []), textRow(`第${index + 1}场 ${timesInPicture(session)}`, 0.85, palette.sub)]
      : []),
    ...session.map(({ signal, at }): Row => ({ row: 'signal', signal, at, em: 1, bar })),
  ])
}

/** What stands above everything: that it is a test, that it was moved or corrected, or that it is off. */
export function headRow(telling: Telling, palette: Palette, em: number): TextRow {
  const bold = { weight: 600 } as const
  switch (telling.tells) {
    case 'test':
      return telling.corrected
        ? textRow('更正 防空警报试鸣', em, palette.orange, bold)
        : textRow('防空警报试鸣', em, palette.ink, bold)
    case 'moved':
      return textRow('防空警报试鸣改到', em, palette.orange, bold)
    case 'cancelled':
      return textRow('防空警报试鸣取消', em, palette.orange, bold)
    case 'misfire':
      return textRow('防空警报器误鸣', em, palette.orange, bold)
    default:
      return textRow('通知', em, palette.ink, bold)
  }
}

/** Day, times and area of a test, of a cancelled one as 原定. */
export function factRows(test: TestFacts, area: Area, palette: Palette, former = false): Row[] {
  const [place] = districtsInFewerWords(test.districts, area)
  return [
    textRow(`${former ? '原定 ' : ''}${dayOf(test.date)}`, 1.2, palette.ink, { weight: 600 }),
    textRow(test.sessions.map(timesInPicture).join('、'), 1.2, palette.ink, { weight: 600 }),
    textRow(place, 0.85, palette.sub),
  ]
}

/** A telling without a timetable as lines of so many em; the same words as its plain version. */
export function sentenceRows(telling: Telling, area: Area, palette: Palette, em: number): Row[] {
  return wrapped(plainText(telling, area), em).map((line) => textRow(line, 1, palette.ink))
}
