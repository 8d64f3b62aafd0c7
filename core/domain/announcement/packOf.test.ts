import { DAY } from '../moment'
import type { Content } from './content'
import { nextChange } from './nextChange'
import { EXPIRED_FOR, packOf, WITHDRAWN_FOR } from './packOf'
import type { Moments } from './statusAt'

const now = 1_800_000_000_000
const common = {
  title: '标题',
  body: '',
  paper: { form: '通知', issuer: '示例', documentNumber: null, signedOn: null },
  signed: null,
  attachments: [],
  reasons: { noOrder: '室内' },
  pinned: false,
  expireAt: null,
} as const

const record = (id: string, moments: Partial<Moments>, content: object = { kind: 'notice' }) => ({
  ...{ id, of: null, version: 1 },
  content: { ...common, ...content } as unknown as Content,
  moments: { approvals: [], ...moments },
})
const out = (...records: ReturnType<typeof record>[]) => packOf(records, now).announcements
const ids = (...records: ReturnType<typeof record>[]) => out(...records).announcements.map(({ id }) => id)
const withdrawn = (at: number) => ({ by: 'S02', at, reason: '有误' })

test.each<[string, Partial<Moments>, boolean]>([
  ['a draft', {}, false],
  ['what comes out in a moment', { publishAt: now + 1 }, false],
  ['what comes out now', { publishAt: now }, true],
  ['what expired a year ago', { publishAt: 1, expireAt: now - 365 * DAY }, true],
  ['what expired 400 days ago', { publishAt: 1, expireAt: now - EXPIRED_FOR }, false],
  ['what was withdrawn', { publishAt: 1, withdrawn: withdrawn(now) }, false],
  ['what was discarded', { publishAt: 1, discarded: { by: 'S01', at: 2 } }, false],
])('%s is in the pack: %s', (_, moments, isThere) => {
  expect(ids(record('one', moments))).toEqual(isThere ? ['one'] : [])
})

test('the newest comes first, and reasons stay in the office', () => {
  const pack = out(record('old', { publishAt: 1 }), record('new', { publishAt: 2 }))
  expect(pack.announcements.map(({ id }) => id)).toEqual(['new', 'old'])
  expect(pack.announcements[0]).toMatchObject({ version: 1, of: null, publishedAt: 2, content: { reasons: {} } })
})

test('at most two hundred are in the pack, and the oldest are left out', () => {
  const many = Array.from({ length: 205 }, (_, nth) => record(`n${nth}`, { publishAt: nth + 1 }))
  const pack = out(...many)
  expect([pack.announcements.length, pack.announcements[0]?.id, pack.announcements[199]?.id]).toEqual([
    200,
    'n204',
    'n5',
  ])
})

test('a pack stays within 800 KB as it is sent', () => {
  const long = { kind: 'notice', body: '长'.repeat(20_000) }
  const pack = out(...Array.from({ length: 30 }, (_, nth) => record(`n${nth}`, { publishAt: nth + 1 }, long)))
  expect(pack.announcements).toHaveLength(13)
  expect(Buffer.byteLength(JSON.stringify(pack))).toBeLessThanOrEqual(800_000)
})

test.each<[string, Partial<Moments>, boolean]>([
  ['after it was out', { publishAt: 1, withdrawn: withdrawn(now - 1) }, true],
  ['thirty days ago', { publishAt: 1, withdrawn: withdrawn(now - WITHDRAWN_FOR) }, false],
  ['before anybody saw it', { publishAt: now, withdrawn: withdrawn(now - 1) }, false],
])('what was withdrawn %s leaves a line: %s', (_, moments, isThere) => {
  const line = { id: 'one', title: '标题', at: now - 1, reason: '有误' }
  expect(out(record('one', moments)).withdrawn).toEqual(isThere ? [line] : [])
})

const correction = (id: string, about: string, moments: Partial<Moments>) =>
  record(id, moments, { kind: 'correction', about, test: null })
const superseded = (...records: ReturnType<typeof record>[]) =>
  Object.fromEntries(out(...records).announcements.map((one) => [one.id, one.superseded?.by]))

test('a correction that is out takes the place of what it corrects', () => {
  const former = record('former', { publishAt: 1 })
  expect(superseded(former, correction('right', 'former', { publishAt: 2 }))).toEqual({
    former: 'right',
    right: undefined,
  })
  expect(superseded(former, correction('right', 'former', { publishAt: now + 1 }))).toEqual({ former: undefined })
})

test('what corrected a withdrawn correction stands for what that one was about', () => {
  const chain = [
    record('former', { publishAt: 1 }),
    correction('wrong', 'former', { publishAt: 2, withdrawn: withdrawn(4) }),
    correction('right', 'wrong', { publishAt: 3 }),
  ]
  expect(superseded(...chain)).toEqual({ former: 'right', right: undefined })
})

