import { openQuiz } from '../seeds/quizzes'
import { openWorld, phoneId, valueOf, type World } from './world'

let world: World

beforeAll(async () => {
  world = await openWorld([
    openQuiz({ id: 'ten' }),
    openQuiz({ id: 'other' }),
    openQuiz({ id: 'once', attempts: 1 }),
    openQuiz({ id: 'closed', opensAt: Date.now() - 7_200_000, closesAt: Date.now() - 3_600_000 }),
    openQuiz({ id: 'release', sample: false }),
    openQuiz({ id: 'greedy', blueprint: [{ topics: ['汉中记忆'], levels: ['adult'], number: 50 }] }),
  ])
})
afterAll(() => world.close())

const start = (openId: string, quizId: string, attemptId: string, ordinal?: number) =>
  world.ask(openId, 'quiz', 'startAttempt', { quizId, attemptId, ...(ordinal && { ordinal }) })

test('a sheet has the questions the blueprint asks for, none twice, and no field that tells an answer', async () => {
  const { questions } = valueOf(await start('oAnna', 'ten', phoneId()))
  expect(questions).toHaveLength(10)
  expect(new Set(questions.map(({ id }) => id)).size).toBe(10)
  for (const question of questions)
    expect(Object.keys(question)).not.toEqual(
      expect.arrayContaining(['key', 'explanation', 'citation', 'order', 'provenance']),
    )
})

test('asked again under the same id, the same sheet comes back', async () => {
  const attemptId = phoneId()
  const first = valueOf(await start('oBert', 'ten', attemptId))
  const again = valueOf(await start('oBert', 'ten', attemptId))
  expect(again.questions).toEqual(first.questions)
  expect(again.startedAt).toBe(first.startedAt)
})

test('the same request twice at the same instant draws one sheet', async () => {
  const attemptId = phoneId()
  const replies = await Promise.all([1, 2, 3, 4].map(() => start('oCarl', 'ten', attemptId, 1)))
  const sheets = replies.map((reply) => JSON.stringify(valueOf(reply).questions))
  expect(new Set(sheets).size).toBe(1)
  const { records } = valueOf(await world.ask('oCarl', 'quiz', 'listMyRecords', {}))
  expect(records).toHaveLength(1)
})

test('however many requests come at once, nobody gets more attempts than the quiz allows', async () => {
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => start('oDora', 'ten', phoneId(), (nth % 3) + 1)),
  )
  expect(replies.filter(({ ok }) => ok)).toHaveLength(2)
  expect(replies.filter((reply) => !reply.ok && reply.code === 'NO_ATTEMPTS_LEFT')).toHaveLength(6)
})

test('a phone that forgot which attempt this is gets the next free one', async () => {
  valueOf(await start('oEmil', 'ten', phoneId(), 1))
  expect(valueOf(await start('oEmil', 'ten', phoneId(), 1)).ordinal).toBe(2)
})

test('the same id for another quiz is refused', async () => {
  const attemptId = phoneId()
  valueOf(await start('oFred', 'ten', attemptId))
  expect(await start('oFred', 'other', attemptId)).toEqual({ ok: false, code: 'OTHER_CONTENT' })
})

test.each([
  ['a quiz that is closed', 'closed', 'QUIZ_NOT_OPEN'],
  ['a quiz that there is not', 'nothing', 'NOT_FOUND'],
  ['a quiz that asks for more than the bank holds', 'greedy', 'NOT_ENOUGH_QUESTIONS'],
  ['a release, since nobody of the office has read a question yet', 'release', 'NOT_ENOUGH_QUESTIONS'],
])('%s is refused', async (_, quizId, code) => {
  expect(await start('oGina', quizId, phoneId())).toEqual({ ok: false, code })
})

test('two people get sheets of their own', async () => {
  const one = valueOf(await start('oHans', 'ten', phoneId()))
  const two = valueOf(await start('oIda', 'ten', phoneId()))
  expect(one.questions).not.toEqual(two.questions)
})
