import { settingNames } from '../activity/unit'
import { dateInWords } from '../moment'
import { UNKNOWN } from './figureInWords'
import type { Counted, Figures } from './figures'
import { periodInWords } from './period'

/** How each part is told in a report: what was held, how many people, and how the uncounted ones are named. */
const said = {
  online: { held: '组织线上知识答题活动', unit: '场', people: '收到答卷', peopleUnit: '份', counted: '答卷份数' },
  classroom: { held: '开展课堂宣传教育', unit: '节', people: '课堂举手作答', peopleUnit: '人次', counted: '参与人次' },
  offline: { held: '开展线下宣传活动', unit: '场', people: '参加', peopleUnit: '人次', counted: '参加人次' },
} as const

function told({ times, people, uncounted }: Counted, part: keyof typeof said): string {
  const { held, unit, people: word, peopleUnit, counted } = said[part]
  if (times === 'unknown') return `${held}的${unit}数${UNKNOWN}`
  if (times === 0) return `未${held}`
  if (people === 'unknown') return `${held}${times}${unit}（${counted}${UNKNOWN}）`
  if (people === 'hidden') return `${held}${times}${unit}（${counted}较少，不公布）`
  const rest = uncounted > 0 ? `（另有${uncounted}${unit}${counted}${UNKNOWN}）` : ''
  return `${held}${times}${unit}，${word}${people}${peopleUnit}${rest}`
}

const timesOf = ({ times: count }: Counted, unit: string): string => (count === 'unknown' ? UNKNOWN : `${count}${unit}`)

/**
 * The paragraph for the yearly report of the office (工作总结、政府信息公开工作年度报告), as such reports are written: what was held, how
 * many people, by the five settings. What nobody counted is said to be 未统计; online, class and offline are never added up.
 */
export function paragraph(figures: Figures, city: string): string {
  const { total, settings, period, countedFrom } = figures
  const since =
    countedFrom !== null && countedFrom > period.from && countedFrom <= period.until
      ? `线上和课堂数字自${dateInWords(countedFrom, true)}起统计。`
      : ''
  const bySetting = settings
    .map(
      ({ setting, line }) =>
        `进${settingNames[setting]}线上${timesOf(line.online, '场')}、课堂${timesOf(line.classroom, '节')}、线下${timesOf(line.offline, '场')}`,
    )
    .join('；')
  return [
    `${periodInWords(period)}，${city}深入推进人民防空宣传教育进机关、进学校、进企业、进社区、进网络。`,
    `${(['online', 'classroom', 'offline'] as const).map((part) => told(total[part], part)).join('；')}。`,
    `其中，${bySetting}。`,
    since,
    '线上、课堂和线下分别统计，不相加；线下数字来自宣传台账。',
  ].join('')
}
