import { city } from '@city'
import { afternoonSession, cityNotice, marchTest, plainFields, usualSession } from '../../../test/seeds/announcements'
import type { Content, TestFacts } from './content'
import { channelDifferences } from './channelDifferences'
import { textDifferences, type AsRead, type PaperAsRead } from './differences'
import { districtDifferences } from './districtDifferences'

const read = <T>(value: T): AsRead<T> => ({ state: 'read', value })
const empty = { state: 'empty' } as const

const sessionOf = (session: TestFacts['sessions'][number], from: string, until: string) => ({
  from: read(from),
  until: read(until),
  signals: session.map(({ signal, at }) => ({ signal, at: read(at), onSeconds: empty, offSeconds: empty })),
})
const paper: PaperAsRead = {
  date: read('2027-03-13'),
  weekday: read('星期六'),
  sessions: [sessionOf(usualSession, '10:00', '10:19')],
  issuer: read('汉中市人民政府'),
  documentNumber: read('汉政告〔2027〕1号'),
  signedOn: read('2027-02-25'),
}
const found = (change: Partial<PaperAsRead>, content: Content = cityNotice) =>
  textDifferences(content, { ...paper, ...change }, city.districts).map(({ code, severity }) => `${severity} ${code}`)

const usual = paper.sessions[0]!
const [first, ...others] = usual.signals
const withRhythm = (onSeconds: number, offSeconds: number) => [
  { ...usual, signals: [{ ...first!, onSeconds: read(onSeconds), offSeconds: read(offSeconds) }, ...others] },
]

test('a signed text that says what the data say has no differences', () => {
  expect(textDifferences(cityNotice, paper, city.districts)).toEqual([])
})

test.each<[string, Partial<PaperAsRead>, string[]]>([
  ['another date', { date: read('2027-03-14') }, ['error textDiffersDate']],
  ['another weekday', { weekday: read('星期五') }, ['error textDiffersWeekday']],
  ['周六 for 星期六', { weekday: read('周六') }, []],
  ['no weekday', { weekday: empty }, []],
  ['another end', { sessions: [{ ...usual, until: read('10:15') }] }, ['error textDiffersTimes']],
  ['two sessions', { sessions: [usual, sessionOf(afternoonSession, '15:00', '15:19')] }, ['error textDiffersTimes']],
  [
    'another time of a signal',
    { sessions: [{ ...usual, signals: [{ ...first!, at: read('10:01') }, ...others] }] },
    ['error textDiffersTimes'],
  ],
  ['the nationwide rhythm', { sessions: withRhythm(36, 24) }, []],
  ['another rhythm', { sessions: withRhythm(30, 24) }, ['error textDiffersPattern']],
  ['another number', { documentNumber: read('汉政告〔2027〕2号') }, ['error textDiffersNumber']],
  ['another issuer', { issuer: read('城固县人民政府') }, ['error textDiffersIssuer']],
  ['another day of signature', { signedOn: read('2027-02-26') }, ['error textDiffersSignedOn']],
  ['a number with a space in it', { documentNumber: read('汉政告〔2027〕 1号') }, []],
])('a signed text with %s', (_, change, expected) => {
  expect(found(change)).toEqual(expected)
})

test.each<[string, Partial<PaperAsRead>, string[]]>([
  ['the date', { date: empty }, ['warning textUnreadDate']],
  ['any time', { sessions: [] }, ['warning textUnreadTimes']],
  ['the times of the signals', { sessions: [{ ...usual, signals: [] }] }, ['warning textUnreadSignals']],
  ['the number', { documentNumber: empty }, ['warning textUnreadNumber']],
  ['the issuer', { issuer: empty }, ['warning textUnreadIssuer']],
  ['the day of signature', { signedOn: empty }, ['warning textUnreadSignedOn']],
])('where the reader could not read %s, somebody compares', (_, change, expected) => {
  expect(found(change)).toEqual(expected)
})

test("what stood in the reader's way is said", () => {
  const because = '星期五与日期不符'
  const [warned] = textDifferences(cityNotice, { ...paper, date: { state: 'empty', because } }, city.districts)
  expect(warned?.message).toBe('没有从签发文本中读出试鸣日期（星期五与日期不符），请人工核对后说明。')
})

test('both values are named, and several differences of one kind are told together', () => {
  const [difference] = textDifferences(
    cityNotice,
    { ...paper, sessions: [sessionOf(afternoonSession, '15:00', '15:19')] },
    city.districts,
  )
  expect(difference?.message).toContain('开始时间不一致：签发文本是“15:00”，填写的是“10:00”')
  expect(difference?.message).toContain('空袭警报的时间不一致：签发文本是“15:08至15:11”，填写的是“10:08至10:11”')
})

test('a number that only one of the two has is a difference only where the text has it', () => {
  const without: Content = { ...cityNotice, paper: { ...cityNotice.paper, documentNumber: null } }
  expect(found({}, without)).toEqual(['error textDiffersNumber'])
  expect(found({ documentNumber: empty }, without)).toEqual([])
})

