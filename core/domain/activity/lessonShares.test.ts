import type { Question } from '../quiz/question'
import { faultOfCounts, lessonShares, onlyByHands, triedByHands } from './lessonShares'

const known = new Map<string, Pick<Question, 'kind' | 'key' | 'options' | 'version'>>([
  ['a', { version: 1, kind: 'judge', key: [0], options: ['甲', '乙'] }],
  ['b', { version: 2, kind: 'single', key: [2], options: ['甲', '乙', '丙'] }],
  ['c', { version: 1, kind: 'multiple', key: [0, 2], options: ['甲', '乙', '丙'] }],
])

const asked = (part: 'before' | 'lesson' | 'after', counts: number[] | null, id = 'a', version = 1) => ({
  ...{ id, version, part, counts },
})

test('a lesson tells the share of right hands before, after and of all of it', () => {
  const lesson = [asked('before', [10, 30]), asked('lesson', [5, 5, 10], 'b', 2), asked('after', [35, 5])]
  expect(lessonShares(lesson, known)).toEqual({
    before: { right: 10, outOf: 40 },
    after: { right: 35, outOf: 40 },
    all: { right: 55, outOf: 100 },
  })
  expect(triedByHands(lesson, known)).toEqual([
    { id: 'a', version: 1, answered: 80, right: 45 },
    { id: 'b', version: 2, answered: 20, right: 10 },
  ])
})

test('what was not counted is unknown, and not nothing', () => {
  expect(lessonShares([asked('before', null)], known)).toEqual({ before: null, after: null, all: null })
  expect(triedByHands([asked('before', null)], known)).toEqual([])
})

test('what hands cannot tell counts nowhere, whatever was handed in for it', () => {
  const several = asked('before', [10, 20, 30], 'c')
  expect(lessonShares([several], known)).toEqual({ before: null, after: null, all: null })
  expect(lessonShares([several, asked('after', [35, 5])], known).all).toEqual({ right: 35, outOf: 40 })
  expect(triedByHands([several], known)).toEqual([])
  expect(onlyByHands([several, asked('after', [35, 5])], known)).toEqual([
    asked('before', null, 'c'),
    asked('after', [35, 5]),
  ])
})

test.each([
  ['a question that is not known', asked('lesson', null, 'd'), 'UNKNOWN_QUESTION'],
  ['another version', asked('lesson', null, 'a', 2), 'UNKNOWN_QUESTION'],
  ['more counts than options', asked('lesson', [1, 2, 3]), 'OUTSIDE_OPTIONS'],
  ['a question that was skipped', asked('lesson', null), null],
])('counts of %s are refused: %s', (_, question, fault) => {
  expect(faultOfCounts([question], known)).toBe(fault)
})
