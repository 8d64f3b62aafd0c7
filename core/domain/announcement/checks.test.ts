import { city } from '@city'
import {
  afternoonSession,
  cityNotice,
  marchTest,
  outAs,
  plainFields,
  usualSession,
} from '../../../test/seeds/announcements'
import { momentOf } from '../moment'
import { blocking, checkContent, type Surroundings } from './checks'
import { latestPublication } from './checks/leadTime'
import type { AnnouncementContent, Content, Paper, TestFacts } from './content'

const { districts, hosts } = city
const on = (date: string, time = '09:00'): Surroundings => ({
  publishAt: momentOf(date, time),
  now: momentOf('2027-02-26', '09:00'),
  districts,
  out: [],
  hosts,
})
const inTime = on('2027-03-01')
const drafting: Surroundings = { ...inTime, publishAt: null }
/** Whatever a test changes, the signed paper says otherwise then: differences from it have tests of their own. */
const codes = (content: Content, surroundings = inTime) =>
  checkContent(content, surroundings)
    .map(({ code }) => code)
    .filter((code) => !code.startsWith('text'))
const test_ = (change: Partial<TestFacts>): Content => ({ ...cityNotice, test: { ...marchTest, ...change } })
const paper = (change: Partial<Paper>): Content => ({ ...cityNotice, paper: { ...cityNotice.paper, ...change } })

test('a notice in which nothing is amiss passes', () => {
  expect(checkContent(cityNotice, inTime)).toEqual([])
  expect(codes(test_({ sessions: [usualSession, afternoonSession] }))).toEqual([])
})

test('what the signed paper says otherwise keeps a notice back', () => {
  const content = test_({ date: '2027-03-14', districts: ['610702', '610722', '610723'] })
  const found = checkContent(content, inTime)
  expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'error textDiffersDate',
    'error textDiffersWeekday',
    'error textDiffersDistricts',
  ])
  expect(blocking(found, { textDiffersDate: '无' })).toHaveLength(3)
})

const [preliminary, airRaid, allClear] = usualSession as [
  (typeof usualSession)[0],
  (typeof usualSession)[0],
  (typeof usualSession)[0],
]

test.each<[string, TestFacts['sessions'], string[]]>([
  ['without a session', [], ['noSession']],
  ['without 解除', [[preliminary, airRaid]], ['signalMissing']],
  [
    'with 空袭 before 预先',
    [[{ ...airRaid, at: '10:00' }, { ...preliminary, at: '10:08' }, allClear]],
    ['signalOrder'],
  ],
  ['with times that go back', [[{ ...preliminary, at: '10:30' }, airRaid, allClear]], ['signalOrder']],
  ['with 空袭 before 预先 is over', [[preliminary, { ...airRaid, at: '10:02' }, allClear]], ['signalsOverlap']],
  ['with 空袭 at the very end of 预先', [[preliminary, { ...airRaid, at: '10:03' }, allClear]], []],
  ['with 预先 twice', [[preliminary, { ...preliminary, at: '10:04' }, airRaid, allClear]], ['signalTwice']],
  ['with two sessions at once', [usualSession, usualSession], ['sessionsOverlap']],
  ['past midnight', [[preliminary, airRaid, { ...allClear, at: '23:58' }]], ['pastMidnight']],
  ['to midnight', [[preliminary, airRaid, { ...allClear, at: '23:57' }]], []],
])('a test %s', (_, sessions, expected) => {
  expect(codes(test_({ sessions }))).toEqual(expected)
})

test.each([
  ['2027-03-08', '00:00', []],
  ['2027-03-08', '23:59', []],
  ['2027-03-09', '00:00', ['tooLate']],
  ['2027-03-13', '09:00', ['tooLate']],
  ['2027-03-13', '10:19', ['testIsOver', 'tooLate']],
  ['2027-03-14', '09:00', ['testIsOver']],
])('a test of 13 March that is published on %s at %s', (date, time, expected) => {
  expect(codes(cityNotice, on(date, time))).toEqual(expected)
})

test('the latest legal day is the fifth before the test, and a safe one a day earlier', () => {
  expect(latestPublication('2027-03-13')).toBe('2027-03-08')
  expect(latestPublication('2028-03-03')).toBe('2028-02-27')
})

test('a draft is held against today: what is too late now is too late', () => {
  expect(codes(cityNotice, { ...drafting, now: momentOf('2027-03-08', '09:00') })).toEqual([])
  expect(codes(cityNotice, { ...drafting, now: momentOf('2027-03-09', '09:00') })).toEqual(['tooLate'])
})

const original = outAs('city', cityNotice)
const about = { ...plainFields, body: '正文', about: 'city' }
const correction: AnnouncementContent = { ...about, kind: 'correction', test: marchTest }
const postponement: AnnouncementContent = {
  ...about,
  kind: 'postponement',
  test: { ...marchTest, date: '2027-03-14' },
}
const cancellation: AnnouncementContent = { ...about, kind: 'cancellation', readyMade: false }
const clarification: AnnouncementContent = {
  ...about,
  kind: 'clarification',
  readyMade: false,
  place: '城固县',
  at: momentOf('2027-03-12', '08:00'),
}

