import { readBank } from '../../tools/bank'
import { openQuiz } from '../seeds/quizzes'
import { grant, here, staffWith } from '../seeds/staff'
import { openWorld, phoneId, valueOf, type World } from './world'

const practised = readBank('hanzhong').filter(({ use }) => use === 'practice')
let world: World

beforeAll(async () => {
  world = await openWorld([openQuiz({ id: 'ten', attempts: 10 }), openQuiz({ id: 'three', attempts: 3 })])
})
afterAll(() => world.close())

const practise = async (openId: string) => {
  const { id, key } = practised[0]!
  const answers = [{ questionId: id, version: 1, chosen: key, at: Date.now() }]
  valueOf(await world.ask(openId, 'quiz', 'keepPractice', { batchId: phoneId(), answers }))
}
const start = async (openId: string, quizId = 'ten') => {
  const attemptId = phoneId()
  valueOf(await world.ask(openId, 'quiz', 'startAttempt', { quizId, attemptId }))
  return attemptId
}
/** Every record of a person; none names them but by what they are called among colleagues. */
async function exportAll(openId: string, label = '') {
  const records: Record<string, unknown>[] = []
  let after: string | undefined
  do {
    const page = valueOf(await world.ask(openId, 'person', 'exportMyRecords', after === undefined ? {} : { after }))
    expect(JSON.stringify(page).replace(label, '')).not.toContain(openId)
    records.push(...page.records.map((text) => JSON.parse(text) as Record<string, unknown>))
    after = page.next
  } while (after !== undefined)
  return records
}

test('the cloud says what it holds, by kind and since when', async () => {
  const before = Date.now()
  await practise('oAnna')
  await start('oAnna')
  const { holdings } = valueOf(await world.ask('oAnna', 'person', 'summariseMyRecords', {}))
  expect(holdings.map(({ kind, count }) => [kind, count])).toEqual([
    ['formal', 1],
    ['practice', 1],
    ['staff', 0],
    ['redeemTries', 0],
    ['report', 0],
    ['reportPhoto', 0],
    ['reportRate', 0],
    ['joining', 0],
    ['reminder', 0],
    ['remote', 0],
  ])
  expect(holdings[0]!.since).toBeGreaterThanOrEqual(before)
})

test('an export holds every record once, over several pages', async () => {
  for (let nth = 0; nth < 12; nth++) await practise('oBert')
  const records = await exportAll('oBert')
  expect(records).toHaveLength(12)
})

test('an export of a running attempt tells no answer, and of one handed in it does', async () => {
  const attemptId = await start('oCarl')
  const [running] = await exportAll('oCarl')
  for (const question of running!.paper as object[])
    expect(Object.keys(question)).not.toEqual(expect.arrayContaining(['key', 'order', 'explanation', 'citation']))
  expect(JSON.stringify(running)).not.toContain('"key"')
  valueOf(await world.ask('oCarl', 'quiz', 'submitAnswers', { attemptId, answers: [] }))
  expect(JSON.stringify(await exportAll('oCarl'))).toContain('"key"')
})

test('deleting takes away everything of one person and nothing of another, and may be said twice', async () => {
  await practise('oDora')
  await start('oDora')
  await practise('oEmil')
  expect(valueOf(await world.ask('oDora', 'person', 'deleteMyRecords', { confirm: 'DELETE' })).deleted).toBe(2)
  expect(valueOf(await world.ask('oDora', 'person', 'deleteMyRecords', { confirm: 'DELETE' })).deleted).toBe(0)
  expect(await exportAll('oDora')).toEqual([])
  expect(await exportAll('oEmil')).toHaveLength(1)
})

test('who has a role sees and exports it, and it stays until they leave the office', async () => {
  const number = await staffWith('oIlse', grant('editor', here))
  await practise('oIlse')
  const { holdings } = valueOf(await world.ask('oIlse', 'person', 'summariseMyRecords', {}))
  expect(holdings.map(({ kind, count }) => [kind, count])).toContainEqual(['staff', 1])
  const role = { number, label: 'oIlse的称呼', grants: [grant('editor', here)], leftAt: null }
  expect(await exportAll('oIlse', 'oIlse的称呼')).toContainEqual(expect.objectContaining(role))
  const deletion = await world.ask('oIlse', 'person', 'deleteMyRecords', { confirm: 'DELETE' })
  expect(valueOf(deletion)).toEqual({ deleted: 1, stays: ['staff'] })
  expect(await world.ask('oIlse', 'person', 'whoAmI', {})).toMatchObject({ ok: true })
})

test('who has left the office is forgotten with everything else', async () => {
  await staffWith('oJule', grant('editor', here))
  valueOf(await world.ask('oJule', 'person', 'leaveOffice', { actId: phoneId(), erase: false }))
  const deletion = await world.ask('oJule', 'person', 'deleteMyRecords', { confirm: 'DELETE' })
  expect(valueOf(deletion)).toEqual({ deleted: 1 })
  expect(await exportAll('oJule')).toEqual([])
})

test('codes that somebody tried are shown and exported as moments', async () => {
  await world.ask('oKurt', 'person', 'redeemInvitation', { code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })
  const { holdings } = valueOf(await world.ask('oKurt', 'person', 'summariseMyRecords', {}))
  const { since, ...tries } = holdings.find(({ kind }) => kind === 'redeemTries')!
  expect(tries).toEqual({ kind: 'redeemTries', count: 1 })
  expect(await exportAll('oKurt')).toEqual([{ tries: [since], lastAt: since }])
})

test('without the confirmation nothing is deleted', async () => {
  await practise('oFred')
  const input = {} as { confirm: 'DELETE' }
  expect(await world.ask('oFred', 'person', 'deleteMyRecords', input)).toEqual({ ok: false, code: 'BAD_INPUT' })
  expect(await exportAll('oFred')).toHaveLength(1)
})

test('a page that begins in a collection of no person is refused', async () => {
  expect(await world.ask('oFred', 'person', 'exportMyRecords', { after: 'questions/0' })).toEqual({
    ok: false,
    code: 'BAD_INPUT',
  })
})

test('deleting hands out no new attempts while the quiz is open, and what stays names nobody', async () => {
  for (let nth = 0; nth < 3; nth++) await start('oGina', 'three')
  valueOf(await world.ask('oGina', 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  const again = await world.ask('oGina', 'quiz', 'startAttempt', { quizId: 'three', attemptId: phoneId() })
  expect(again).toEqual({ ok: false, code: 'NO_ATTEMPTS_LEFT' })
  expect(await exportAll('oGina')).toEqual([])
  const { holdings } = valueOf(await world.ask('oGina', 'person', 'summariseMyRecords', {}))
  expect(holdings.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})

test('a sheet handed in while everything is deleted is gone or scored, and leaves nothing behind', async () => {
  for (let nth = 0; nth < 8; nth++) {
    const attemptId = await start('oHans')
    const [handedIn] = await Promise.all([
      world.ask('oHans', 'quiz', 'submitAnswers', { attemptId, answers: [] }),
      world.ask('oHans', 'person', 'deleteMyRecords', { confirm: 'DELETE' }),
    ])
    if (!handedIn.ok) expect(handedIn.code).toBe('NOT_FOUND')
  }
  valueOf(await world.ask('oHans', 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  expect(await exportAll('oHans')).toEqual([])
})
