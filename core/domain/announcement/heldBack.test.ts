import { DAY, MINUTE, momentOf } from '../moment'
import type { Content } from './content'
import { draftText } from './draftText'
import { findHeldBack } from './heldBack'

const now = momentOf('2027-03-01', '10:00')
const session = [
  { signal: 'preliminary', at: '10:00' },
  { signal: 'airRaid', at: '10:08' },
  { signal: 'allClear', at: '10:16' },
]
const common = {
  title: '标题',
  body: '请保持正常秩序。',
  paper: { form: '通告', issuer: '汉中市人民政府', documentNumber: '汉政告〔2027〕1号', signedOn: '2027-02-25' },
  signed: null,
  attachments: [],
  reasons: {},
  pinned: false,
  expireAt: null,
}
const test_ = (date: string, at?: string) => ({
  date,
  districts: ['610702'],
  sessions: [at === undefined ? session : session.map((one) => ({ ...one, at: one.at.replace('10:', at) }))],
  channels: ['汉中人民广播电台'],
  legalBasis: ['《中华人民共和国人民防空法》第三十五条'],
  notes: ['请保持正常秩序'],
})
const record = (id: string, publishAt: number, content: object) => ({
  ...{ id, of: null, version: 1, moments: { approvals: [], publishAt } },
  content: { ...common, ...content } as unknown as Content,
})
const place = { districts: [{ code: '610702', name: '汉台区' }] }
const alarmTest = (id: string, publishAt: number, date: string, at?: string) => {
  const content = { ...common, kind: 'alarmTest', body: '', test: test_(date, at) } as unknown as Content
  const signed = { text: draftText(content, null, { name: '汉中市', ...place }), scans: [] }
  return record(id, publishAt, { ...content, signed, reasons: { scanMissing: '示例' } })
}
const cancellation = (id: string, about: string, publishAt = now) =>
  record(id, publishAt, { kind: 'cancellation', about, readyMade: false })

/** What blocks each that is to come out within the last week; what is older is out. */
const held = (...records: ReturnType<typeof record>[]) =>
  Object.fromEntries(
    [...findHeldBack(records, ({ moments }) => moments.publishAt > now - 7 * DAY, { now, ...place })].map(
      ([id, found]) => [id, found.map(({ code }) => code)],
    ),
  )
const out = (id: string, date: string) => alarmTest(id, now - 8 * DAY, date)

test.each<[string, ReturnType<typeof record>[], object]>([
  ['what nothing blocks', [record('one', now, { kind: 'notice' })], {}],
  ['a plain notice beside one that is blocked', [out('a', '2027-03-13'), record('one', now, { kind: 'notice' })], {}],
  [
    'a test that is called off in the same minute',
    [out('a', '2027-03-13'), alarmTest('b', now - 1, '2027-03-13'), cancellation('off', 'a')],
    { b: ['calledOff'] },
  ],
  [
    'the later of two that contradict each other',
    [alarmTest('b', now, '2027-03-13', '15:'), alarmTest('a', now - MINUTE, '2027-03-13')],
    { b: ['timesContradict'] },
  ],
  [
    'the later of two new versions of one place',
    [
      record('place', now - 8 * DAY, { kind: 'venue', venue: { model: null } }),
      record('one', now - 2, { kind: 'venue', venue: { model: null }, about: 'place' }),
      record('two', now - 1, { kind: 'venue', venue: { model: null }, about: 'place' }),
    ],
    { two: ['aboutReplaced'] },
  ],
  [
    'a second cancellation comes out in any case',
    [out('a', '2027-03-13'), cancellation('x', 'a'), cancellation('y', 'a')],
    {},
  ],
])('%s', (_, records, expected) => {
  const found = held(...records)
  expect(found).toMatchObject(expected)
  expect(Object.keys(found)).toEqual(Object.keys(expected))
})

test.each([
  ['some minutes late, after midnight', momentOf('2027-03-08', '23:58'), momentOf('2027-03-09', '00:01'), []],
  ['hours late', momentOf('2027-03-08', '20:00'), momentOf('2027-03-09', '00:01'), ['tooLate']],
])('the five days are those of the day that was set: %s', (_, publishAt, at, expected) => {
  const found = findHeldBack([alarmTest('one', publishAt, '2027-03-13')], () => true, { now: at, ...place })
  expect((found.get('one') ?? []).map(({ code }) => code).filter((code) => code === 'tooLate')).toEqual(expected)
})
