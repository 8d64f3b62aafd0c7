import type { OutputOf } from '@core/contract/operation'
import type { quizApi } from '@core/contract/quiz'
import { isRight } from '@core/domain/quiz/question'
import { readBank } from '../../tools/bank'
import { openQuiz } from '../seeds/quizzes'
import { openWorld, phoneId, valueOf, type World } from './world'

type Sheet = OutputOf<typeof quizApi.startAttempt>

const bank = new Map(readBank('hanzhong').map((question) => [question.id, question]))
let world: World

beforeAll(async () => {
  world = await openWorld([
    openQuiz({ id: 'ten', attempts: 10 }),
    openQuiz({ id: 'strict', minutes: 1, graceSeconds: 0, late: 'refuse' }),
    openQuiz({ id: 'lenient', graceSeconds: 0, late: 'accept' }),
  ])
})
afterAll(() => world.close())

const start = async (openId: string, quizId: string) =>
  valueOf(await world.ask(openId, 'quiz', 'startAttempt', { quizId, attemptId: phoneId() }))

const submit = (openId: string, attemptId: string, answers: { questionId: string; chosen: number[] }[]) =>
  world.ask(openId, 'quiz', 'submitAnswers', { attemptId, answers })

/** The right answers of a sheet, by the texts of the bank: places on the sheet say nothing of it. */
function rightAnswers({ questions }: Sheet) {
  return questions.map(({ id, options }) => {
    const { options: texts, key } = bank.get(id)!
    return { questionId: id, chosen: key.map((place) => options.indexOf(texts[place]!)).sort((a, b) => a - b) }
  })
}

test('a sheet wholly right has all the points, and the explanations come with the result', async () => {
  const sheet = await start('oAnna', 'ten')
  const result = valueOf(await submit('oAnna', sheet.attemptId, rightAnswers(sheet)))
  expect(result).toMatchObject({ points: 10, outOf: 10, late: false })
  expect(result.topics.reduce((sum, { right }) => sum + right, 0)).toBe(10)
  for (const question of result.questions) {
    expect(question.explanation).not.toBe('')
    expect(isRight(question.key, question.chosen)).toBe(true)
  }
})

test('unanswered questions are not right', async () => {
  const sheet = await start('oBert', 'ten')
  const result = valueOf(await submit('oBert', sheet.attemptId, rightAnswers(sheet).slice(0, 4)))
  expect(result.points).toBe(4)
})

test('a sheet sent again keeps its first score, whatever it says now', async () => {
  const sheet = await start('oCarl', 'ten')
  const first = valueOf(await submit('oCarl', sheet.attemptId, []))
  const again = valueOf(await submit('oCarl', sheet.attemptId, rightAnswers(sheet)))
  expect(again).toEqual(first)
})

test('sent several times at the same instant, one result is kept and all get it', async () => {
  const sheet = await start('oDora', 'ten')
  const right = rightAnswers(sheet)
  const replies = await Promise.all(
    [right, [], right.slice(0, 5), right].map((answers) => submit('oDora', sheet.attemptId, answers)),
  )
  const results = replies.map((reply) => valueOf(reply))
  expect(new Set(results.map(({ points }) => points)).size).toBe(1)
  const kept = valueOf(await world.ask('oDora', 'quiz', 'readResult', { attemptId: sheet.attemptId }))
  expect(kept).toEqual(results[0])
})

test("somebody else's attempt is not found, and stays open", async () => {
  const sheet = await start('oEmil', 'ten')
  expect(await submit('oThief', sheet.attemptId, [])).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(valueOf(await submit('oEmil', sheet.attemptId, rightAnswers(sheet))).points).toBe(10)
})

test.each([
  ['an unknown question', () => [{ questionId: 'nothing', chosen: [0] }], 'UNKNOWN_QUESTION'],
  [
    'a question answered twice',
    (id: string) => [
      { questionId: id, chosen: [0] },
      { questionId: id, chosen: [1] },
    ],
    'UNKNOWN_QUESTION',
  ],
  ['an option that is not there', (id: string) => [{ questionId: id, chosen: [9] }], 'OUTSIDE_OPTIONS'],
  ['the same option twice', (id: string) => [{ questionId: id, chosen: [0, 0] }], 'OUTSIDE_OPTIONS'],
])('%s is refused and changes nothing', async (_, answers, code) => {
  const sheet = await start('oFred', 'ten')
  expect(await submit('oFred', sheet.attemptId, answers(sheet.questions[0]!.id))).toEqual({ ok: false, code })
  expect(valueOf(await submit('oFred', sheet.attemptId, rightAnswers(sheet))).points).toBe(10)
})

test('after the close a strict quiz refuses the sheet, a lenient one keeps it as late, and both repeat what was kept', async () => {
  const strict = await start('oGina', 'strict')
  const lenient = await start('oGina', 'lenient')
  const inTime = await start('oHans', 'strict')
  const first = valueOf(await submit('oHans', inTime.attemptId, rightAnswers(inTime)))
  await world.cloud.clock.set(Math.max(strict.dueAt, lenient.dueAt) + 1)
  expect(await submit('oGina', strict.attemptId, rightAnswers(strict))).toEqual({ ok: false, code: 'TIME_IS_UP' })
  expect(valueOf(await submit('oGina', lenient.attemptId, rightAnswers(lenient)))).toMatchObject({
    points: 10,
    late: true,
  })
  expect(valueOf(await submit('oHans', inTime.attemptId, []))).toEqual(first)
})
