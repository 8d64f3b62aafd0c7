import type { Counted, Figure, Part } from './figures'

/** What stands in a table where a count is not told. */
export const UNKNOWN = '未统计'
export const HIDDEN = '不公布'

/** The names of what is counted apart, and in which units its times and its people are counted. */
export const partNames: Readonly<
  Record<Part, { name: string; times: string; timesUnit: string; people: string; peopleUnit: string }>
> = {
  online: { name: '线上答题', times: '活动', timesUnit: '场', people: '答卷', peopleUnit: '份' },
  classroom: { name: '课堂', times: '课', timesUnit: '节', people: '举手', peopleUnit: '人次' },
  offline: { name: '线下宣传', times: '活动', timesUnit: '场', people: '参加', peopleUnit: '人次' },
}

/** A figure as a table tells it: digits, '未统计' or '不公布'. */
export const figureInWords = (figure: Figure): string =>
  figure === 'unknown' ? UNKNOWN : figure === 'hidden' ? HIDDEN : String(figure)

/** Times and people in one line: '3 场，120 份（另有 1 场未统计）'. */
export function countedInWords({ times, people, uncounted }: Counted, part: Part): string {
  const { timesUnit, peopleUnit } = partNames[part]
  if (times === 'unknown') return UNKNOWN
  if (times === 0) return `0 ${timesUnit}`
  const counted = typeof people === 'number' ? `${people} ${peopleUnit}` : `${peopleUnit}数${figureInWords(people)}`
  const rest = uncounted > 0 && people !== 'unknown' ? `（另有 ${uncounted} ${timesUnit}未统计）` : ''
  return `${times} ${timesUnit}，${counted}${rest}`
}
