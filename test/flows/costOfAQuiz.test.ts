import { openQuiz } from '../seeds/quizzes'
import { openWorld, phoneId, valueOf, type World } from './world'

let world: World

beforeAll(async () => {
  world = await openWorld([openQuiz({ id: 'ten', attempts: 3 })])
})
afterAll(() => world.close())

test.each([1, 2, 3])(
  'attempt %d at a formal quiz of ten questions costs two calls and five database operations',
  async (ordinal) => {
    const attemptId = phoneId()
    let calls = 0
    const operations = await world.operationsOf(async () => {
      calls += 1
      const sheet = valueOf(await world.ask('oAnna', 'quiz', 'startAttempt', { quizId: 'ten', attemptId, ordinal }))
      expect(sheet.questions).toHaveLength(10)
      calls += 1
      const answers = sheet.questions.map(({ id }) => ({ questionId: id, chosen: [0] }))
      valueOf(await world.ask('oAnna', 'quiz', 'submitAnswers', { attemptId, answers }))
    })
    expect(calls).toBe(2)
    expect(operations.filter(({ action }) => action.startsWith('database.')).length).toBeLessThanOrEqual(5)
  },
)
