import { dateInWords, DAY, HOUR, MINUTE, momentOf } from '@core/domain/moment'
import { alarmTest, cancellation, correction, postponement, testIn } from '../seeds/drafts'
import { openOffice, type OfficeDesk } from './officeDesk'
import { valueOf } from './world'
import { eachTime } from './worldEachTime'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

const templates = { dayBefore: 'template-day', soon: 'template-soon', changed: 'template-changed' }
const fields = ['thing1', 'time2', 'thing3']
const district = '610702'

const opened = eachTime(() =>
  openOffice({
    openapi: { templates: Object.fromEntries(Object.values(templates).map((id) => [id, fields])) },
    variables: { reminder: { TEMPLATES: JSON.stringify({ ids: templates, fields: {} }) } },
  }),
)
let desk: OfficeDesk
beforeEach(() => {
  desk = opened()
})

const facts = testIn(30)
const later = { ...facts, date: testIn(37).date }
const begins = momentOf(facts.date, '10:00')
const dayBefore = momentOf(facts.date, '09:30') - DAY

const remind = async (openId: string, accepted: (keyof typeof templates)[], inDistrict = district) => {
  for (const kind of accepted) desk.cloud.grant({ openId, templateId: templates[kind] })
  return valueOf(await desk.ask(openId, 'reminder', 'remindMe', { accepted, district: inDistrict, testOn: facts.date }))
}
const sent = () =>
  desk.cloud.outbox().flatMap((one) => (one.kind === 'message' ? [`${one.openId} ${one.templateId}`] : []))
const mine = async (openId: string) => valueOf(await desk.ask(openId, 'reminder', 'listMyReminders', {})).reminders

test('each accepted kind is one message, once: the day before, and shortly before the beginning', async () => {
  await desk.live(alarmTest({ test: facts }))
  await remind('oAnna', ['dayBefore', 'soon'])
  await desk.cloud.clock.set(dayBefore)
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-day'])
  await desk.cloud.clock.set(begins - 30 * MINUTE)
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-day', 'oAnna template-soon'])
  expect(desk.cloud.outbox()[0]).toMatchObject({ data: { thing1: '防空警报试鸣' }, page: 'pages/home/index' })
})

test('a wish that is sent again changes nothing', async () => {
  const first = await remind('oAnna', ['dayBefore'])
  expect(await remind('oAnna', ['dayBefore'])).toEqual(first)
  expect(first.reminders).toMatchObject([{ kind: 'dayBefore', testOn: facts.date, district, sentAt: null }])
})

test('of a cancelled test nothing is sent but that it was cancelled', async () => {
  const told = await desk.live(alarmTest({ test: facts }))
  await remind('oAnna', ['dayBefore', 'soon', 'changed'])
  await desk.live(cancellation(told.id, facts))
  await desk.cloud.fire('reminder')
  await desk.cloud.clock.set(dayBefore)
  await desk.cloud.fire('reminder')
  await desk.cloud.clock.set(begins - 30 * MINUTE)
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-changed'])
})

test('a correction that moves a signal is a change; another district hears nothing of it', async () => {
  const told = await desk.live(alarmTest({ test: facts }))
  await remind('oAnna', ['changed'])
  await remind('oBert', ['changed'], '610723')
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual([])
  const atEleven = {
    ...facts,
    sessions: [facts.sessions[0]!.map(({ signal, at }) => ({ signal, at: at.replace('10:', '11:') }))],
  }
  await desk.live(correction(told.id, { test: atEleven }))
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-changed'])
})

test('whoever has no consent left is sent nothing, and sees that there is no reminder any more', async () => {
  await desk.live(alarmTest({ test: facts }))
  valueOf(await desk.ask('oCarl', 'reminder', 'remindMe', { accepted: ['soon'], district, testOn: facts.date }))
  await desk.cloud.clock.set(begins - HOUR + MINUTE)
  await desk.cloud.fire('reminder')
  expect([sent(), await mine('oCarl')]).toEqual([[], []])
})

test('whom WeChat does not know any more is sent nothing, and holds nobody else up', async () => {
  await desk.live(alarmTest({ test: facts }))
  await remind('o.gone', ['soon'])
  await remind('oAnna', ['soon'])
  await desk.cloud.clock.set(begins - HOUR + MINUTE)
  await desk.cloud.fire('reminder')
  expect([sent(), await mine('o.gone')]).toEqual([['oAnna template-soon'], []])
})

test('many are sent in one run, each once', async () => {
  await desk.live(alarmTest({ test: facts }))
  for (let nth = 0; nth < 103; nth++) await remind(`oMany${nth}x`, ['soon'])
  await desk.cloud.clock.stop()
  // Moved over a minute, the clock wakes the timer once.
  await desk.cloud.clock.set(begins - 40 * MINUTE)
  expect([new Set(sent()).size, sent().length]).toEqual([103, 103])
})

