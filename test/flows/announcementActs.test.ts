import { DAY } from '@core/domain/moment'
import { alarmTest, clarification, notice, testIn, usualSession } from '../seeds/drafts'
import { county, numberOf } from '../seeds/office'
import { openOffice, type OfficeDesk } from './officeDesk'
import { phoneId, valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: OfficeDesk

beforeAll(async () => {
  desk = await openOffice({
    openapi: {
      words: [
        { word: '坏词', label: 20006 },
        { word: '疑词', suggest: 'review' },
      ],
    },
  })
}, 60_000)
afterAll(() => desk.close())

const refused = (code: string) => ({ ok: false, code })
const soon = () => ({ publishAt: desk.cloud.clock.now() + DAY })
const secret = { conclusion: '可以公开' }

test('of two editors the second is told, and what the first wrote stands', async () => {
  const draft = await desk.draft(notice({ body: '第一稿' }))
  const first = await desk.act('editor', 'saveDraft', draft, { of: null, content: notice({ body: '甲的修改' }) })
  expect(first).toMatchObject({ ok: true, value: { revision: 2, version: 2 } })
  const second = await desk.act('otherEditor', 'saveDraft', draft, { of: null, content: notice({ body: '乙的修改' }) })
  expect(second).toEqual(refused('CHANGED_MEANWHILE'))
  const read = valueOf(await desk.tell('otherEditor', 'readDraft', { id: draft.id }))
  expect(read.record.content.body).toBe('甲的修改')
  const merged = await desk.act('otherEditor', 'saveDraft', read.record, {
    of: null,
    content: notice({ body: '甲和乙' }),
  })
  expect(merged).toMatchObject({ ok: true, value: { authors: [numberOf('editor'), numberOf('otherEditor')] } })
})

test('the same act twice is done once and answers the same', async () => {
  const input = { actId: phoneId(), id: phoneId(), revision: 0, of: null, content: notice() }
  const first = await desk.tell('editor', 'saveDraft', input)
  expect(await desk.tell('editor', 'saveDraft', input)).toEqual(first)
  const act = { actId: phoneId(), id: input.id, revision: 1 }
  const submitted = await desk.tell('editor', 'submitDraft', act)
  expect(submitted).toMatchObject({ ok: true, value: { revision: 2 } })
  expect(await desk.tell('editor', 'submitDraft', act)).toEqual(submitted)
})

test('both at the same instant are one act too', async () => {
  const input = { actId: phoneId(), id: phoneId(), revision: 0, of: null, content: notice() }
  const [one, two] = await Promise.all([1, 2].map(() => desk.tell('editor', 'saveDraft', input)))
  expect(two).toEqual(one)
  expect(valueOf(await desk.tell('editor', 'readDraft', { id: input.id })).versions).toHaveLength(1)
})

test('every version is kept and can be read', async () => {
  const draft = await desk.draft(notice({ title: '一' }))
  await desk.acts(draft, ['otherEditor', 'saveDraft', { of: null, content: notice({ title: '二' }) }])
  const { versions } = valueOf(await desk.tell('reviewer', 'readDraft', { id: draft.id }))
  expect(versions).toMatchObject([
    { version: 2, by: numberOf('otherEditor') },
    { version: 1, by: numberOf('editor') },
  ])
  const former = valueOf(await desk.tell('reviewer', 'readVersion', { id: draft.id, version: 1 }))
  expect(former.content.title).toBe('一')
  expect(await desk.tell('reviewer', 'readVersion', { id: draft.id, version: 9 })).toEqual(refused('NOT_FOUND'))
})

test('editing what was sent back clears what was approved, and the reason stays until it is handed in again', async () => {
  const approved = await desk.approved(notice())
  const back = await desk.acts(approved, ['reviewer', 'sendBackDraft', { reason: '请写明地点' }])
  expect(back.moments.sentBack).toMatchObject({ by: numberOf('reviewer'), reason: '请写明地点' })
  const mended = await desk.acts(back, [
    'editor',
    'saveDraft',
    { of: null, content: notice({ body: '在广场。保持正常秩序。' }) },
  ])
  expect(mended.moments).toMatchObject({ approvals: [], sentBack: { reason: '请写明地点' } })
  expect(mended.moments).not.toHaveProperty('secrecy')
  const again = await desk.acts(mended, ['editor', 'submitDraft'])
  expect(again.moves).toEqual([])
  const seen = valueOf(await desk.tell('reviewer', 'readDraft', { id: again.id }))
  expect(seen.record.moves).toContain('approve')
})

test('who wrote on it reviews none of it, and nobody signs twice', async () => {
  const draft = await desk.draft(notice(), 'editorAndReviewer')
  const submitted = await desk.acts(draft, ['editorAndReviewer', 'submitDraft'])
  expect(await desk.act('editorAndReviewer', 'approveDraft', submitted)).toEqual(refused('OWN_WORK'))
  expect(await desk.act('editorAndReviewer', 'reviewSecrecy', submitted, secret)).toEqual(refused('OWN_WORK'))
  expect(await desk.act('editorAndReviewer', 'sendBackDraft', submitted, { reason: '再看看' })).toEqual(
    refused('OWN_WORK'),
  )
  const approved = await desk.acts(submitted, ['reviewer', 'approveDraft'])
  expect(await desk.act('reviewer', 'reviewSecrecy', approved, secret)).toEqual(refused('OWN_WORK'))
})

test('a check that finds an error keeps a draft from the reviewers', async () => {
  const early = { signal: 'allClear' as const, at: '09:00' }
  const disordered = await desk.draft(alarmTest({ test: { ...testIn(30), sessions: [[...usualSession, early]] } }))
  expect(await desk.act('editor', 'submitDraft', disordered)).toEqual(refused('CHECKS_FAILED'))
})

test('the checks are made again for the moment of publication: five days before the test, and no later', async () => {
  const approved = await desk.approved(alarmTest({ test: testIn(20) }))
  const tooLate = { publishAt: desk.cloud.clock.now() + 17 * DAY }
  expect(await desk.act('editor', 'scheduleDraft', approved, tooLate)).toEqual(refused('CHECKS_FAILED'))
  const scheduled = await desk.acts(approved, ['editor', 'scheduleDraft', soon()], ['reviewer', 'unscheduleDraft'])
  expect(scheduled.moments).not.toHaveProperty('publishAt')
})

const words = (body: string) =>
  desk.draft(notice({ body })).then((draft) => desk.acts(draft, ['editor', 'submitDraft']))

test.each([
  ['harmless words', '请保持正常秩序。', 'pass'],
  ['a word in the third piece', `${'字'.repeat(6000)}坏词。保持正常秩序。`, 'risky'],
  ['a doubtful word', '疑词。保持正常秩序。', 'review'],
])('the verdict on %s is kept for the reviewer, and nothing stops', async (_, body, suggest) => {
  expect((await words(body)).verdict).toMatchObject({ suggest })
})

test('where WeChat does not answer the verdict is unknown, and the draft is handed in', async () => {
  desk.cloud.faults.add({ action: 'wx.openApi', error: 'SYS_ERR', times: 1 })
  expect(await words('保持正常秩序。')).toMatchObject({ verdict: { suggest: 'unknown' }, moments: { submitted: {} } })
  desk.cloud.faults.clear()
})

test('an act with an announcement that there is not is refused', async () => {
  const nothing = { ...(await desk.draft(notice())), id: phoneId() }
  expect(await desk.act('editor', 'submitDraft', nothing)).toEqual(refused('NOT_FOUND'))
  expect(await desk.act('editor', 'saveDraft', nothing, { of: null, content: notice() })).toEqual(refused('NOT_FOUND'))
  expect(await desk.tell('editor', 'readDraft', { id: nothing.id })).toEqual(refused('NOT_FOUND'))
})

test('a ready-made clarification is live after the second tap, and is reviewed in full afterwards', async () => {
  const draft = await desk.draft(clarification())
  const live = await desk.acts(draft, ['editor', 'submitDraft'], ['reviewer', 'approveReadyMade'])
  expect((await desk.pack('announcements')).announcements[0]).toMatchObject({ id: draft.id })
  const { waiting } = valueOf(await desk.tell('secrecy', 'listDesk', {}))
  expect(waiting.map(({ id }) => id)).toContain(draft.id)
  const reviewed = await desk.acts(live, ['secrecy', 'approveDraft'], ['editorAndReviewer', 'reviewSecrecy', secret])
  expect(reviewed.moments).toMatchObject({ approvals: [{ step: 'final' }], secrecy: secret })
})

test('a text that was altered is no ready-made one, and its author does not let it out', async () => {
  const mine = await desk.draft(clarification(), 'editorAndReviewer')
  const submitted = await desk.acts(mine, ['editorAndReviewer', 'submitDraft'])
  expect(await desk.act('editorAndReviewer', 'approveReadyMade', submitted)).toEqual(refused('OWN_WORK'))
  const altered = await desk.draft({ ...clarification(), body: '全市警报解除。' })
  expect(await desk.act('editor', 'submitDraft', altered)).toEqual(refused('CHECKS_FAILED'))
  const plain = await desk.acts(await desk.draft(notice()), ['editor', 'submitDraft'])
  expect(await desk.act('reviewer', 'approveReadyMade', plain)).toEqual(refused('NOT_NOW'))
})

test('a county writes of itself: not for the city, not for another county, and corrects nothing of the city', async () => {
  const own = await desk.draft(alarmTest({ test: testIn(30, [county]) }), 'countyEditor', county)
  expect(own.of).toBe(county)
  const save = (of: string | null, content: ReturnType<typeof alarmTest>) =>
    desk.tell('countyEditor', 'saveDraft', { actId: phoneId(), id: phoneId(), revision: 0, of, content })
  expect(await save(null, alarmTest())).toEqual(refused('FORBIDDEN'))
  expect(await save('610723', alarmTest({ test: testIn(30, ['610723']) }))).toEqual(refused('FORBIDDEN'))
  expect(await save(county, alarmTest({ test: testIn(30, [county, '610723']) }))).toEqual(refused('FORBIDDEN'))
  expect(await desk.tell('otherCountyEditor', 'readDraft', { id: own.id })).toEqual(refused('FORBIDDEN'))
  expect(await desk.act('otherCountyEditor', 'submitDraft', own)).toEqual(refused('FORBIDDEN'))
  const submitted = await desk.acts(own, ['countyEditor', 'submitDraft'])
  expect(await desk.act('countyReviewer', 'approveDraft', submitted)).toMatchObject({ ok: true })
})

test('districts and files that there are not are refused', async () => {
  const file = { hash: 'a'.repeat(64), type: 'image/png' as const, bytes: 10, caption: '图' }
  const save = (content: ReturnType<typeof notice> | ReturnType<typeof alarmTest>) =>
    desk.tell('editor', 'saveDraft', { actId: phoneId(), id: phoneId(), revision: 0, of: null, content })
  expect(await save(notice({ attachments: [file] }))).toEqual(refused('BAD_INPUT'))
  expect(await save(alarmTest({ test: testIn(30, ['110101']) }))).toEqual(refused('BAD_INPUT'))
})
