import { readBank } from '../../tools/bank'
import { openQuiz } from '../seeds/quizzes'
import { openWorld, phoneId, valueOf, type World } from './world'

const practised = readBank('hanzhong').filter(({ use }) => use === 'practice')
let world: World

beforeAll(async () => {
  world = await openWorld([openQuiz({ id: 'ten' })])
})
afterAll(() => world.close())

const practise = async (openId: string, nth: number, at: number) => {
  const { id, key } = practised[nth]!
  const answers = [{ questionId: id, version: 1, chosen: key, at }]
  return valueOf(await world.ask(openId, 'quiz', 'keepPractice', { batchId: phoneId(), answers }))
}

test('pages follow each other, newest first, without a gap or a repeat, ties included', async () => {
  const at = Date.now() - 100_000
  for (let nth = 0; nth < 7; nth++) await practise('oAnna', nth, at - (nth % 2) * 1000)
  const seen: string[] = []
  const times: number[] = []
  let after: { startedAt: number; attemptId: string } | undefined
  do {
    const page = valueOf(await world.ask('oAnna', 'quiz', 'listMyRecords', { limit: 2, ...(after && { after }) }))
    seen.push(...page.records.map(({ attemptId }) => attemptId))
    times.push(...page.records.map(({ startedAt }) => startedAt))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(7)
  expect(new Set(seen).size).toBe(7)
  expect([...times].sort((a, b) => b - a)).toEqual(times)
})

test('nobody sees the records of another', async () => {
  await practise('oBert', 0, Date.now())
  expect(valueOf(await world.ask('oStranger', 'quiz', 'listMyRecords', {})).records).toEqual([])
})

test('a sheet that was not handed in is listed without a result, and its result cannot be read', async () => {
  const attemptId = phoneId()
  valueOf(await world.ask('oCarl', 'quiz', 'startAttempt', { quizId: 'ten', attemptId }))
  const { records } = valueOf(await world.ask('oCarl', 'quiz', 'listMyRecords', {}))
  expect(records).toMatchObject([{ mode: 'formal', attemptId }])
  expect(records[0]).not.toHaveProperty('result')
  expect(await world.ask('oCarl', 'quiz', 'readResult', { attemptId })).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('right answers add up by topic over practice and formal sheets', async () => {
  await practise('oDora', 0, Date.now())
  await practise('oDora', 0, Date.now())
  const attemptId = phoneId()
  valueOf(await world.ask('oDora', 'quiz', 'startAttempt', { quizId: 'ten', attemptId }))
  valueOf(await world.ask('oDora', 'quiz', 'submitAnswers', { attemptId, answers: [] }))
  const { topics } = valueOf(await world.ask('oDora', 'quiz', 'tallyMyTopics', {}))
  expect(topics.reduce((sum, { outOf }) => sum + outOf, 0)).toBe(12)
  expect(topics.reduce((sum, { right }) => sum + right, 0)).toBe(2)
})
