import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { openWorld, phoneId, valueOf, type World } from './world'

const bank = readBank('hanzhong')
const practised = bank.filter(({ use }) => use === 'practice')
let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const right = (nth: number) => ({
  questionId: practised[nth]!.id,
  version: 1,
  chosen: practised[nth]!.key,
  at: Date.now(),
})
const keep = (openId: string, batchId: string, answers: ReturnType<typeof right>[]) =>
  world.ask(openId, 'quiz', 'keepPractice', { batchId, answers })
const recordsOf = async (openId: string) => valueOf(await world.ask(openId, 'quiz', 'listMyRecords', {})).records

test('the cloud judges by its own bank', async () => {
  const answers = [right(0), right(1), { ...right(2), chosen: [] }]
  expect(valueOf(await keep('oAnna', phoneId(), answers))).toMatchObject({ right: 2, outOf: 3 })
})

test('a batch that arrives five times, three of them at once, counts once', async () => {
  const batchId = phoneId()
  const answers = [right(0), right(1)]
  valueOf(await keep('oBert', batchId, answers))
  await Promise.all([1, 2, 3].map(() => keep('oBert', batchId, answers)))
  valueOf(await keep('oBert', batchId, answers))
  const records = await recordsOf('oBert')
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({ mode: 'practice', result: { points: 2, outOf: 2 } })
})

test('a batch that was kept is acknowledged again, also when its question may no longer be practised', async () => {
  const batchId = phoneId()
  const answer = right(practised.length - 1)
  const before = valueOf(await keep('oHans', batchId, [answer]))
  const { questionId } = answer
  await importBank(
    bank.map((question) => (question.id === questionId ? { ...question, use: 'reserved' } : question)),
    Date.now(),
  )
  expect(await keep('oHans', phoneId(), [answer])).toEqual({ ok: false, code: 'UNKNOWN_QUESTION' })
  expect(valueOf(await keep('oHans', batchId, [answer]))).toEqual(before)
  expect(await keep('oHans', batchId, [{ ...answer, chosen: [] }])).toEqual({ ok: false, code: 'UNKNOWN_QUESTION' })
  await importBank(bank, Date.now())
})

test('the same id with other answers is refused, and the first stay', async () => {
  const batchId = phoneId()
  valueOf(await keep('oCarl', batchId, [right(0)]))
  expect(await keep('oCarl', batchId, [right(1)])).toEqual({ ok: false, code: 'OTHER_CONTENT' })
  expect(await recordsOf('oCarl')).toHaveLength(1)
})

test('two people may happen to choose the same id', async () => {
  const batchId = phoneId()
  valueOf(await keep('oDora', batchId, [right(0)]))
  valueOf(await keep('oEmil', batchId, [right(1)]))
  expect(await recordsOf('oEmil')).toHaveLength(1)
})

test.each([
  ['a question that there is not', { questionId: 'nothing' }, 'UNKNOWN_QUESTION'],
  ['a version that there is not', { version: 9 }, 'UNKNOWN_QUESTION'],
  ['a reserved question', { questionId: bank.find(({ use }) => use === 'reserved')!.id }, 'UNKNOWN_QUESTION'],
  ['an option that is not there', { chosen: [8] }, 'OUTSIDE_OPTIONS'],
  ['a clock a day ahead', { at: Date.now() + 86_400_000 }, 'CLOCK_IS_OFF'],
  ['a clock that starts at 1970', { at: 0 }, 'CLOCK_IS_OFF'],
])('%s is refused, and nothing is kept', async (_, change, code) => {
  expect(await keep('oFred', phoneId(), [right(0), { ...right(1), ...change }])).toEqual({ ok: false, code })
  expect(await recordsOf('oFred')).toEqual([])
})

test.each([
  ['an empty batch', []],
  ['more than fifty answers', Array.from({ length: 51 }, () => right(0))],
])('%s is bad input', async (_, answers) => {
  expect(await keep('oGina', phoneId(), answers)).toEqual({ ok: false, code: 'BAD_INPUT' })
})
