import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import { DAY, HOUR } from '@core/domain/moment'
import { collection } from '../../cloudfunctions/_kit/database'
import { county, office, otherCounty } from '../seeds/office'
import { jpegWithPlace } from '../seeds/pictures'
import { reportIn } from '../seeds/reports'
import { checked, feedbackDesk, locked, start, type Sent } from './feedbackDesk'
import { phoneId, valueOf } from './world'
import { eachTime } from './worldEachTime'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

type Api = Contract['feedback']

const world = eachTime(checked({ pushTo: 'feedback', words: [{ word: '违禁' }] }), () => start)
const { send, sent, mine, list, read, first, answer, merge, say } = feedbackDesk(world)

test('a locked door is reported, answered, and said to be solved', async () => {
  const report = await sent()
  expect(report).toMatchObject({ status: 'waiting', dueOn: '2027-03-22', answers: [], maySaySolved: false })
  expect(report.number).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/)
  const item = await first()
  expect(item).toMatchObject({ number: report.number, words: '东门锁着。', wordsCheck: 'pass', district: county })
  valueOf(await answer(item))
  expect(await mine()).toMatchObject([{ status: 'answered', dueOn: null, answers: [{ text: '已请物业开门。' }] }])
  expect(valueOf(await say(report.id, true)).status).toBe('solved')
  expect((await list()).open).toBe(0)
  expect((await list('countyEditor', 'done')).items).toMatchObject([{ status: 'solved' }])
})

test('an answer that does not help opens the report again, with a new date', async () => {
  const report = await sent()
  valueOf(await answer(await first()))
  await world().cloud.clock.set(start + DAY)
  expect(valueOf(await say(report.id, false))).toMatchObject({ status: 'unsolved', dueOn: '2027-03-23' })
  const again = await first()
  expect(again).toMatchObject({ status: 'unsolved', verdict: { solved: false } })
  expect(valueOf(await say(report.id, false)).status).toBe('unsolved')
  expect((await first()).revision).toBe(again.revision)
})

test('a report that is sent again is there once, under the same number', async () => {
  const report = locked()
  const both = await Promise.all([send(report), send(report)])
  expect(both[0]).toEqual(both[1])
  expect(await send(report)).toEqual(both[0])
  expect((await list()).open).toBe(1)
})

test('the same id of another person is another report', async () => {
  const report = locked()
  expect((await sent(report)).number).not.toBe((await sent(report, 'oBert')).number)
  expect(await mine('oBert')).toHaveLength(1)
})

test('somebody who sends very many is refused, and what was sent stays', async () => {
  for (let nth = 0; nth < 5; nth++) await sent()
  expect(await send(locked())).toEqual({ ok: false, code: 'TOO_MANY_REPORTS' })
  await world().cloud.clock.set(start + 2 * HOUR)
  expect((await send(locked())).ok).toBe(true)
})

test.each<[string, Partial<Sent>]>([
  ['a reason that does not suit', { reason: 'wrongQuestion' }],
  ['nothing but 其他', { reason: 'other', words: ' ' }],
  ['a place without its record', { about: { subject: 'place', record: null, name: '' } }],
  ['a district that is not of the city', { district: '110101' }],
])('%s is no report', async (_, changes) => {
  expect(await send(locked(changes))).toEqual({ ok: false, code: 'BAD_INPUT' })
})

