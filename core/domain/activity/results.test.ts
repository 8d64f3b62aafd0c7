import { inOwnOrder } from '../quiz/drawPaper'
import type { QuestionKind } from '../quiz/question'
import { bestSheets, countedSheets, resultsOf } from './results'
import { lettersOf, questionsTable, sheetsTable, summaryTable } from './tables'
import { isTicket, keyOf, keyOfName, sheetName, shardOf, SHARDS } from './tally'

const question = (id: string, key: number[], topic = '警报信号', kind: QuestionKind = 'single') =>
  inOwnOrder({
    ...{ id, version: 1, kind, topic, level: 'primary', stem: `题 ${id}`, options: ['甲', '乙', '丙'], key },
    ...{ explanation: '', citation: '', needsConfirmation: false, review: null },
  })

const paper = [question('a', [0]), question('b', [0, 1], '掩蔽', 'multiple'), question('c', [2])]

const kept: [string, string][] = [
  ['pOne~1', '4:a.ab.a'],
  ['pOne~2', '2!a.a.'],
  ['pTwo~1', '2:a.c.b'],
  ['tThree~1', '0:..b'],
]

test('the best sheet of each person counts, and each one under a ticket', () => {
  const results = resultsOf(paper, countedSheets(kept))
  expect(results).toMatchObject({
    ...{ sheets: 3, tickets: 1, late: 0, outOf: 3, average: 1 },
    distribution: [
      { points: 0, sheets: 1 },
      { points: 1, sheets: 1 },
      { points: 2, sheets: 1 },
    ],
    topics: [
      { topic: '警报信号', right: 2, outOf: 6 },
      { topic: '掩蔽', right: 1, outOf: 3 },
    ],
    again: [2, 1, 0],
  })
  expect(results.questions).toEqual([
    { answered: 2, right: 2, counts: [2, 0, 0], mostChosenWrong: null },
    { answered: 2, right: 1, counts: [1, 1, 1], mostChosenWrong: 2 },
    { answered: 3, right: 0, counts: [1, 2, 0], mostChosenWrong: 1 },
  ])
})

test('without a sheet there is no average, and nothing to tell again', () => {
  expect(resultsOf(paper, [])).toMatchObject({ sheets: 0, average: null, distribution: [], again: [] })
})

test('a late sheet counts and is told, and of equally good ones the first counts', () => {
  const late: [string, string][] = [
    ['pOne~2', '2!a..'],
    ['pOne~1', '2:a..'],
    ['pTwo~1', '0!...'],
  ]
  expect(resultsOf(paper, countedSheets(late))).toMatchObject({ sheets: 2, late: 1 })
})

test('tables tell numbers and letters, and rows come in the order of their digests', () => {
  const best = bestSheets(kept)
  expect(sheetsTable(paper, best)).toEqual([
    ['序号', '得分', '第 1 题', '第 2 题', '第 3 题'],
    [1, 2, 'A', 'AB', 'A'],
    [2, 0, '未选', '未选', 'B'],
    [3, 1, 'A', 'C', 'B'],
  ])
  expect(questionsTable(paper, resultsOf(paper, [...best.values()]))[2]).toEqual([
    ...[2, '掩蔽', '题 b', 'AB', 2, 1, '33.3%', 'C', 1, 1, 1],
  ])
  expect(lettersOf([0, 2])).toBe('AC')
})

test('a summary of nothing says 未统计 and never 0%', () => {
  const unit = { setting: 'school', district: null, name: '示例小学' } as const
  const wish = { title: '一', unit } as Parameters<typeof summaryTable>[0]
  const moments = { opensAt: 1.8e12, closesAt: 1.801e12, pausedAt: null, endedAt: null }
  const rows = summaryTable(wish, moments, resultsOf(paper, []))
  expect(rows).toEqual(
    expect.arrayContaining([
      ['平均得分', '未统计'],
      ['主题“警报信号”正确率', '未统计'],
    ]),
  )
})

test('names of sheets tell whether they are under a ticket, and keys spread over all parts', () => {
  const key = keyOf('ab~c', 'ticket')
  expect(keyOfName(sheetName(key, 2))).toBe(key)
  expect([isTicket(sheetName(key, 1)), isTicket(keyOf('ab', 'person'))]).toEqual([true, false])
  const parts = Array.from({ length: 3200 }, (_, nth) => shardOf(`pKey${nth}`))
  const sizes = Array.from({ length: SHARDS }, (_, part) => parts.filter((one) => one === part).length)
  expect(Math.min(...sizes)).toBeGreaterThan(60)
  expect(Math.max(...sizes)).toBeLessThan(150)
})
