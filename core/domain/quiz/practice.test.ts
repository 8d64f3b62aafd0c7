import { question, questions } from '../../../test/stubs/question'
import { chanceFrom } from '../chance'
import { choosePractice, fits, mistakesAfter, progressByTopic, type Mistakes, type PracticeWish } from './practice'

const TODAY = '2027-03-13'

test.each<[string, Mistakes, boolean, Mistakes]>([
  ['wrong for the first time, it enters the list', {}, false, { it: 0 }],
  ['right for the first time, the list stays as it is', {}, true, {}],
  ['right once after a mistake, it stays', { it: 0 }, true, { it: 1 }],
  ['right twice in a row, it leaves', { it: 1 }, true, {}],
  ['wrong again after being right once, it starts anew', { it: 1 }, false, { it: 0 }],
  ['other mistakes stay as they are', { other: 1, it: 1 }, true, { other: 1 }],
])('a question answered: %s', (_, before, right, after) => {
  const kept = structuredClone(before)
  expect(mistakesAfter(before, 'it', right)).toEqual(after)
  expect(before).toEqual(kept)
})

const any: PracticeWish = { topics: [], levels: [], number: 10 }

test.each<[string, Partial<PracticeWish>, boolean]>([
  ['any question', {}, true],
  ['its topic', { topics: ['警报信号', '国防教育'] }, true],
  ['another topic', { topics: ['国防教育'] }, false],
  ['its level', { levels: ['middle'] }, true],
  ['another level', { levels: ['adult', 'primary'] }, false],
  ['its topic at another level', { topics: ['警报信号'], levels: ['adult'] }, false],
  ['exactly this question', { only: ['sig-01'] }, true],
  ['exactly others', { only: ['sig-02'] }, false],
  ['exactly none', { only: [] }, false],
])('a question of a topic and level fits a wish for %s: %#', (_, change, expected) => {
  expect(fits(question(), { ...any, ...change }, TODAY)).toBe(expected)
})

const bank = [...questions(6, 'a'), ...questions(3, 'gone', { expiresOn: TODAY })]
const idsOf = (wish: Partial<PracticeWish>, answered: string[], seed = 'seed') =>
  choosePractice(bank, { ...any, ...wish }, new Set(answered), TODAY, chanceFrom(seed)).map(({ id }) => id)

test('what was not answered yet comes first, then the rest', () => {
  const ids = idsOf({}, ['a-0', 'a-1', 'a-2', 'a-3'])
  expect(ids.slice(0, 2).sort()).toEqual(['a-4', 'a-5'])
  expect(ids.slice(2).sort()).toEqual(['a-0', 'a-1', 'a-2', 'a-3'])
})

test('as many as wished come, each once, and fewer when there are no more', () => {
  expect(new Set(idsOf({ number: 4 }, [])).size).toBe(4)
  expect(idsOf({ number: 4 }, [])).toHaveLength(4)
  expect(idsOf({ number: 50 }, [])).toHaveLength(6)
  expect(idsOf({ topics: ['没有'] }, [])).toEqual([])
})

test('a question that is no longer true is not practised', () => {
  expect(idsOf({ number: 50 }, []).some((id) => id.startsWith('gone'))).toBe(false)
})

test('the same seed chooses the same, another seed another order', () => {
  expect(idsOf({}, [], 'one')).toEqual(idsOf({}, [], 'one'))
  expect(idsOf({}, [], 'one')).not.toEqual(idsOf({}, [], 'two'))
})

test('practice shuffles options as a sheet does, and the key follows them', () => {
  const options = ['甲', '乙', '丙', '丁']
  const chosen = choosePractice(
    questions(20, 'b', { key: [2] }),
    { ...any, number: 20 },
    new Set(),
    TODAY,
    chanceFrom('s'),
  )
  expect(chosen.map(({ options: shown, key }) => shown[key[0]!])).toEqual(Array(20).fill('丙'))
  expect(chosen.some(({ options: shown }) => shown.join() !== options.join())).toBe(true)
})

test('progress counts for each topic what there is, what was answered, and what was right last time', () => {
  const all = [...questions(3, 'a', { topic: '甲' }), ...questions(2, 'b', { topic: '乙' })]
  expect(progressByTopic(all, { 'a-0': true, 'a-1': false, 'b-1': true, 'no longer there': true })).toEqual([
    { topic: '甲', outOf: 3, answered: 2, right: 1 },
    { topic: '乙', outOf: 2, answered: 1, right: 1 },
  ])
  expect(progressByTopic([], {})).toEqual([])
})
