import { patterns, type Signal } from '../../alarm/patterns'
import { dateInWords, weekdayOf } from '../../moment'
import type { Content, TestFacts } from '../content'
import { districtsInWords, type Area } from '../words/districtsInWords'
import { escaped } from '../words/escaped'
import { endOf, sessionsInWords } from '../words/timesInWords'
import { plainText } from './plainText'
import type { Telling } from './telling'

/** The pictures that stand beside the article in the zip, by the names by which it shows them. */
export const articlePictures = { cover: 'cover.png', timetable: 'timetable.png' } as const

/** Words of the three signals on white: contrast 4.5 and more. */
const signalColours: Readonly<Record<Signal, string>> = {
  preliminary: '#8a5600',
  airRaid: '#b3211f',
  allClear: '#17693f',
}

// WeChat's editor drops classes and style sheets: every look stands in the element itself.
const paragraph = 'margin:0 0 16px;font-size:17px;line-height:1.8;color:#14202c;text-align:justify'
const quiet = 'margin:0 0 8px;font-size:14px;line-height:1.6;color:#556270'
const cell = 'padding:10px 0;border-bottom:1px solid #e2e6ea;font-size:17px;line-height:1.4'

const p = (text: string, style = paragraph): string => `<p style="${style}">${escaped(text)}</p>`

const image = (name: string, says: string): string =>
  `<p style="margin:0 0 20px"><img src="${escaped(name)}" alt="${escaped(says)}" style="width:100%;height:auto;display:block"></p>`

function summary(telling: Telling, area: Area): string {
  const isLoud = telling.tells !== 'test' || telling.corrected
  const tint = isLoud ? '#fdeee4' : '#e7effa'
  const style = `margin:0 0 20px;padding:16px;background-color:${tint};font-size:20px;line-height:1.5;font-weight:600;color:#14202c`
  return `<section style="${style}">${escaped(plainText(telling, area))}</section>`
}

function timetable({ date, districts, sessions }: TestFacts, area: Area): string {
  const rows = sessions
    .flat()
    .map(
      ({ signal, at }) =>
        `<tr><td style="${cell};font-weight:600;color:${signalColours[signal]}">${patterns[signal].name}（${patterns[signal].hook}）</td>` +
        `<td style="${cell};text-align:right;color:#14202c">${at}至${endOf(at)}</td></tr>`,
    )
  return [
    p(`${dateInWords(date, true)}（${weekdayOf(date)}）${sessionsInWords(sessions)}`, `${paragraph};font-weight:600`),
    p(districtsInWords(districts, area)),
    `<table style="width:100%;border-collapse:collapse;margin:0 0 20px"><tbody>${rows.join('')}</tbody></table>`,
    image(
      articlePictures.timetable,
      plainText(
        {
          tells: 'test',
          test: { date, districts, sessions, channels: [], legalBasis: [], notes: [] },
          corrected: false,
        },
        area,
      ),
    ),
    p('请保持正常生活、工作和学习秩序。', `${paragraph};font-weight:600`),
  ].join('\n')
}

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => p(line))
    .join('\n')

/** The text as it was signed where there is one, shown under its own heading; else the office's own. */
function text({ signed, body, paper }: Content): string {
  if (signed) return [p('签发文本', quiet), paragraphs(signed.text)].join('\n')
  const foot = [p(paper.issuer, `${paragraph};text-align:right;margin-bottom:0`)]
  if (paper.signedOn !== null) foot.push(p(dateInWords(paper.signedOn, true), `${paragraph};text-align:right`))
  return [paragraphs(body), ...foot].join('\n')
}

/**
 * The article for the office's 公众号, to be pasted into its editor: styles inside the elements, no script, no link, the
 * pictures by their names in the zip. The title is the editor's own field. What was called off shows no timetable.
 */
export function accountArticle(content: Content, telling: Telling, area: Area): string {
  const test = telling.tells === 'test' || telling.tells === 'moved' ? telling.test : null
  return [
    '<section style="padding:0 4px">',
    summary(telling, area),
    ...(test ? [timetable(test, area)] : []),
    text(content),
    p('以现场警报和政府发布为准。', quiet),
    '</section>',
  ].join('\n')
}