test('corrections that are about each other in a circle end the search', () => {
  const circle = [
    correction('a', 'b', { publishAt: 1, withdrawn: withdrawn(2) }),
    correction('b', 'a', { publishAt: 2 }),
  ]
  expect(superseded(...circle)).toEqual({ b: undefined })
})

const place = (id: string, moments: Partial<Moments>, about?: string) =>
  record(id, moments, { kind: 'venue', venue: { model: null }, ...(about !== undefined && { about }) })
const places = (...records: ReturnType<typeof record>[]) => packOf(records, now).reference.entries.map(({ id }) => id)

test('the new version of a place stands in the place of the former, which comes back when it is withdrawn', () => {
  const former = place('former', { publishAt: 1 })
  expect(places(former, place('next', { publishAt: 2 }, 'former'))).toEqual(['next'])
  expect(places(former, place('next', { publishAt: now + 1 }, 'former'))).toEqual(['former'])
  expect(places(former, place('next', { publishAt: 2, withdrawn: withdrawn(4) }, 'former'))).toEqual(['former'])
})

test('that a place is a model is public, and who consented to it is not', () => {
  const venue = { district: '610702', model: { title: '示范单位', consent: '馆长，2027年1月书面同意' } }
  const { reference } = packOf([record('place', { publishAt: 1 }, { kind: 'venue', venue })], now)
  expect(reference.entries[0]?.content).toMatchObject({ venue: { model: { title: '示范单位', consent: '' } } })
})

test('places and laws are in a pack of their own, and leave no line when they are withdrawn', () => {
  const law = record('law', { publishAt: 1 }, { kind: 'law' })
  const gone = record('gone', { publishAt: 1, withdrawn: withdrawn(now - 1) }, { kind: 'venue' })
  const { announcements, reference } = packOf([law, gone], now)
  expect(announcements).toEqual({ format: 1, announcements: [], withdrawn: [] })
  expect(reference.entries.map(({ id }) => id)).toEqual(['law'])
})

test.each<[string, Partial<Moments>, number | null]>([
  ['a draft', {}, null],
  ['what is scheduled', { publishAt: now + 5 }, now + 5],
  ['what comes out now', { publishAt: now }, now],
  ['what is out for good', { publishAt: now - 1 }, null],
  ['what is out and expires', { publishAt: 1, expireAt: now + 7 }, now + 7 + EXPIRED_FOR],
  ['what is withdrawn now', { publishAt: 1, withdrawn: withdrawn(now) }, now],
  ['what was withdrawn', { publishAt: 1, withdrawn: withdrawn(now - 1) }, now - 1 + WITHDRAWN_FOR],
  ['what was withdrawn before it came out', { publishAt: now + 9, withdrawn: withdrawn(now) }, null],
])('%s changes the pack next at its moment', (_, moments, expected) => {
  expect(nextChange({ moments: { approvals: [], ...moments } }, now)).toBe(expected)
})

const test_ = (date: string) => ({
  date,
  districts: ['610702'],
  sessions: [[{ signal: 'airRaid', at: '10:00' }]],
  channels: [],
  legalBasis: [],
  notes: [],
})
const [today, longAgo] = ['2027-01-15', '2019-03-13']
const testNotice = (id: string, date: string, moments: Partial<Moments>) =>
  record(id, moments, { kind: 'alarmTest', test: test_(date) })
const off = (about: string) => record('off', { publishAt: 3 }, { kind: 'cancellation', about, readyMade: true })

test('a cancellation says what it calls off, also where the notice was withdrawn', () => {
  const right = record('right', { publishAt: 2 }, { kind: 'correction', about: 'wrong', test: test_(today) })
  const gone = testNotice('wrong', today, { publishAt: 1, withdrawn: withdrawn(4) })
  expect(out(gone, right, off('right')).announcements[0]).toMatchObject({
    id: 'off',
    changes: { date: today, districts: ['610702'], sessions: test_(today).sessions, line: ['right', 'wrong'] },
  })
})

test.each([
  ['of a test to come has room before anything newer', today, true],
  ['of a test of long ago has none', longAgo, false],
])('a cancellation %s', (_, date, isThere) => {
  const many = Array.from({ length: 200 }, (_one, nth) => record(`n${nth}`, { publishAt: nth + 10 }))
  const pack = out(testNotice('notice', date, { publishAt: 1, withdrawn: withdrawn(4) }), off('notice'), ...many)
  expect(pack.announcements.some(({ id }) => id === 'off')).toBe(isThere)
})
