import type { EnvironmentSnapshot } from '../../local-cloud/environment/environment'
import { readBank } from '../../tools/bank'
import { importBank } from '../../tools/importBank'
import { openQuestionDesk, written, type QuestionDesk, type Shown } from './questionDesk'
import { phoneId, valueOf } from './world'

jest.setTimeout(60_000)

let desk: QuestionDesk
let begun: EnvironmentSnapshot

beforeAll(async () => {
  desk = await openQuestionDesk()
  begun = await desk.cloud.snapshot()
}, 60_000)
beforeEach(async () => {
  await desk.cloud.clock.set(Date.now())
  await desk.cloud.restore(begun)
})
afterAll(() => desk.close())

const saved = async (who: 'editor' | 'otherEditor', changes: object, record?: Shown): Promise<Shown> =>
  valueOf(await desk.save(who, changes, record))
const question = async (id: string): Promise<Shown> => (await desk.read(id)).record
const onPhone = async (id: string) => (await desk.practised()).find((one) => one.id === id)

test('an edit is a new version: reviewed by another, released, and then in every practice', async () => {
  const before = await question('sig-01')
  const draft = await saved('editor', { explanation: '改写过的解析。' }, before)
  expect([draft.version, draft.state, draft.current]).toEqual([2, 'toReview', 1])
  expect((await onPhone('sig-01'))?.explanation).toBe(before.content.explanation)

  const reviewed = valueOf(await desk.move('reviewer', 'reviewQuestion', draft))
  expect([reviewed.state, reviewed.reviewedBy]).toEqual(['reviewed', 'S03'])
  expect((await onPhone('sig-01'))?.version).toBe(1)

  expect(valueOf(await desk.release())).toEqual({ questions: 1 })
  expect(await onPhone('sig-01')).toMatchObject({
    ...{ version: 2, explanation: '改写过的解析。', needsConfirmation: false },
    review: { by: '汉中市国防动员办公室' },
  })
  const { history } = await desk.read('sig-01')
  expect(history.map(({ version, state, by }) => [version, state, by])).toEqual([
    [2, 'current', 'S01'],
    [1, 'former', 'command'],
  ])
})

test('a new question has a number of its own, and is practised once it is released', async () => {
  const draft = await saved('editor', {})
  expect(draft.id).toBe('q0001')
  await desk.move('reviewer', 'reviewQuestion', draft)
  await desk.release('reviewer')
  expect((await onPhone('q0001'))?.stem).toBe('示例的新题干？')
})

test('nobody reviews their own, also not by way of what another changed in it', async () => {
  const first = valueOf(await desk.save('editorAndReviewer', {}))
  expect(await desk.move('editorAndReviewer', 'reviewQuestion', first)).toEqual({ ok: false, code: 'OWN_WORK' })
  const second = await saved('editor', { citation: '另一处出处' }, first)
  expect(await desk.move('editorAndReviewer', 'reviewQuestion', second)).toEqual({ ok: false, code: 'OWN_WORK' })
  expect(await desk.move('reviewer', 'reviewQuestion', second)).toMatchObject({ ok: true })
})

test('of two editors at once the second is told, and loses nothing of the first', async () => {
  const before = await question('sig-01')
  await saved('editor', { citation: '第一位编辑的出处' }, before)
  expect(await desk.save('otherEditor', { explanation: '第二位的解析' }, before)).toEqual({
    ok: false,
    code: 'CHANGED_MEANWHILE',
  })
  expect((await question('sig-01')).content.citation).toBe('第一位编辑的出处')
})

test('the same act again is done once', async () => {
  const input = { actId: phoneId(), id: null, version: 0, content: written() }
  const first = valueOf(await desk.tell('editor', 'saveQuestion', input))
  expect(valueOf(await desk.tell('editor', 'saveQuestion', input))).toEqual(first)
  expect(valueOf(await desk.tell('editor', 'readBank', {})).toReview).toBe(1)
})

test.each<[string, object]>([
  ['no citation', { citation: '' }],
  ['no right option', { key: [] }],
  ['the stem of another question', { stem: '预先警报的鸣响规律是哪一种？' }],
])('a question with %s is not kept', async (_what, changes) => {
  expect(await desk.save('editor', changes)).toEqual({ ok: false, code: 'CHECKS_FAILED' })
})

