import { dateAt } from '../moment'
import type { Paper } from '../quiz/drawPaper'
import type { ActivityMoments, ActivityWish } from './activity'
import { overAt } from './activity'
import type { CountedSheet, Results } from './results'
import { digestOf } from './tally'
import { settingNames, unitInWords } from './unit'

/** Rows of a table, the first its headings. */
export type Table = (string | number)[][]

/** The letters by which options are called: the places 0 and 2 are 'AC'; nothing chosen is '未选'. */
export function lettersOf(places: readonly number[]): string {
  return places.length === 0 ? '未选' : places.map((place) => String.fromCharCode(65 + place)).join('')
}

/** A share in per cent, to one place; 未统计 where there is nothing to take it of. */
const percent = (part: number, whole: number): string =>
  whole === 0 ? '未统计' : `${Math.round((part / whole) * 1000) / 10}%`

/** 概况: what the activity was, how many sheets, points and topics. */
export function summaryTable(wish: ActivityWish, moments: ActivityMoments, results: Results): Table {
  const { sheets, tickets, late, outOf, average, distribution, topics } = results
  return [
    ['项目', '内容'],
    ['活动', wish.title],
    ['类别', settingNames[wish.unit.setting]],
    ['单位', unitInWords(wish.unit)],
    ['开始日期', dateAt(moments.opensAt)],
    ['结束日期', dateAt(overAt(moments) - 1)],
    ['收到答卷（份）', sheets],
    ['其中不留个人记录（份）', tickets],
    ['其中超时（份）', late],
    ['满分', outOf],
    ['平均得分', average ?? '未统计'],
    ...distribution.map(({ points, sheets: number }) => [`得 ${points} 分（份）`, number]),
    ...topics.map((topic) => [`主题“${topic.topic}”正确率`, percent(topic.right, topic.outOf)]),
  ]
}

/** 各题: how each question went. */
export function questionsTable(paper: Paper, { questions, sheets }: Results): Table {
  const most = Math.max(0, ...paper.map(({ options }) => options.length))
  const letters = Array.from({ length: most }, (_, place) => lettersOf([place]))
  return [
    [
      '题号',
      '主题',
      '题目',
      '正确答案',
      '作答（份）',
      '答对（份）',
      '正确率',
      '最多误选',
      ...letters.map((letter) => `选 ${letter}（次）`),
    ],
    ...paper.map(({ topic, stem, key }, place) => {
      const { answered = 0, right = 0, counts = [], mostChosenWrong = null } = questions[place] ?? {}
      const wrong = mostChosenWrong === null ? '' : lettersOf([mostChosenWrong])
      const chosen = letters.map((_, option) => counts[option] ?? '')
      return [place + 1, topic, stem, lettersOf(key), answered, right, percent(right, sheets), wrong, ...chosen]
    }),
  ]
}

/**
 * 答卷: a row for each sheet that counts, with a running number: points and what was chosen. No person and no time; and the
 * order is that of the sheets' digests, which says nothing of who was first or best, nor which were handed in under a ticket.
 */
export function sheetsTable(paper: Paper, sheets: ReadonlyMap<string, CountedSheet>): Table {
  const inOrder = [...sheets].sort(([one], [other]) => (digestOf(one) < digestOf(other) ? -1 : 1))
  return [
    ['序号', '得分', ...paper.map((_, place) => `第 ${place + 1} 题`)],
    ...inOrder.map(([, { entry }], nth) => [
      nth + 1,
      entry.points,
      ...paper.map((_, place) => lettersOf(entry.chosen[place] ?? [])),
    ]),
  ]
}
