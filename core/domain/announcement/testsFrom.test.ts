import type { AnnouncementContent, Session, TestFacts } from './content'
import type { PublicAnnouncement } from './publicAnnouncement'
import { testsFrom } from './testsFrom'

const usual: Session = [
  { signal: 'preliminary', at: '10:00' },
  { signal: 'airRaid', at: '10:08' },
  { signal: 'allClear', at: '10:16' },
]
const early: Session = usual.map(({ signal, at }) => ({ signal, at: at.replace('10:', '09:') }))
const facts = (date = '2027-03-13', districts = ['610702', '610722'], session = usual): TestFacts => ({
  date,
  districts,
  sessions: [session],
  channels: [],
  legalBasis: [],
  notes: [],
})
const common = {
  title: '试鸣',
  body: '',
  paper: { form: '通告', issuer: '汉中市人民政府', documentNumber: null, signedOn: null },
  signed: null,
  attachments: [],
  reasons: {},
  pinned: false,
  expireAt: null,
} as const
const out = (id: string, publishedAt: number, content: object, rest: object = {}): PublicAnnouncement => ({
  id,
  version: 1,
  of: null,
  content: { ...common, ...content } as unknown as AnnouncementContent,
  publishedAt,
  ...rest,
})
const city = out('city', 10, { kind: 'alarmTest', test: facts() })
const county = out('county', 20, { kind: 'alarmTest', test: facts('2027-03-13', ['610722']) })
const told = (district: string, ...all: PublicAnnouncement[]) => testsFrom(all, { district, now: 100 })

test('the notices of city and county are one test with both originals', () => {
  expect(told('610722', city, county)).toMatchObject([
    { date: '2027-03-13', told: ['city', 'county'], contradicted: false, cancelledBy: null, movedTo: null },
  ])
})

test('a district hears of its own tests only', () => {
  expect(told('610702', city, county)).toMatchObject([{ told: ['city'] }])
  expect(told('610730', city, county)).toEqual([])
})

test('what is not out yet announces nothing', () => {
  expect(told('610702', out('later', 101, { kind: 'alarmTest', test: facts() }))).toEqual([])
})

test('two notices of one day with other times contradict each other', () => {
  const other = out('county', 20, { kind: 'alarmTest', test: facts('2027-03-13', ['610722'], early) })
  expect(told('610722', city, other)).toMatchObject([{ told: ['city', 'county'], contradicted: true }])
})

test('a correction stands in the place of what it corrects', () => {
  const former = { ...city, superseded: { by: 'right', at: 30 } }
  const right = out('right', 30, { kind: 'correction', about: 'city', test: facts('2027-03-13', ['610702'], early) })
  expect(told('610702', former, right)).toMatchObject([{ told: ['right'], sessions: [early], contradicted: false }])
})

const off = out('off', 40, { kind: 'cancellation', about: 'city', readyMade: true })

test('a cancelled test stays and says so, also where the county announced it too', () => {
  expect(told('610722', city, county, off)).toMatchObject([{ cancelledBy: 'off', told: ['city', 'county'] }])
})

test('a correction that is cancelled is cancelled', () => {
  const former = { ...city, superseded: { by: 'right', at: 30 } }
  const right = out('right', 30, { kind: 'correction', about: 'city', test: facts() })
  const all = [former, right, out('off', 40, { kind: 'cancellation', about: 'right', readyMade: false })]
  expect(told('610702', ...all)).toMatchObject([{ told: ['right'], cancelledBy: 'off' }])
})

test.each([
  ['a notice of the county that was scheduled before', { kind: 'alarmTest', test: facts() }],
  ['a correction of what was cancelled', { kind: 'correction', about: 'city', test: facts() }],
])('%s and comes out after a cancellation does not bring the test back', (_, content) => {
  expect(told('610702', city, off, out('late', 50, content))).toMatchObject([{ cancelledBy: 'off' }])
})

test('a corrected cancellation calls the test off all the same', () => {
  const corrected = { ...off, superseded: { by: 'word', at: 50 } }
  const word = out('word', 50, { kind: 'correction', about: 'off', test: null })
  expect(told('610702', city, corrected, word)).toMatchObject([{ cancelledBy: 'off' }])
})