test('a version that says nothing new is none', async () => {
  expect(await desk.save('editor', {}, await question('sig-01'))).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('a version that was sent back is written anew and reviewed again', async () => {
  const draft = await saved('editor', {})
  const back = valueOf(await desk.move('reviewer', 'sendBackQuestion', draft, { reason: '出处不全' }))
  expect([back.state, back.sentBack?.reason]).toEqual(['sentBack', '出处不全'])
  expect(await desk.move('reviewer', 'reviewQuestion', back)).toEqual({ ok: false, code: 'NOT_NOW' })
  const anew = await saved('editor', { citation: '补全的出处' }, back)
  expect(anew.state).toBe('toReview')
})

test('a question in use is reviewed as it stands, and every phone learns it', async () => {
  const reviewed = valueOf(await desk.move('reviewer', 'reviewQuestion', await question('sig-12')))
  expect([reviewed.state, reviewed.version]).toEqual(['current', 1])
  expect(await onPhone('sig-12')).toMatchObject({ needsConfirmation: false, review: { by: '汉中市国防动员办公室' } })
})

test('a formal quiz of a release draws what was reviewed, and nothing else', async () => {
  const drawable = async () => valueOf(await desk.tell('editor', 'readBank', {})).drawable
  expect(await drawable()).toBe(0)
  await desk.move('reviewer', 'reviewQuestion', await question('sig-02'))
  expect(await drawable()).toBe(1)
  await saved('editor', { explanation: '还没有审定的改动' }, await question('sig-02'))
  expect(await drawable()).toBe(1)
})

test('a retired question is out of use at once, and comes back with a review and a release', async () => {
  const retired = valueOf(
    await desk.move('reviewer', 'retireQuestion', await question('sig-01'), { reason: '答案有争议' }),
  )
  expect([retired.state, await onPhone('sig-01')]).toEqual(['retired', undefined])
  expect(await desk.save('editor', { citation: '改' }, retired)).toEqual({ ok: false, code: 'NOT_NOW' })
  const back = valueOf(await desk.move('editor', 'restoreQuestion', retired))
  expect(back.state).toBe('toReview')
  await desk.move('reviewer', 'reviewQuestion', back)
  await desk.release()
  expect(await onPhone('sig-01')).toBeDefined()
})

test('a release of a bank that changed since it was looked at is refused', async () => {
  const { revision } = valueOf(await desk.tell('editor', 'readBank', {}))
  await saved('editor', {})
  const release = await desk.tell('editor', 'releaseQuestions', { actId: phoneId(), revision })
  expect(release).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  expect(await desk.release()).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('the list is narrowed down by what a question is, and by what must be reviewed again', async () => {
  const count = async (wish: object) => valueOf(await desk.tell('reviewer', 'listQuestions', wish)).count
  expect(await count({})).toBe(122)
  expect(await count({ topic: '汉中记忆' })).toBe(15)
  expect(await count({ use: 'reserved', kind: 'judge' })).toBe(12)
  expect(await count({ words: '预先警报 鸣响规律' })).toBe(1)
  expect(await count({ state: 'toReview' })).toBe(0)
  expect(await count({ again: true })).toBe(122)
  await desk.move('reviewer', 'reviewQuestion', await question('sig-01'))
  expect(await count({ again: true })).toBe(121)
})

test('pages of the list follow each other without a gap', async () => {
  const first = valueOf(await desk.tell('editor', 'listQuestions', {}))
  const second = valueOf(await desk.tell('editor', 'listQuestions', { after: first.next }))
  const third = valueOf(await desk.tell('editor', 'listQuestions', { after: second.next }))
  const ids = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id))
  expect([ids, third.next]).toEqual([readBank('hanzhong').map(({ id }) => id), undefined])
})

test("a county's editor reads the bank and does not write it", async () => {
  expect(await desk.tell('countyEditor', 'listQuestions', {})).toMatchObject({ ok: true })
  expect(await desk.save('countyEditor', {})).toEqual({ ok: false, code: 'FORBIDDEN' })
})

test("the city's own bank, taken in again, leaves what the office wrote, reviewed and retired", async () => {
  const draft = await saved('editor', { explanation: '改写过的解析。' }, await question('sig-01'))
  await desk.move('reviewer', 'reviewQuestion', draft)
  await desk.release()
  await desk.move('reviewer', 'reviewQuestion', await question('sig-03'))
  await desk.move('editor', 'retireQuestion', await question('sig-04'), { reason: '重复' })
  await importBank(readBank('hanzhong'), Date.now())
  const states = await Promise.all(['sig-01', 'sig-03', 'sig-04'].map(question))
  expect(states.map(({ version, state, review }) => [version, state, review === null])).toEqual([
    [2, 'current', false],
    [1, 'current', false],
    [1, 'retired', true],
  ])
})

test('what an act could not publish the timer does', async () => {
  const draft = await saved('editor', {})
  await desk.move('reviewer', 'reviewQuestion', draft)
  await desk.release()
  await desk.cloud.fire('question')
  expect((await desk.practised()).filter(({ id }) => id === 'q0001')).toHaveLength(1)
})