test('a test that is cancelled while its reminders are sent is reminded of no more', async () => {
  const told = await desk.live(alarmTest({ test: facts }))
  for (let nth = 0; nth < 103; nth++) await remind(`oMany${nth}x`, ['soon'])
  await desk.cloud.clock.stop()
  desk.cloud.faults.add({ action: 'wx.openApi', delay: 1000 })
  const run = desk.cloud.clock.set(begins - 40 * MINUTE)
  await desk.live(cancellation(told.id, facts))
  await run
  expect(sent().length).toBeLessThan(103)
})

test.each([
  ['postponed', (told: { id: string }) => postponement(told.id, later)],
  ['corrected', (told: { id: string }) => correction(told.id, { test: later })],
])('of a test that is %s what was accepted follows to its new date, once', async (_, content) => {
  const told = await desk.live(alarmTest({ test: facts }))
  await remind('oAnna', ['dayBefore', 'soon', 'changed'])
  await desk.live(content(told))
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-changed'])
  await desk.cloud.clock.set(dayBefore)
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-changed'])
  await desk.cloud.clock.set(dayBefore + 7 * DAY)
  await desk.cloud.fire('reminder')
  await desk.cloud.clock.set(begins + 7 * DAY - 30 * MINUTE)
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-changed', 'oAnna template-day', 'oAnna template-soon'])
  expect(desk.cloud.outbox().at(-1)).toMatchObject({ data: { time2: `${dateInWords(later.date, true)} 10:00` } })
})

test('who wishes again for the new date what followed there, has it once', async () => {
  const told = await desk.live(alarmTest({ test: facts }))
  await remind('oAnna', ['soon'])
  await desk.live(postponement(told.id, later))
  await desk.cloud.fire('reminder')
  const again = { accepted: ['soon' as const], district, testOn: later.date }
  const { reminders } = valueOf(await desk.ask('oAnna', 'reminder', 'remindMe', again))
  expect(reminders.map(({ kind, testOn }) => [kind, testOn])).toEqual([['soon', later.date]])
})

test('while nothing can be due, a run reads the manifest and no more', async () => {
  await desk.live(alarmTest({ test: facts }))
  await remind('oAnna', ['soon'])
  await desk.cloud.clock.stop()
  await desk.cloud.clock.set(begins - 9 * DAY - 59 * MINUTE)
  await desk.cloud.fire('reminder')
  const operations = await desk.operationsOf(() => desk.cloud.fire('reminder'))
  expect(operations.map(({ action }) => action)).toEqual(['functions.invokeFunction', 'database.getDocument'])
})

test('nobody is sent twice what nobody knows whether it was sent', async () => {
  await desk.live(alarmTest({ test: facts }))
  await remind('oAnna', ['soon'])
  desk.cloud.grant({ openId: 'oAnna', templateId: templates.soon })
  desk.cloud.faults.add({ action: 'wx.openApi', drop: 'after', times: 1 })
  await desk.cloud.clock.set(begins - 40 * MINUTE)
  await desk.cloud.fire('reminder')
  desk.cloud.faults.clear()
  await desk.cloud.clock.moveBy(15 * MINUTE)
  await desk.cloud.fire('reminder')
  expect(sent()).toEqual(['oAnna template-soon'])
})

test('somebody can see, take out and forget their reminders', async () => {
  await remind('oAnna', ['dayBefore', 'soon'])
  const summary = valueOf(await desk.ask('oAnna', 'person', 'summariseMyRecords', {}))
  expect(summary.holdings).toContainEqual(expect.objectContaining({ kind: 'reminder', count: 2 }))
  expect(await desk.ask('oAnna', 'reminder', 'forgetMyReminders', {})).toEqual({ ok: true, value: { forgotten: 2 } })
  expect(await mine('oAnna')).toEqual([])
})

test('the office sees how many wait, a county its own, and a teacher nothing', async () => {
  await remind('oAnna', ['dayBefore'])
  await remind('oBert', ['dayBefore'])
  const count = (openId: string) => desk.ask(openId, 'reminder', 'countReminders', {})
  expect(valueOf(await count('oOfficeEditor')).waiting).toEqual([
    { kind: 'dayBefore', testOn: facts.date, district, count: 2 },
  ])
  expect(valueOf(await count('oOfficeCountyEditor')).waiting).toEqual([])
  expect(await count('oOfficeTeacher')).toEqual({ ok: false, code: 'FORBIDDEN' })
  expect(await count('oAnna')).toEqual({ ok: false, code: 'FORBIDDEN' })
})

test.each([
  ['a district that there is not', { district: '110101' }],
  ['a test that is over', { testOn: '2020-03-13' }],
  ['a test in ten years', { testOn: '2037-03-13' }],
])('nobody is reminded of %s', async (_, change) => {
  const input = { accepted: ['soon' as const], district, testOn: facts.date, ...change }
  expect(await desk.ask('oAnna', 'reminder', 'remindMe', input)).toEqual({ ok: false, code: 'BAD_INPUT' })
})

test('the phone is told which templates there are', async () => {
  expect(await desk.ask('oAnna', 'reminder', 'listTemplates', {})).toEqual({ ok: true, value: { templates } })
})
