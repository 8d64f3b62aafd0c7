import type { Contract } from '@core/contract'
import type { InputOf } from '@core/contract/operation'
import { DAY, HOUR } from '@core/domain/moment'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptPhoto } from '../../cloudfunctions/feedback/store'
import { takeOutcome } from '../../cloudfunctions/feedback/takeOutcome'
import { county, hireOffice, office, otherCounty } from '../seeds/office'
import { jpegWithPlace, PLACE } from '../seeds/pictures'
import { reportIn } from '../seeds/reports'
import { openWorld, phoneId, valueOf, type World, type WorldOptions } from './world'
import { eachTime } from './worldEachTime'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

type Api = Contract['feedback']
type Sent = InputOf<Api['sendFeedback']>

const start = Date.parse('2027-03-15T10:00:00+08:00')
/** A world with an office in it, in which WeChat checks what is sent as it is wished. */
const checked = (openapi: NonNullable<WorldOptions['openapi']>) => async () => {
  const opened = await openWorld([], { bank: [], openapi })
  await hireOffice()
  return opened
}

const opened = eachTime(checked({ pushTo: 'feedback', words: [{ word: '违禁' }] }), () => start)
let world: World
beforeEach(() => {
  world = opened()
})

const locked = (changes: Partial<Sent> = {}): Sent => ({
  ...{ id: phoneId(), about: { subject: 'place', record: 'place-1', name: '示例广场' }, reason: 'locked' },
  ...{ words: '东门锁着。', district: county, writtenAt: start - HOUR, ...changes },
})
const send = (report: Sent, openId = 'oAnna') => world.ask(openId, 'feedback', 'sendFeedback', report)
const sent = async (report: Sent = locked(), openId?: string) => valueOf(await send(report, openId))
const mine = async (openId = 'oAnna') => valueOf(await world.ask(openId, 'feedback', 'myFeedback', {})).reports
const list = async (who: keyof typeof office = 'countyEditor', which: 'open' | 'done' = 'open') =>
  valueOf(await world.ask(office[who], 'feedback', 'listFeedback', { which }))
const read = async (id: string, who: keyof typeof office = 'countyEditor') =>
  valueOf(await world.ask(office[who], 'feedback', 'readFeedback', { id }))
const first = async () => read((await list()).items[0]!.id)
const answer = async (report: { id: string; revision: number }, text = '已请物业开门。', actId = phoneId()) =>
  world.ask(office.countyEditor, 'feedback', 'answerFeedback', {
    ...{ actId, id: report.id, revision: report.revision, text },
  })
const merge = async (report: { id: string; revision: number }, into: string) =>
  world.ask(office.countyEditor, 'feedback', 'mergeFeedback', {
    ...{ actId: phoneId(), id: report.id, revision: report.revision, into },
  })
const say = (id: string, solved: boolean, openId = 'oAnna') =>
  world.ask(openId, 'feedback', 'sayIfSolved', { id, solved })

/** The photo of the first report once WeChat's push has arrived; it comes by itself, after the call. */
async function photoOnceChecked(tries = 300) {
  const { photo } = await first()
  if (photo?.check !== 'pending' || tries === 0) return photo
  await new Promise((done) => setTimeout(done, 100))
  return photoOnceChecked(tries - 1)
}

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
  await world.cloud.clock.set(start + DAY)
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
  await world.cloud.clock.set(start + 2 * HOUR)
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

test.each<[string, Partial<Sent>]>([
  ['words', { words: '这里有违禁内容' }],
  ['the name of a record', { about: { subject: 'place', record: 'place-1', name: '违禁广场' } }],
])('%s that may break the law reach no staff', async (_, changes) => {
  await sent(locked(changes))
  const [page, item] = [await list(), await first()]
  expect(item).toMatchObject({ wordsCheck: 'risky', words: '', about: { record: 'place-1', name: '' } })
  expect(JSON.stringify([page, item])).not.toContain('违禁')
})