test('nothing is compared where there is no test or no signed text', () => {
  expect(found({ date: empty }, { ...cityNotice, signed: null })).toEqual([])
  expect(found({ date: empty }, { ...plainFields, kind: 'notice', signed: cityNotice.signed })).toEqual([])
})

test('a text of which nothing could be read is compared by somebody', () => {
  expect(textDifferences(cityNotice, null, city.districts)).toMatchObject([{ code: 'textUnreadAll' }])
})

const hanzhong2020 =
  '在中心城区及南郑区、城固县、洋县、西乡县、勉县、宁强县、略阳县、镇巴县、留坝县、佛坪县县城同步试鸣防空警报'
const all = city.districts.map(({ code }) => code)

test.each([
  ['each is named', '在汉台区、城固县试鸣', marchTest.districts, []],
  ['one is not named', '在城固县试鸣', marchTest.districts, ['error textDiffersDistricts']],
  ['one more is named', '在汉台区、城固县、洋县试鸣', marchTest.districts, ['error textDiffersDistricts']],
  ['the whole city is named at once', '在全市试鸣', all, ['warning textUnreadDistricts']],
  ['the middle of the city stands for its district (2020)', hanzhong2020, all, ['warning textUnreadDistricts']],
  ['the county is named as the issuer only', '我县试鸣。\n城固县人民政府', ['610722'], []],
  ['a body of another district is no area', '在汉台区、城固县试鸣。抄送洋县人民政府', marchTest.districts, []],
])('districts by their words: %s', (_, text, codes, expected) => {
  const codesFound = districtDifferences(text, codes, city.districts).map(({ code, severity }) => `${severity} ${code}`)
  expect(codesFound).toEqual(expected)
})

const onAir = '试鸣同时，汉中3台、调频广播95.6MHz、中波１２５１ＫＨz同步发放警报信号。'
const differs = ['error textDiffersChannels']

test.each([
  ['the same', onAir, ['调频 95.60 兆赫', 'AM1251'], []],
  ['another one', onAir, ['调频广播96.5MHz', '中波1251kHz'], differs],
  ['one is left out', onAir, ['FM95.6'], differs],
  ['one that the text does not have', '试鸣防空警报。', ['FM 95.6'], differs],
  ['none, where channels have none', '汉中电视台播出。', ['汉中电视台'], []],
  ['no channel at all, which is warned of elsewhere', onAir, [], []],
  ['without a unit', '调频95.6同步播出。', ['FM 95.6'], []],
  ['two with one unit', '调频广播95.6、102.7MHz', ['FM95.6', 'FM102.7'], []],
  ['a time behind a channel, which is none', '调频广播10:00播出', ['汉中调频广播'], []],
])('frequencies by their numbers: %s', (_, text, channels, expected) => {
  expect(channelDifferences(text, channels).map(({ code, severity }) => `${severity} ${code}`)).toEqual(expected)
})

const isUnread = ['warning textUnreadChannels']

test.each([
  ['as in the text', '汉中电视台“影视娱乐频道”(汉中3台)、调频广播', ['汉中电视台影视娱乐频道（汉中3台）'], []],
  ['shortened', '汉中电视台新闻频道、综合频道同步播出', ['汉中综合频道'], []],
  ['with 人民 or 市 beside', '汉中市广播电台', ['汉中人民广播电台'], []],
  ['two in one line', '汉中电视台、汉中广播电台', ['汉中广播电台、汉中电视台'], []],
  ['ways without a name', '试鸣防空警报。', ['手机短信', '微信平台', '广播电台', '当地电视台', '村村响'], []],
  ['another programme', '汉中电视台影视娱乐频道', ['汉中电视台新闻综合频道'], isUnread],
  ['a station that the text does not name', '试鸣防空警报。', ['汉中人民广播电台'], isUnread],
  ['characters from two pieces', '汉中电视台播出。咸阳综合频道', ['汉中综合频道'], isUnread],
])('stations by their names: %s', (_, text, channels, expected) => {
  expect(channelDifferences(text, channels).map(({ code, severity }) => `${severity} ${code}`)).toEqual(expected)
})

test('a correction need not repeat districts, channels and laws, but may not name others', () => {
  const change = { ...plainFields, kind: 'correction', about: 'city', test: marchTest } as const
  const saying = (text: string) => found({}, { ...change, signed: { text, scans: [] } })
  expect(saying('3月13日试鸣时间更正为10:00至10:19。')).toEqual(['warning textUnreadDistricts'])
  expect(saying('汉台区、城固县调频广播更正为96.5MHz。')).toEqual(differs)
})

test('a law that the text does not name is found with the rest', () => {
  const law = '《中华人民共和国国防教育法》'
  expect(found({}, { ...cityNotice, test: { ...marchTest, legalBasis: [law] } })).toEqual(['warning textUnreadLaws'])
})
