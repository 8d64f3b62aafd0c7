import { readBank } from '../../tools/bank'
import type { Fault } from '../../local-cloud/localCloud'
import { openQuiz } from '../seeds/quizzes'
import { asAPhone } from './asAPhone'
import { openWorld, phoneId, valueOf, type World } from './world'

/** Every way in which the cloud can go wrong on purpose. */
const ways: readonly Fault[] = [
  { delay: 60 },
  { error: 'DATABASE_REQUEST_FAILED' },
  { throttle: true },
  { drop: 'before' },
  { drop: 'after' },
]

const call = 'functions.invokeFunction'
const [read, insert, modify, remove] = ['get', 'insert', 'modify', 'remove'].map((verb) => `database.${verb}Document`)

/** Each way at each of these places, once. */
const everyWayAt = (...places: readonly (string | undefined)[]) =>
  places.flatMap((action) => ways.map((way): [Fault] => [{ ...way, action: action!, times: 1 }]))

const bank = readBank('hanzhong')
const practised = bank.filter(({ use }) => use === 'practice')
let world: World
let people = 0
const newPerson = (): string => `oPerson${++people}x`

beforeAll(async () => {
  world = await openWorld([openQuiz({ id: 'two', attempts: 2 }), openQuiz({ id: 'one', attempts: 1 })])
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

/** Asks as a phone does while something goes wrong, and makes sure that it did. */
async function under<T>(fault: Fault, ask: () => Promise<T>): Promise<T> {
  world.cloud.faults.add(fault)
  const value = await ask()
  expect(world.cloud.faults.list()).toEqual([])
  return value
}

const practise = (openId: string, batchId: string) => {
  const answers = [0, 1].map((nth) => ({
    ...{ questionId: practised[nth]!.id, version: 1, at: Date.now() },
    chosen: nth === 0 ? practised[nth]!.key : [],
  }))
  return () => asAPhone(() => world.ask(openId, 'quiz', 'keepPractice', { batchId, answers }))
}
const start = (openId: string, quizId: string, attemptId: string) => () =>
  asAPhone(() => world.ask(openId, 'quiz', 'startAttempt', { quizId, attemptId }))
const submit = (openId: string, attemptId: string, answers: { questionId: string; chosen: number[] }[]) => () =>
  asAPhone(() => world.ask(openId, 'quiz', 'submitAnswers', { attemptId, answers }))
const recordsOf = async (openId: string) => valueOf(await world.ask(openId, 'quiz', 'listMyRecords', {})).records
const exported = async (openId: string) => valueOf(await world.ask(openId, 'person', 'exportMyRecords', {})).records

test.each(everyWayAt(call, read, insert))('under %j a practice batch is kept once', async (fault) => {
  const openId = newPerson()
  const send = practise(openId, phoneId())
  const kept = await under(fault, send)
  expect(kept).toMatchObject({ right: 1, outOf: 2 })
  const [record] = await recordsOf(openId)
  expect(await send()).toEqual(kept)
  expect(await recordsOf(openId)).toEqual([record])
  expect(record).toMatchObject({ mode: 'practice', result: { points: 1, outOf: 2 } })
})

test.each(everyWayAt(call, read, insert))('under %j a sheet is drawn once and uses one attempt', async (fault) => {
  const openId = newPerson()
  const begin = start(openId, 'two', phoneId())
  const sheet = await under(fault, begin)
  expect(await begin()).toEqual({ ...sheet, now: expect.any(Number) as number })
  expect(await recordsOf(openId)).toHaveLength(1)
  expect(await start(openId, 'two', phoneId())()).toMatchObject({ ordinal: 2 })
})

test.each(everyWayAt(call, read, modify))(
  'under %j a sheet that is handed in keeps its first result',
  async (fault) => {
    const openId = newPerson()
    const { attemptId, questions } = await start(openId, 'two', phoneId())()
    const answers = questions.map(({ id }) => ({ questionId: id, chosen: [0] }))
    const result = await under(fault, submit(openId, attemptId, answers))
    expect(await submit(openId, attemptId, [])()).toEqual(result)
    expect(valueOf(await world.ask(openId, 'quiz', 'readResult', { attemptId }))).toEqual(result)
    expect(await recordsOf(openId)).toMatchObject([{ attemptId, result: { points: result.points } }])
  },
)

test.each(everyWayAt(call, read, modify, remove))(
  'under %j everything of one person is deleted, nothing of another, and a used attempt stays used',
  async (fault) => {
    const [openId, other] = [newPerson(), newPerson()]
    await practise(openId, phoneId())()
    await practise(other, phoneId())()
    await start(openId, 'one', phoneId())()
    await under(fault, () => asAPhone(() => world.ask(openId, 'person', 'deleteMyRecords', { confirm: 'DELETE' })))
    expect(await exported(openId)).toEqual([])
    expect(await exported(other)).toHaveLength(1)
    const again = await world.ask(openId, 'quiz', 'startAttempt', { quizId: 'one', attemptId: phoneId() })
    expect(again).toEqual({ ok: false, code: 'NO_ATTEMPTS_LEFT' })
  },
)

test.each<[Fault]>([[{ error: 'SYS_ERR' }], [{ throttle: true }], [{ drop: 'before' }], [{ drop: 'after' }]])(
  'while a third of all that the functions ask and are asked goes wrong by %j, all is kept, and once',
  async (way) => {
    const openId = newPerson()
    world.cloud.faults.add({ ...way, function: 'quiz', share: 0.33, seed: 'a third' })
    for (let nth = 0; nth < 6; nth++) await practise(openId, phoneId())()
    const { attemptId } = await start(openId, 'two', phoneId())()
    const result = await submit(openId, attemptId, [])()
    world.cloud.faults.clear()
    expect(await recordsOf(openId)).toHaveLength(7)
    expect(valueOf(await world.ask(openId, 'quiz', 'readResult', { attemptId }))).toEqual(result)
  },
)