test('words whose check fails are not lost: they are checked again, and staff read them then', async () => {
  world.cloud.faults.add({ action: 'wx.openApi', error: 'SYS_ERR' })
  await sent()
  expect(await first()).toMatchObject({ wordsCheck: 'unknown', words: '', about: { name: '' } })
  await world.cloud.fire('feedback')
  expect(await first()).toMatchObject({ wordsCheck: 'unknown', words: '' })
  world.cloud.faults.clear()
  await world.cloud.fire('feedback')
  expect(await first()).toMatchObject({ wordsCheck: 'pass', words: '东门锁着。', about: { name: '示例广场' } })
})

test('a report whose words could never be checked stays in the list without them, and is answered', async () => {
  world.cloud.faults.add({ action: 'wx.openApi', error: 'SYS_ERR' })
  const { number } = await sent()
  await world.cloud.clock.set(start + 3 * HOUR)
  world.cloud.faults.clear()
  await world.cloud.fire('feedback')
  expect((await list()).items).toMatchObject([
    { number, reason: 'locked', about: { subject: 'place', record: 'place-1', name: '' } },
  ])
  const item = await first()
  expect(item).toMatchObject({ wordsCheck: 'unknown', words: '' })
  valueOf(await answer(item))
  expect(await mine()).toMatchObject([{ status: 'answered' }])
})

test('a photo is kept without its place, is shown once it was checked, and its file is gone', async () => {
  const photo = jpegWithPlace.toString('base64')
  const report = await sent(locked({ photo }))
  expect(report.hasPhoto).toBe(true)
  const seen = await photoOnceChecked()
  expect(seen?.check).toBe('pass')
  expect(Buffer.from(seen?.jpeg ?? '', 'base64').includes(PLACE)).toBe(false)
  await world.cloud.fire('feedback')
  expect((await first()).photo).toEqual(seen)
  expect(await collection('reportChecks').count({ _id: { above: '' } })).toBe(0)
})

test('a photo that could not be handed to its check is handed over again', async () => {
  world.cloud.faults.add({ action: 'wx.openApi', error: 'SYS_ERR' })
  await sent(locked({ photo: jpegWithPlace.toString('base64') }))
  await world.cloud.fire('feedback')
  expect((await first()).photo).toEqual({ check: 'pending', jpeg: null })
  world.cloud.faults.clear()
  await world.cloud.fire('feedback')
  expect((await photoOnceChecked())?.check).toBe('pass')
})

test('what is no JPEG is left out, and the report is there', async () => {
  expect((await sent(locked({ photo: Buffer.from('<html>').toString('base64') }))).hasPhoto).toBe(false)
})

