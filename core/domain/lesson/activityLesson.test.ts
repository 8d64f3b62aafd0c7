import { chanceFrom } from '../chance'
import { question, questions } from '../../../test/stubs/question'
import { activityLesson } from './activityLesson'
import { countsOf } from './lessonCounts'

const wish = { id: 'LessonOfTheTest012345678', startedAt: 1, counting: 'hands', sound: false } as const
const of = (number: number) =>
  activityLesson(
    { activityId: 'an-activity-0000', title: '三班', sample: true, questions: questions(number, 'own') },
    wish,
    chanceFrom('own'),
  )

test.each([
  [1, 1],
  [3, 3],
  [4, 7],
  [10, 13],
  [57, 60],
  [100, 60],
])('an activity of %d questions makes a lesson of %d turns', (number, turns) => {
  expect(of(number)!.turns).toHaveLength(turns)
})

test('what is asked before and after are questions that hands can answer', () => {
  const several = [question({ id: 'several', kind: 'multiple', key: [0, 1] }), ...questions(4, 'own')]
  const lesson = activityLesson(
    { activityId: 'an-activity-0000', title: '三班', sample: true, questions: several },
    wish,
    chanceFrom('own'),
  )!
  expect(lesson.questions.map(({ id }) => id)).toEqual(['own-0', 'own-1', 'own-2', 'several', 'own-3'])
  expect(lesson.turns).toHaveLength(8)
})

test('an activity without questions is no lesson', () => {
  expect(of(0)).toBeNull()
})

test('a lesson of a sample says so, and knows to which activity its counts belong', () => {
  expect(of(4)).toMatchObject({ sample: true, source: { kind: 'activity', activityId: 'an-activity-0000' } })
})

test('its counts go back in the order of the paper', () => {
  const lesson = of(1)!
  const right = lesson.questions[0]!.key[0]!
  const counts = [lesson.questions[0]!.options.map((_, place) => (place === right ? 40 : 1))]
  expect(countsOf({ ...lesson, counts }).questions).toEqual([
    { id: 'own-0', version: 1, part: 'lesson', counts: [40, 1, 1, 1] },
  ])
})
