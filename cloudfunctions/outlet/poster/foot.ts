import type { Content } from '@core/domain/announcement/content'
import { dateInWords } from '@core/domain/moment'
import { colours } from './colours'
import { BOTTOM, fitted, heightOf, openFoot, rule, write, type Paper, type Setting } from './sheet'

const small: Setting = { size: 14, colour: colours.sub }
const least: Setting = { ...small, size: 10 }

/** The most that the small print may take of the sheet, in points. */
const MOST = 96

/** Who says so: the paper's issuer, number and date, as far as they are known. */
function sourceOf({ paper: { issuer, documentNumber, signedOn } }: Content): string {
  return [issuer, documentNumber, signedOn && dateInWords(signedOn, true)].filter(Boolean).join('　')
}

/** Those of the lines for which there is room, the last one always; where some are left out it says where they are. */
function withRoom(paper: Paper, lines: readonly string[]): string {
  const last = lines.slice(-1)
  const elsewhere = '其余内容见通告原文。'
  let kept: string[] = []
  for (const line of lines.slice(0, -1))
    if (heightOf(paper, [...kept, line, elsewhere, ...last].join('\n'), least) <= MOST) kept = [...kept, line]
  return [...kept, ...(kept.length < lines.length - 1 ? [elsewhere] : []), ...last].join('\n')
}

/** The foot of a poster: where it comes from, and what it must always say. Stands at the bottom; answers where it begins. */
export function foot(paper: Paper, content: Content, lines: readonly string[]): number {
  openFoot(paper)
  const source = sourceOf(content)
  const sourceSetting = fitted(paper, source, { size: 22, weight: 'bold', colour: colours.ink }, 'oneLine')
  const text = withRoom(paper, lines)
  const textSetting = fitted(paper, text, small, { height: MOST }, least.size)
  const textHeight = text === '' ? 0 : 12 + heightOf(paper, text, textSetting)
  const top = BOTTOM - 18 - heightOf(paper, source, sourceSetting) - textHeight
  rule(paper, top, colours.line)
  const y = write(paper, source, top + 18, sourceSetting)
  if (text !== '') write(paper, text, y + 12, textSetting)
  return top
}
