import type { Manifest } from '@core/domain/publication/packs'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { importQuizzes } from '../../tools/importQuizzes'
import { openQuiz } from '../seeds/quizzes'
import { openWorld, phoneId, type World } from './world'

const bank = readBank('hanzhong')
const [first] = bank
let world: World

beforeAll(async () => {
  world = await openWorld([openQuiz({ id: 'ten' })])
})
afterAll(() => world.close())

const published = async (name: string) => {
  const address = `${world.cloud.gateway}/files/packs`
  const { packs } = (await (await fetch(`${address}/manifest.json`)).json()) as Manifest
  const text = await (await fetch(`${address}/${packs[name]!.hash}.json`)).text()
  return JSON.parse(text) as { quizzes: { id: string; title: string }[] }
}

test('the same bank again writes nothing but reads', async () => {
  const operations = await world.operationsOf(() => importBank(bank, Date.now()))
  const written = operations.filter(
    ({ collection, action }) => collection === 'questions' && !action.includes('getDocument'),
  )
  expect(written).toEqual([])
})

test('a question that asks something else under the same version is refused by name, and nothing is written', async () => {
  const changed = [{ ...first!, explanation: '另一种说法。' }, ...bank.slice(1)]
  await expect(importBank(changed, Date.now())).rejects.toThrow(`${first!.id} (version 1)`)
})

test('a review is no new version', async () => {
  const reviewed = [{ ...first!, review: { by: '示例审定人', on: '2026-12-01' } }, ...bank.slice(1)]
  await expect(importBank(reviewed, Date.now())).resolves.toBeUndefined()
})

test('a new version takes the place of the old one, and practice of the old one still counts', async () => {
  const renewed = [{ ...first!, version: 2, explanation: '另一种说法。' }, ...bank.slice(1)]
  await importBank(renewed, Date.now())
  const answers = [{ questionId: first!.id, version: 1, chosen: first!.key, at: Date.now() }]
  expect(await world.ask('oAnna', 'quiz', 'keepPractice', { batchId: phoneId(), answers })).toMatchObject({ ok: true })
})

test('a quiz takes the rules of the list, and one that is no longer in it is closed and not listed', async () => {
  expect(await importQuizzes([openQuiz({ id: 'ten', title: '新的题目名称' })], 'test', Date.now())).toEqual([])
  expect(await importQuizzes([openQuiz({ id: 'other' })], 'test', Date.now())).toEqual(['ten'])
  const start = await world.ask('oAnna', 'quiz', 'startAttempt', { quizId: 'ten', attemptId: phoneId() })
  expect(start).toEqual({ ok: false, code: 'QUIZ_NOT_OPEN' })
  expect((await published('quizzes')).quizzes.map(({ id }) => id)).toEqual(['other'])
})