test('the cancellation of one county is not that of another', () => {
  const other = out('other', 20, { kind: 'alarmTest', test: facts('2027-03-13', ['610723']) })
  const theirs = out('theirs', 40, { kind: 'cancellation', about: 'other', readyMade: true })
  expect(told('610702', city, other, theirs)).toMatchObject([{ cancelledBy: null }])
})

test('a test that is moved within its day stands at its new times', () => {
  const later = out('later', 40, { kind: 'postponement', about: 'city', test: facts('2027-03-13', ['610702'], early) })
  expect(told('610702', city, later)).toMatchObject([
    { told: ['later'], sessions: [early], movedTo: null, contradicted: false },
  ])
})

const moved = out('moved', 40, { kind: 'postponement', about: 'city', test: facts('2027-03-20') })

test('a postponed test is moved on its old day and stands on its new one', () => {
  expect(told('610702', city, moved)).toMatchObject([
    { date: '2027-03-13', movedTo: { by: 'moved', date: '2027-03-20' } },
    { date: '2027-03-20', movedTo: null, told: ['moved'] },
  ])
})

test('a postponed test that is then called off starts on neither day', () => {
  const then = out('then', 50, { kind: 'cancellation', about: 'moved', readyMade: true })
  expect(told('610702', city, moved, then)).toMatchObject([{ movedTo: { by: 'moved' } }, { cancelledBy: 'then' }])
})

test('a test that is moved back to its day stands there, and not on the day between', () => {
  const back = out('back', 50, { kind: 'postponement', about: 'moved', test: facts('2027-03-13', ['610702'], early) })
  expect(told('610702', city, moved, back)).toMatchObject([
    { date: '2027-03-13', movedTo: null, told: ['back'], sessions: [early], contradicted: false },
    { date: '2027-03-20', movedTo: { by: 'back', date: '2027-03-13' } },
  ])
})

test('a test whose move was corrected is moved to the day of the correction', () => {
  const wrong = { ...moved, superseded: { by: 'right', at: 50 } }
  const right = out('right', 50, { kind: 'correction', about: 'moved', test: facts('2027-03-21') })
  expect(told('610702', city, wrong, right)).toMatchObject([
    { date: '2027-03-13', movedTo: { by: 'right', date: '2027-03-21' } },
    { date: '2027-03-21', movedTo: null },
  ])
})

const usualTest = { date: '2027-03-13', districts: ['610702', '610722'], sessions: [usual] }
const offInPack = { ...off, changes: { ...usualTest, line: ['city'] } }
const thenOff = out('then', 50, { kind: 'cancellation', about: 'moved', readyMade: true })
const thenInPack = { ...thenOff, changes: { ...usualTest, date: '2027-03-20', line: ['moved', 'city'] } }
const movedInPack = { ...moved, changes: { ...usualTest, line: ['city'] } }

// What is left in the pack where the notice that was called off or moved is gone.
test.each<[string, PublicAnnouncement[], string[], object[]]>([
  [
    'the notice that was called off is withdrawn, that of the county stands',
    [county, offInPack],
    ['county'],
    [{ cancelledBy: 'off' }],
  ],
  [
    'all notices of it are gone',
    [offInPack],
    ['off'],
    [{ cancelledBy: 'off', sessions: [usual], contradicted: false }],
  ],
  [
    'the day that it was moved to was called off, and then the move withdrawn',
    [city, thenInPack],
    ['city', 'then'],
    [
      { date: '2027-03-13', cancelledBy: 'then' },
      { date: '2027-03-20', cancelledBy: 'then' },
    ],
  ],
  [
    'it was moved and its first notice is gone',
    [movedInPack],
    ['moved', 'moved'],
    [
      { date: '2027-03-13', movedTo: { by: 'moved', date: '2027-03-20' } },
      { date: '2027-03-20', movedTo: null },
    ],
  ],
])('a test stays called off where %s', (_, all, ids, expected) => {
  const tests = told('610722', ...all)
  expect(tests).toMatchObject(expected)
  expect(tests.flatMap((one) => one.told)).toEqual(ids)
})

test('announcements that are about each other in a circle end the search', () => {
  const a = out('a', 1, { kind: 'postponement', about: 'b', test: facts() })
  const b = out('b', 2, { kind: 'postponement', about: 'a', test: facts() })
  expect(told('610702', a, b)).toHaveLength(1)
})