test("nobody can say in WeChat's place what a check found", async () => {
  const push = { Event: 'wxa_media_check', trace_id: 'trace-made-up', result: { suggest: 'pass' } }
  expect(await world.send('oMallory', 'feedback', push)).toEqual({ ok: false, code: 'UNKNOWN_ACTION' })
  expect(await collection('mediaOutcomes').count({ _id: { above: '' } })).toBe(0)
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
  world.cloud.faults.add({ action: 'database.startTransaction', function: 'feedback', delay: 3000, times: 1 })
  const slow = merge(two!, three!.id)
  while (world.cloud.faults.list().length > 0) await list()
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
  valueOf(await world.ask('oAnna', 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  await world.cloud.fire('feedback')
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
  expect(await world.ask(office.countyEditor, 'feedback', 'closeFeedback', close)).toEqual({
    ok: false,
    code: 'NOT_NOW',
  })
  expect(await merge(present, item.id)).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('a report can be closed with a reason that its person reads', async () => {
  await sent()
  const { id, revision } = await first()
  valueOf(
    await world.ask(office.countyEditor, 'feedback', 'closeFeedback', {
      actId: phoneId(),
      id,
      revision,
      reason: '已修好',
    }),
  )
  expect(await mine()).toMatchObject([{ status: 'closed', closed: { reason: '已修好' } }])
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
  expect(await world.ask(office.countyEditor, 'feedback', 'readFeedback', { id: other.id })).toEqual({
    ...{ ok: false, code: 'FORBIDDEN' },
  })
})

test('the longest waiting come first, page after page, none of them twice or never', async () => {
  for (let nth = 0; nth < 60; nth++) await reportIn({ district: county })
  const page = await list()
  const more = { which: 'open', from: page.next! } as const
  const next = valueOf(await world.ask(office.countyEditor, 'feedback', 'listFeedback', more))
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
  valueOf(await world.ask('oAnna', 'person', 'deleteMyRecords', { confirm: 'DELETE' }))
  expect(await mine()).toEqual([])
  expect(await collection('reportPhotos').count({ _id: { above: '' } })).toBe(0)
})

test('the inbox is narrowed down by how a report stands and by what it is about', async () => {
  const answered = await sent()
  valueOf(await answer(await first()))
  await sent(locked({ about: { subject: 'program', record: null, name: '' }, reason: 'fault' }))
  const asked = (wish: Partial<InputOf<Api['listFeedback']>>) =>
    world.ask(office.countyEditor, 'feedback', 'listFeedback', { which: 'open', ...wish })
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
    world.ask(office[who], 'feedback', 'listFeedback', { which: 'open', number })
  expect(valueOf(await find('countyEditor')).items).toEqual([])
  expect(valueOf(await find('editor')).items).toMatchObject([{ number }])
})

test('days off by the city’s table of holidays put the date of the answer back', async () => {
  await world.cloud.clock.set(Date.parse('2026-09-29T10:00:00+08:00'))
  expect(await sent(locked({ writtenAt: Date.parse('2026-09-29T09:00:00+08:00') }))).toMatchObject({
    dueOn: '2026-10-12',
  })
})

describe('where WeChat says nothing of a photo by itself', () => {
  const silent = eachTime(checked({}), () => start)
  beforeEach(() => {
    world = silent()
  })

  /** Reports with photos, none of them checked. */
  async function sentUnchecked(many = 1): Promise<void> {
    for (let nth = 0; nth < many; nth++) await sent(locked({ photo: jpegWithPlace.toString('base64') }))
  }
  /** What WeChat's push brings of the one photo. */
  async function pushed(suggest: string): Promise<void> {
    const [photo] = await collection<KeptPhoto>('reportPhotos').findAll({ startedAt: { above: 0 } })
    await takeOutcome(
      { trace_id: photo?.trace, result: { suggest } },
      { now: world.cloud.clock.now(), requestId: 'push' },
    )
  }
  const halfAnHourLater = async () => {
    await world.cloud.clock.set(start + HOUR)
    await world.cloud.fire('feedback')
  }

  test('a photo whose check says nothing is 未能检查 after half an hour, and not shown', async () => {
    await sentUnchecked()
    expect((await first()).photo).toEqual({ check: 'pending', jpeg: null })
    await halfAnHourLater()
    expect((await first()).photo).toEqual({ check: 'unknown', jpeg: null })
  })

  test.each([
    ['risky', 'pass', 'risky', false],
    ['pass', 'risky', 'risky', false],
    ['pass', 'pass', 'pass', true],
  ])('a photo of which is said %s and then, late, %s is %s', async (early, late, check, isShown) => {
    await sentUnchecked()
    await pushed(early)
    await halfAnHourLater()
    await pushed(late)
    const { photo } = await first()
    expect([photo?.check, photo?.jpeg !== null]).toEqual([check, isShown])
  })

  test('a check that comes after half an hour still counts', async () => {
    await sentUnchecked()
    await halfAnHourLater()
    await pushed('pass')
    expect((await first()).photo?.jpeg).toEqual(expect.any(String))
    await pushed('risky')
    expect((await first()).photo).toEqual({ check: 'risky', jpeg: null })
  })

  test('files that cannot be removed hold nothing up, and their turn comes again', async () => {
    await sentUnchecked(2)
    world.cloud.faults.add({ action: 'storage.batchDeleteFile', error: 'SYS_ERR' })
    await halfAnHourLater()
    expect(await collection('reportChecks').count({ _id: { above: '' } })).toBe(2)
    expect(await collection<KeptPhoto>('reportPhotos').count({ said: 'unknown' })).toBe(2)
    world.cloud.faults.clear()
    await world.cloud.fire('feedback')
    expect(await collection('reportChecks').count({ _id: { above: '' } })).toBe(0)
  })
})
