import { question } from '../../../test/stubs/question'
import { withShuffledOptions, type Paper } from './drawPaper'
import { chanceFrom } from '../chance'
import { faultOf, pointsFor, scorePaper, tallyByTopic, type Answer } from './scorePaper'
import type { Marking } from './quiz'

const paper: Paper = [
  question({ id: 'one', key: [1], topic: '警报信号' }),
  question({ id: 'several', kind: 'multiple', key: [0, 1, 2], topic: '人民防空法' }),
  question({ id: 'judge', kind: 'judge', options: ['正确', '错误'], key: [1], topic: '警报信号' }),
].map((one) => ({ ...withShuffledOptions({ ...one, kind: 'judge' }, chanceFrom('any')), kind: one.kind }))

const answered = (questionId: string, ...chosen: number[]): Answer => ({ questionId, chosen })

test.each<[string, Answer[], ReturnType<typeof faultOf>]>([
  ['no answers', [], null],
  ['an answer to each', [answered('one', 0), answered('several', 0, 3), answered('judge', 1)], null],
  ['answers in another order than the sheet', [answered('judge', 1), answered('one', 0)], null],
  ['an answer that says nothing', [answered('one')], null],
  ['a question that is not on the sheet', [answered('other', 0)], 'UNKNOWN_QUESTION'],
  ['the name of something of the language', [answered('constructor', 0)], 'UNKNOWN_QUESTION'],
  ['a question answered twice', [answered('one', 0), answered('one', 0)], 'UNKNOWN_QUESTION'],
  ['an option that is not there', [answered('judge', 2)], 'OUTSIDE_OPTIONS'],
  ['several options where one is asked for', [answered('one', 0, 1)], 'OUTSIDE_OPTIONS'],
  ['an option twice', [answered('several', 1, 1)], 'OUTSIDE_OPTIONS'],
  ['a right answer before a bad one', [answered('one', 1), answered('judge', 9)], 'OUTSIDE_OPTIONS'],
])('%s: the fault of the list is named', (_, answers, fault) => {
  expect(faultOf(paper, answers)).toBe(fault)
})

test.each<['single' | 'multiple' | 'judge' | 'signal', number[], number[], Record<Marking, number>]>([
  ['single', [1], [1], { allRight: 1, partPoints: 1 }],
  ['single', [1], [0], { allRight: 0, partPoints: 0 }],
  ['single', [1], [], { allRight: 0, partPoints: 0 }],
  ['judge', [0], [0], { allRight: 1, partPoints: 1 }],
  ['judge', [0], [1], { allRight: 0, partPoints: 0 }],
  ['signal', [2], [2], { allRight: 1, partPoints: 1 }],
  ['signal', [2], [1], { allRight: 0, partPoints: 0 }],
  ['multiple', [0, 1, 2], [2, 1, 0], { allRight: 1, partPoints: 1 }],
  ['multiple', [0, 1, 2], [0, 1], { allRight: 0, partPoints: 0.5 }],
  ['multiple', [0, 1, 2], [2], { allRight: 0, partPoints: 0.5 }],
  ['multiple', [0, 1, 2], [0, 1, 3], { allRight: 0, partPoints: 0 }],
  ['multiple', [0, 1, 2], [0, 1, 2, 3], { allRight: 0, partPoints: 0 }],
  ['multiple', [0, 1, 2], [3], { allRight: 0, partPoints: 0 }],
  ['multiple', [0, 1, 2], [], { allRight: 0, partPoints: 0 }],
])('a %s question with the key %j, answered %j, has the points %j', (kind, key, chosen, points) => {
  expect(pointsFor({ kind, key }, chosen, 'allRight')).toBe(points.allRight)
  expect(pointsFor({ kind, key }, chosen, 'partPoints')).toBe(points.partPoints)
})

test('right answers are counted by topic, in the order in which topics first appear', () => {
  const answers = [
    { topic: '乙', right: true },
    { topic: '甲', right: false },
    { topic: '乙', right: false },
  ]
  expect(tallyByTopic(answers)).toEqual([
    { topic: '乙', right: 1, outOf: 2 },
    { topic: '甲', right: 0, outOf: 1 },
  ])
  expect(tallyByTopic([])).toEqual([])
})

test('a sheet is scored question by question in its own order, and what was left open is not right', () => {
  expect(scorePaper(paper, [answered('several', 0, 2), answered('one', 1)], 'partPoints')).toEqual({
    points: 1.5,
    outOf: 3,
    questions: [
      { questionId: 'one', chosen: [1], right: true, points: 1 },
      { questionId: 'several', chosen: [0, 2], right: false, points: 0.5 },
      { questionId: 'judge', chosen: [], right: false, points: 0 },
    ],
    topics: [
      { topic: '警报信号', right: 1, outOf: 2 },
      { topic: '人民防空法', right: 0, outOf: 1 },
    ],
  })
})

test('where only what is wholly right counts, half right is nothing', () => {
  expect(scorePaper(paper, [answered('several', 0, 2)], 'allRight').points).toBe(0)
})