test.each<[string, AnnouncementContent]>([
  ['a correction', correction],
  ['a postponement', postponement],
  ['a cancellation', cancellation],
  ['a clarification', clarification],
])('the five days never keep %s back', (_, content) => {
  expect(codes(content, { ...on('2027-03-12'), out: [original] })).toEqual([])
})

test.each<[string, Content, string[]]>([
  ['a weekday in the title', { ...cityNotice, title: '3月13日（星期五）试鸣' }, ['weekday']],
  ['a weekday in the notes', test_({ notes: ['2027年3月13日周五，保持正常秩序'] }), ['weekday']],
  [
    'a weekday in the signed paper',
    { ...cityNotice, signed: { ...cityNotice.signed!, text: '定于2027年3月13日（星期五）试鸣，保持正常秩序' } },
    ['weekday'],
  ],
  ['the right weekday', { ...cityNotice, title: '3月13日（星期六）试鸣' }, []],
  ['a day of signature after publication', paper({ signedOn: '2027-03-02' }), ['signedAfter']],
  ['no day of signature', paper({ signedOn: null }), ['notSigned']],
  ['another form in the title', paper({ form: '公告' }), ['titleForm']],
  ['a civil-defence office as issuer', paper({ issuer: '汉中市国防动员办公室' }), ['issuer']],
  ['a town as issuer', paper({ issuer: '城固县某镇人民政府' }), ['issuer', 'outsideIssuer']],
  ['party and government as issuers', paper({ issuer: '中共汉中市委、汉中市人民政府' }), []],
  ['a county that speaks for its neighbour', paper({ issuer: '城固县人民政府' }), ['outsideIssuer']],
  ['no district', test_({ districts: [] }), ['noDistrict']],
  ['a district of elsewhere', test_({ districts: ['610102'] }), ['unknownDistrict']],
  ['no document number', paper({ documentNumber: null }), []],
  ['square brackets', paper({ documentNumber: '汉政告[2027]1号' }), ['documentNumber']],
  ['a number with a nought in front', paper({ documentNumber: '汉政告〔2027〕01号' }), ['documentNumber']],
  ['a number of another year', paper({ documentNumber: '汉政告〔2026〕1号' }), ['documentYear']],
  ['no legal basis', test_({ legalBasis: [] }), ['legalBasisMissing']],
  ['a law by half its name', test_({ legalBasis: ['《人民防空法》第三十五条'] }), ['lawName']],
  ['the law misspelt, as in 2020', test_({ legalBasis: ['《中华人民共和国防空法》'] }), ['lawName']],
  [
    'no word on normal order',
    { ...cityNotice, test: { ...marchTest, notes: [] }, signed: { ...cityNotice.signed!, text: '试鸣' } },
    ['normalOrder'],
  ],
  ['no channels', test_({ channels: [] }), ['channelsMissing']],
  ['no signed paper', { ...cityNotice, signed: null }, ['signedMissing']],
  ['no scan', { ...cityNotice, signed: { text: '试鸣', scans: [] } }, ['scanMissing']],
  ['no title', { ...cityNotice, title: ' ' }, ['titleMissing']],
  ['a place left open', { ...cityNotice, title: '××县试鸣通告' }, ['placeholder']],
  ['a mobile number', { ...cityNotice, body: '联系人13812345678' }, ['personalData']],
  ['an identity number', { ...cityNotice, body: '61070219800101123X' }, ['personalData']],
  ['an office telephone', { ...cityNotice, body: '电话0916-2218876' }, []],
  ['a link elsewhere', { ...cityNotice, body: '见https://example.com/a' }, ['strayLink']],
  ['a bare link elsewhere', { ...cityNotice, body: '见www.example.com。' }, ['strayLink']],
  ['a link to the government', { ...cityNotice, body: '见https://www.hanzhong.gov.cn/x。' }, []],
  ['an end before the test', { ...cityNotice, expireAt: momentOf('2027-03-13', '10:18') }, ['expiresBeforeTest']],
  ['an end before publication', { ...cityNotice, kind: 'notice', body: '文', expireAt: 1 }, ['expiresTooSoon']],
])('a notice with %s', (_, content, expected) => {
  expect(codes(content)).toEqual(expected)
})

test('a draft need not be signed yet', () => {
  expect(codes({ ...cityNotice, signed: null, paper: { ...cityNotice.paper, signedOn: null } }, drafting)).toEqual([])
})

const film = { hash: 'b'.repeat(64), type: 'video/mp4', bytes: 1, caption: '宣传片' } as const
const law = { fullTitle: '中华人民共和国人民防空法', version: '2009年修正', inForceSince: '1997-01-01', articles: [] }
const event = { ...plainFields, kind: 'event', body: '文', place: '友爱路' } as const
const from = momentOf('2027-03-10', '09:00')

