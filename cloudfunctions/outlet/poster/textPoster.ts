import type { Content } from '@core/domain/announcement/content'
import { isLoud, kindNames, type AnnouncementKind } from '@core/domain/announcement/kinds'
import { dateAt, dateInWords, timeAt, weekdayOf } from '@core/domain/moment'
import { colours } from './colours'
import { foot } from './foot'
import type { Place } from './testPoster'
import { fitted, lengthOf, MARGIN, rule, TEXT_BOTTOM, TOP, WIDTH, write, type Paper } from './sheet'

const momentWords = (moment: number): string =>
  `${dateInWords(dateAt(moment), true)} ${weekdayOf(dateAt(moment))} ${timeAt(moment)}`

const spanWords = (from: number, until: number): string =>
  dateAt(from) === dateAt(until)
    ? `${momentWords(from)}至${timeAt(until)}`
    : `${momentWords(from)}至\n　　　${momentWords(until)}`

/** What is said in large type before the text: when and where, of those kinds that have it. */
function factsOf(content: Content): string[] {
  if (content.kind === 'event') return [`时间：${spanWords(content.from, content.until)}`, `地点：${content.place}`]
  if (content.kind === 'clarification') return [`时间：${momentWords(content.at)}`, `地点：${content.place}`]
  if (content.kind === 'venue')
    return [`地址：${content.venue.address}`, `开放：${content.venue.opening}`, `参观：${content.venue.howToVisit}`]
  return []
}

/** The text: the signed one where there is one, unaltered; of a law what its articles say. */
function textOf(content: Content): string {
  if (content.kind === 'law') return content.law.articles.map(({ article, says }) => `${article}　${says}`).join('\n')
  return content.body.trim() === '' ? (content.signed?.text ?? '') : content.body
}

const titleSetting = { weight: 'bold', colour: colours.ink, lead: -0.12 } as const

/** A title on one line where that stays large, since Chinese is cut anywhere; else on a few. */
function titled(paper: Paper, title: string) {
  const one = fitted(paper, title, { ...titleSetting, size: 72 }, 'oneLine', 38)
  return lengthOf(paper, title, one) <= WIDTH
    ? one
    : fitted(paper, title, { ...titleSetting, size: 58 }, { height: 220 }, 26)
}

/** The poster of everything that is no test: its kind, title, when and where, its text, and who says so. A long text goes on overleaf. */
export function textPoster(paper: Paper, content: Content, { telephone }: Place): void {
  const loud = isLoud(content.kind as AnnouncementKind)
  if (loud) paper.rect(0, 0, MARGIN * 2 + WIDTH, 190).fill(colours.orangeWeak)
  const accent = loud ? colours.orange : colours.blue
  const size = loud ? 88 : 26
  let y = write(paper, kindNames[content.kind], TOP, { size, weight: 'bold', colour: accent })
  y = write(paper, content.title, y + (loud ? 84 : 30), titled(paper, content.title))
  for (const [nth, fact] of factsOf(content).entries()) {
    const setting = { size: 32, weight: 'bold', colour: accent, lead: -0.1 } as const
    y = write(paper, fact, y + (nth === 0 ? 34 : 18), fitted(paper, fact, setting, { height: 90 }, 18))
  }
  rule(paper, y + 36, colours.line)
  const text = textOf(content)
  const room = TEXT_BOTTOM - y - 74
  write(paper, text, y + 74, fitted(paper, text, { size: 36, colour: colours.ink, lead: 0.1 }, { height: room }, 15))
  foot(paper, content, [`咨询电话：${telephone}`])
}