test('the same said twice is merged, and both read the answer', async () => {
  await sent()
  const second = await sent(locked(), 'oBert')
  const items = (await list()).items
  const [one, other] = [await read(items[0]!.id), await read(items[1]!.id)]
  expect(one.alike.map(({ id }) => id)).toEqual([other.id])
  valueOf(await merge(other, one.id))
  expect((await list()).items).toMatchObject([{ id: one.id, mergedHere: 1 }])
  valueOf(await answer(one))
  expect(await mine('oBert')).toMatchObject([{ isMerged: true, status: 'answered', answers: [{}] }])
  expect(await merge(one, other.id)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  expect(valueOf(await say(second.id, false, 'oBert')).status).toBe('unsolved')
  expect((await list()).items).toMatchObject([{ id: one.id, status: 'unsolved' }])
})

test('two who merge at the same moment never make a chain', async () => {
  for (const person of ['oAnna', 'oBert', 'oCarl']) await sent(locked(), person)
  const [one, two, three] = await Promise.all((await list()).items.map(({ id }) => read(id)))
  world().cloud.faults.add({ action: 'database.startTransaction', function: 'feedback', delay: 3000, times: 1 })
  const slow = merge(two!, three!.id)
  while (world().cloud.faults.list().length > 0) await list()
  const both = [await merge(one!, two!.id), await slow]
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  // Where the slow one was the first after all, the other learns that its main report is merged by now.
  const refused = both.find(({ ok }) => !ok)
  expect(['CHANGED_MEANWHILE', 'NOT_NOW']).toContain(refused?.ok === false && refused.code)
})

test('one that was merged stands by itself again when the other is deleted by its person', async () => {
  await sent()
  await sent(locked(), 'oBert')
  const [one, other] = (await list()).items
  valueOf(await merge(await read(other!.id), one!.id))
  valueOf(await world().ask('oAnna', 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  await world().cloud.fire('feedback')
  expect((await list()).items).toMatchObject([{ id: other!.id, status: 'waiting' }])
})

test('an act on a report is done once, and not on one that changed or is done', async () => {
  await sent()
  const item = await first()
  const actId = phoneId()
  const done = await answer(item, '好', actId)
  expect(await answer(item, '好', actId)).toEqual(done)
  expect(await answer(item)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  const present = await read(item.id)
  const close = { actId: phoneId(), id: item.id, revision: present.revision, reason: '办结' }
  expect(await world().ask(office.countyEditor, 'feedback', 'closeFeedback', close)).toEqual({
    ok: false,
    code: 'NOT_NOW',
  })
  expect(await merge(present, item.id)).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('a report can be closed with a reason that its person reads, as long as an answer', async () => {
  await sent()
  const { id, revision } = await first()
  const reason = '门已修好。'.repeat(200)
  const close = { actId: phoneId(), id, revision, reason }
  valueOf(await world().ask(office.countyEditor, 'feedback', 'closeFeedback', close))
  expect(await mine()).toMatchObject([{ status: 'closed', closed: { reason } }])
})

test('nothing can be said of an answer that there is not, nor of a report of somebody else', async () => {
  const report = await sent()
  expect(await say(report.id, true)).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await say(report.id, true, 'oBert')).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('a county sees its own reports; what is of no district the whole city sees', async () => {
  await sent()
  await sent(locked({ district: otherCounty }))
  await sent(locked({ district: null }))
  expect((await list()).open).toBe(1)
  expect((await list('editor')).open).toBe(3)
  const other = (await list('otherCountyEditor')).items[0]!
  expect(await world().ask(office.countyEditor, 'feedback', 'readFeedback', { id: other.id })).toEqual({
    ...{ ok: false, code: 'FORBIDDEN' },
  })
})

test('the longest waiting come first, page after page, none of them twice or never', async () => {
  for (let nth = 0; nth < 60; nth++) await reportIn({ district: county })
  const page = await list()
  const more = { which: 'open', from: page.next! } as const
  const next = valueOf(await world().ask(office.countyEditor, 'feedback', 'listFeedback', more))
  expect([page.items.length, next.items.length, next.next]).toEqual([50, 10, undefined])
  expect(new Set([...page.items, ...next.items].map(({ id }) => id)).size).toBe(60)
})

test('whose a report is reaches neither staff nor the audit trail, and it goes with its person', async () => {
  await sent(locked({ photo: jpegWithPlace.toString('base64') }))
  const item = await first()
  valueOf(await answer(item))
  const trail = await collection<{ _id: string }>('audit').findAll({ act: 'feedback.answer' } as never)
  expect(trail).toHaveLength(1)
  expect(JSON.stringify([item, trail])).not.toContain('oAnna')
  expect(JSON.stringify(trail)).not.toContain('东门')
  valueOf(await world().ask('oAnna', 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  expect(await mine()).toEqual([])
  expect(await collection('reportPhotos').count({ _id: { above: '' } })).toBe(0)
})

test('the inbox is narrowed down by how a report stands and by what it is about', async () => {
  const answered = await sent()
  valueOf(await answer(await first()))
  await sent(locked({ about: { subject: 'program', record: null, name: '' }, reason: 'fault' }))
  const asked = (wish: Partial<InputOf<Api['listFeedback']>>) =>
    world().ask(office.countyEditor, 'feedback', 'listFeedback', { which: 'open', ...wish })
  const numbers = async (wish: Parameters<typeof asked>[0]) =>
    valueOf(await asked(wish)).items.map(({ number, about }) => [number === answered.number, about.subject])
  expect(await numbers({ subject: 'program' })).toEqual([[false, 'program']])
  expect(await numbers({ subject: 'place' })).toEqual([])
  expect(await numbers({ status: 'unsolved' })).toEqual([])
  expect(await numbers({ which: 'done', status: 'answered' })).toEqual([[true, 'place']])
  expect(await numbers({ number: answered.number })).toEqual([[true, 'place']])
})

test('a number finds a report of one’s own districts only', async () => {
  const { number } = await sent(locked({ district: otherCounty }))
  const find = (who: keyof typeof office) =>
    world().ask(office[who], 'feedback', 'listFeedback', { which: 'open', number })
  expect(valueOf(await find('countyEditor')).items).toEqual([])
  expect(valueOf(await find('editor')).items).toMatchObject([{ number }])
})

test('days off by the city’s table of holidays put the date of the answer back', async () => {
  await world().cloud.clock.set(Date.parse('2026-09-29T10:00:00+08:00'))
  expect(await sent(locked({ writtenAt: Date.parse('2026-09-29T09:00:00+08:00') }))).toMatchObject({
    dueOn: '2026-10-12',
  })
})
