import { chanceFrom } from '../chance'
import { lesson, practice } from '../../../test/stubs/lesson'
import { question, questions } from '../../../test/stubs/question'
import { planLesson } from './planLesson'

const wish = { id: 'a', title: '课', startedAt: 0, counting: 'hands', sound: false } as const
const plan = (from: Parameters<typeof planLesson>[0], level: 'primary' | 'middle' | 'adult' = 'primary', seed = 's') =>
  planLesson(from, level, wish, { date: '2027-03-01', chance: chanceFrom(seed) })

test('a lesson asks three questions, talks five others through, and asks the same three again', () => {
  const { turns, questions: asked } = lesson()
  expect(turns.map(({ part, question: place }) => `${part} ${place}`)).toEqual([
    ...['before 0', 'before 1', 'before 2'],
    ...['lesson 3', 'lesson 4', 'lesson 5', 'lesson 6', 'lesson 7'],
    ...['after 0', 'after 1', 'after 2'],
  ])
  expect(new Set(asked.map(({ id }) => id)).size).toBe(8)
})

test('the three are one to be told by its signal, one about signals, one about what to do', () => {
  expect(
    lesson()
      .questions.slice(0, 3)
      .map(({ topic }) => topic),
  ).toEqual(['声音辨别', '警报信号', '应对行动'])
})

test.each([
  ['of another level', questions(9, 'adult', { level: 'adult' })],
  ['out of date', questions(9, 'old', { level: 'primary', expiresOn: '2027-03-01' })],
  ['with several right options', questions(9, 'several', { level: 'primary', kind: 'multiple', key: [0, 1] })],
  [
    'with more options than a screen has room for',
    [question({ level: 'primary', options: ['1', '2', '3', '4', '5'] })],
  ],
  ['at all', []],
])('there is no lesson of questions %s', (_, from) => {
  expect(plan(from)).toBeNull()
})

test('a level with few questions of its own takes those of the one below after them', () => {
  const own = questions(2, 'own', { level: 'middle' })
  const asked = plan([...practice, ...own], 'middle')!.questions.map(({ id }) => id)
  expect(asked).toHaveLength(8)
  expect(asked).toEqual(expect.arrayContaining(['own-0', 'own-1']))
})

test.each([
  [1, ['lesson 0']],
  [3, ['lesson 0', 'lesson 1', 'lesson 2']],
  [4, ['before 0', 'before 1', 'before 2', 'lesson 3', 'after 0', 'after 1', 'after 2']],
])('of %d questions these turns are made: %j', (number, turns) => {
  const planned = plan(questions(number, 'few', { level: 'primary' }))!
  expect(planned.turns.map(({ part, question: place }) => `${part} ${place}`)).toEqual(turns)
})

test('another lesson asks other questions in other orders, the same seed the same ones', () => {
  const many = questions(40, 'many', { level: 'primary' })
  expect(plan(many, 'primary', 'one')).toEqual(plan(many, 'primary', 'one'))
  expect(plan(many, 'primary', 'one')).not.toEqual(plan(many, 'primary', 'two'))
})