test.each<[string, Content, string[]]>([
  ['a notice without a text', { ...plainFields, kind: 'notice' }, ['bodyMissing']],
  [
    'media without anything',
    { ...plainFields, kind: 'media', film: null, subtitles: null, pictures: [] },
    ['nothingToShow'],
  ],
  [
    'a film without subtitles',
    { ...plainFields, kind: 'media', film, subtitles: null, pictures: [] },
    ['subtitlesMissing'],
  ],
  ['an event', { ...event, from, until: from + 1 }, []],
  ['an event that ends before it begins', { ...event, from, until: from }, ['eventTimes']],
  ['an event of the past', { ...event, from: 1, until: 2 }, ['eventIsOver']],
  [
    'a law at its official page',
    { ...plainFields, kind: 'law', law: { ...law, address: 'https://flk.npc.gov.cn/d' } },
    [],
  ],
  ['a law elsewhere', { ...plainFields, kind: 'law', law: { ...law, address: 'https://example.com' } }, ['lawHost']],
  [
    'a law that only looks official',
    { ...plainFields, kind: 'law', law: { ...law, address: 'https://flk.npc.gov.cn@example.com' } },
    ['lawAddress'],
  ],
  ['a misfire that is still to come', { ...clarification, at: momentOf('2027-03-30', '08:00') }, ['misfireAhead']],
])('%s', (_, content, expected) => {
  expect(codes(content)).toEqual(expected)
})

const countyNotice: AnnouncementContent = {
  ...cityNotice,
  paper: { ...cityNotice.paper, issuer: '城固县人民政府' },
  test: { ...marchTest, districts: ['610722'], sessions: [afternoonSession] },
}
const county = outAs('county', countyNotice)
const off = outAs('off', cancellation)
const superseded = outAs('city', cityNotice, { superseded: { by: 'right', at: 5 } })

test.each<[string, Content, Surroundings['out'], string[]]>([
  ['the county gives other times than the city', countyNotice, [original], ['timesContradict']],
  ['the city gives other times than the county', cityNotice, [county], ['timesContradict']],
  [
    'another district has other times',
    { ...countyNotice, test: { ...countyNotice.test, districts: ['610722'] } },
    [outAs('x', { ...cityNotice, test: { ...marchTest, districts: ['610702'] } })],
    [],
  ],
  ['the contradicting one was corrected', countyNotice, [superseded], []],
  [
    'a correction gives other times than what it corrects',
    { ...correction, test: { ...marchTest, sessions: [afternoonSession] } },
    [original],
    [],
  ],
  ['a test that was called off is announced again', cityNotice, [original, off], ['calledOff']],
  ['a test of another day is announced', test_({ date: '2027-03-20' }), [original, off], []],
  ['a correction of nothing that is out', correction, [], ['aboutNotOut']],
  ['a correction of what was corrected', correction, [superseded], ['aboutSuperseded']],
  [
    'a cancellation of no test',
    cancellation,
    [outAs('city', { ...plainFields, kind: 'notice', body: '文' })],
    ['aboutNoTest'],
  ],
  ['a second cancellation', cancellation, [original, off], ['alreadyOff']],
  [
    "a county's notice of a test that the city called off",
    { ...countyNotice, test: { ...marchTest, districts: ['610722'] } },
    [original, off],
    ['calledOff'],
  ],
  [
    'a test that was called off and whose notice is gone',
    cityNotice,
    [{ ...off, changes: { ...marchTest, line: ['city'] } }],
    ['calledOff'],
  ],
  [
    'a move to a day that was called off',
    { ...postponement, about: 'other', test: marchTest },
    [original, off, outAs('other', test_({ date: '2027-03-20' }) as AnnouncementContent)],
    ['calledOff'],
  ],
  [
    'a correction that moves to a day that was called off',
    { ...correction, about: 'other', test: marchTest },
    [original, off, outAs('other', test_({ date: '2027-03-20' }) as AnnouncementContent)],
    ['calledOff'],
  ],
  ['a postponement to the same time', { ...postponement, test: marchTest }, [original], ['sameTime']],
])('beside what is out: %s', (_, content, out, expected) => {
  expect(codes(content, { ...inTime, out })).toEqual(expected)
})

test('a cancellation after the test is refused', () => {
  expect(codes(cancellation, { ...on('2027-03-13', '10:19'), out: [original] })).toEqual(['testWasHeld'])
})

test('an announcement is not held against its own version that is out', () => {
  expect(codes(countyNotice, { ...inTime, out: [outAs('own', cityNotice)], id: 'own' })).toEqual([])
})

test('errors block, and so do warnings without a reason', () => {
  const found = checkContent({ ...cityNotice, title: ' ', test: { ...marchTest, channels: [] } }, inTime)
  expect(blocking(found, {}).map(({ code }) => code)).toEqual(['titleMissing', 'channelsMissing'])
  expect(blocking(found, { channelsMissing: '本次不播出' }).map(({ code }) => code)).toEqual(['titleMissing'])
})
