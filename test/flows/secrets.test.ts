import { readBank } from '../../tools/bank'
import { openQuiz } from '../seeds/quizzes'
import { openWorld, phoneId, valueOf, type World } from './world'

const bank = readBank('hanzhong')
const reserved = bank.filter(({ use }) => use === 'reserved')
const provenance = bank.flatMap((question) => question.provenance)
let world: World

beforeAll(async () => {
  world = await openWorld([openQuiz({ id: 'ten', attempts: 10 })])
})
afterAll(() => world.close())

test('no reserved question and no note of where one was read is in any pack', async () => {
  const { packs } = valueOf(await world.ask('oAnna', 'publication', 'getManifest', {}))
  for (const { hash } of Object.values(packs)) {
    const text = await (await fetch(`${world.cloud.gateway}/files/packs/${hash}.json`)).text()
    expect(reserved.filter(({ stem }) => text.includes(stem))).toEqual([])
    expect(provenance.filter((note) => text.includes(note))).toEqual([])
  }
})

test('while a sheet is open, no answer to any question tells a right option, its explanation or its source', async () => {
  const responses: string[] = []
  const ask: World['ask'] = async (...question) => {
    const reply = await world.ask(...question)
    responses.push(JSON.stringify(reply))
    return reply
  }
  const attemptId = phoneId()
  const reply = await world.ask('oBert', 'quiz', 'startAttempt', { quizId: 'ten', attemptId })
  const { questions } = valueOf(reply)
  responses.push(JSON.stringify(reply))
  await ask('oBert', 'quiz', 'startAttempt', { quizId: 'ten', attemptId })
  await ask('oBert', 'quiz', 'readResult', { attemptId })
  await ask('oBert', 'quiz', 'listMyRecords', {})
  await ask('oBert', 'quiz', 'tallyMyTopics', {})
  await ask('oBert', 'quiz', 'submitAnswers', { attemptId, answers: [{ questionId: 'nothing', chosen: [] }] })
  await ask('oBert', 'person', 'summariseMyRecords', {})
  await ask('oBert', 'person', 'exportMyRecords', {})
  await ask('oBert', 'publication', 'getManifest', {})
  const all = responses.join('\n')
  const onSheet = bank.filter(({ id }) => questions.some((question) => question.id === id))
  expect(onSheet.filter(({ explanation }) => all.includes(explanation))).toEqual([])
  expect(all).not.toMatch(/"(key|order|right|explanation|citation|provenance)\\?":/)
})

test('the order of options on a sheet follows no rule that tells the right one', async () => {
  const places = [0, 0, 0, 0]
  for (let nth = 0; nth < 9; nth++) {
    const { questions } = valueOf(
      await world.ask('oCarl', 'quiz', 'startAttempt', { quizId: 'ten', attemptId: phoneId(), ordinal: nth + 1 }),
    )
    for (const { id, kind, options } of questions) {
      const { options: texts, key } = bank.find((one) => one.id === id)!
      if (kind === 'single') places[options.indexOf(texts[key[0]!]!)]! += 1
    }
  }
  const all = places.reduce((sum, count) => sum + count, 0)
  for (const count of places) expect(count).toBeGreaterThan(all / 12)
})
