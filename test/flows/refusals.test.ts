import { readBank } from '../../tools/bank'
import { openWorld, phoneId, valueOf, type World } from './world'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test.each([
  ['an action that there is not', { action: 'dropEverything', input: {} }, 'UNKNOWN_ACTION'],
  ['a name of the language itself', { action: 'constructor', input: {} }, 'UNKNOWN_ACTION'],
  ['no action at all', {}, 'UNKNOWN_ACTION'],
  ['an action that is no text', { action: ['startAttempt'], input: {} }, 'UNKNOWN_ACTION'],
  [
    "a timer's event",
    { Type: 'Timer', TriggerName: 'everyMinute', Time: '2027-03-13T02:00:00Z', Message: '' },
    'UNKNOWN_ACTION',
  ],
  ["a timer's name as an action", { action: 'everyMinute', input: {} }, 'UNKNOWN_ACTION'],
  ['an input that is missing', { action: 'startAttempt' }, 'BAD_INPUT'],
  ['an input of another kind', { action: 'startAttempt', input: 'ten' }, 'BAD_INPUT'],
  ['an id too short', { action: 'startAttempt', input: { quizId: 'ten', attemptId: 'short' } }, 'BAD_INPUT'],
  [
    'an id too long',
    { action: 'startAttempt', input: { quizId: 'x'.repeat(65), attemptId: 'a'.repeat(20) } },
    'BAD_INPUT',
  ],
  [
    'a list too large',
    {
      action: 'submitAnswers',
      input: { attemptId: 'a'.repeat(20), answers: Array(101).fill({ questionId: 'x', chosen: [] }) },
    },
    'BAD_INPUT',
  ],
  [
    'a condition of the database in the place of a value',
    { action: 'readResult', input: { attemptId: { $ne: '' } } },
    'BAD_INPUT',
  ],
])('%s is refused by name', async (_, event, code) => {
  expect(await world.send('oAnna', 'quiz', event)).toEqual({ ok: false, code })
})

test('who somebody is comes from the platform, whatever the event says', async () => {
  const question = readBank('hanzhong').find(({ use }) => use === 'practice')!
  const answers = [{ questionId: question.id, version: 1, chosen: question.key, at: Date.now() }]
  valueOf(await world.ask('oVictim', 'quiz', 'keepPractice', { batchId: phoneId(), answers }))
  const event = {
    action: 'listMyRecords',
    input: {},
    userInfo: { openId: 'oVictim' },
    openId: 'oVictim',
    OPENID: 'oVictim',
  }
  expect(await world.send('oMallory', 'quiz', event)).toEqual({ ok: true, value: { records: [] } })
  expect(await world.send('oVictim', 'quiz', event)).toMatchObject({
    ok: true,
    value: { records: [{ mode: 'practice' }] },
  })
})
