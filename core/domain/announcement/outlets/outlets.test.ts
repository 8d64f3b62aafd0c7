import { city } from '@city'
import {
  afternoonSession,
  cityNotice,
  marchTest,
  outAs,
  plainFields,
  usualSession,
} from '../../../../test/seeds/announcements'
import { momentOf } from '../../moment'
import type { AnnouncementContent, Content, TestFacts } from '../content'
import { calendarEntries } from './calendarEntries'
import { plainText } from './plainText'
import { radioScript } from './radioScript'
import { scrollingText } from './scrollingText'
import { shareCard } from './shareCard'
import { shortMessage } from './shortMessage'
import { spokenDate, spokenTime } from './spokenNumbers'
import { latestChangeOf, tellingOf, type Telling } from './telling'

const signature = city.office.shortName
const all = city.districts.map(({ code }) => code)
const six = Array.from({ length: 6 }, () => usualSession)
const of = (change: Partial<TestFacts>): TestFacts => ({ ...marchTest, ...change })
const test_ = (change: Partial<TestFacts> = {}): Telling => ({ tells: 'test', test: of(change), corrected: false })
const moved: Telling = { tells: 'moved', test: of({ date: '2027-03-20', districts: all }), before: marchTest }
const off: Telling = { tells: 'cancelled', test: of({ districts: all }) }
const misfire: Telling = { tells: 'misfire', place: '城固县博望街道', at: momentOf('2027-03-09', '15:50') }
const long =
  '关于进一步做好全市人民防空宣传教育和国防动员知识普及活动有关事项以及各县区学校社区组织参观人防宣教场馆的通知说明第二稿'

test.each<[string, Telling, string]>([
  ['a test', test_(), '3月13日（星期六）10:00至10:19，汉台区、城固县试鸣防空警报，请保持正常生活、工作和学习秩序。'],
  [
    'the whole city',
    test_({ districts: all }),
    '3月13日（星期六）10:00至10:19，汉中市11个县区试鸣防空警报，请保持正常生活、工作和学习秩序。',
  ],
  [
    'two sessions',
    test_({ districts: all, sessions: [usualSession, afternoonSession] }),
    '3月13日（星期六）10:00至10:19、15:00至15:19，汉中市11个县区试鸣防空警报，请保持正常秩序。',
  ],
  ['six sessions', test_({ districts: all, sessions: six }), '3月13日（星期六）10:00起分6场，汉中市试鸣防空警报。'],
  [
    'a corrected test',
    { tells: 'test', test: marchTest, corrected: true },
    '更正：3月13日（星期六）10:00至10:19，汉台区、城固县试鸣防空警报，请保持正常生活、工作和学习秩序。',
  ],
  [
    'a moved test',
    moved,
    '防空警报试鸣由3月13日改到3月20日（星期六）10:00至10:19，汉中市11个县区，请相互转告，保持正常秩序。',
  ],
  [
    'a test moved within its day',
    { tells: 'moved', test: of({ sessions: [afternoonSession] }), before: marchTest },
    '防空警报试鸣改到3月13日（星期六）15:00至15:19，汉台区、城固县，请相互转告，保持正常秩序。',
  ],
  [
    'a cancelled test',
    off,
    '原定3月13日（星期六）10:00至10:19的汉中市11个县区防空警报试鸣取消，请相互转告，保持正常秩序。',
  ],
  [
    'an unknown cancelled test',
    { tells: 'cancelled', test: null },
    '原定的防空警报试鸣取消，请相互转告，保持正常秩序。',
  ],
  ['a misfire', misfire, '3月9日15:50左右城固县博望街道防空警报器误鸣，请不必惊慌，保持正常秩序。'],
  [
    'an event',
    {
      tells: 'event',
      title: '人防宣传日',
      place: '友爱路',
      from: momentOf('2027-03-10', '09:00'),
      until: momentOf('2027-03-10', '11:00'),
    },
    '3月10日（星期三）09:00，人防宣传日，地点：友爱路。',
  ],
  ['another notice', { tells: 'other', title: '关于展览的通知' }, '关于展览的通知。'],
])('the plain version of %s', (_, telling, expected) => {
  expect(plainText(telling, city)).toBe(expected)
})

test.each([
  [60, '关'.repeat(59), `${'关'.repeat(59)}。`],
  [60, '关'.repeat(60), '关'.repeat(60)],
  [60, '关'.repeat(61), `${'关'.repeat(59)}…`],
])('the plain version has %i characters at the most: %s', (limit, title, expected) => {
  const text = plainText({ tells: 'other', title }, city)
  expect(text).toBe(expected)
  expect(text).toHaveLength(limit)
})

const everything: [string, Telling][] = [
  ['a test of all districts', test_({ districts: all })],
  ['of ten districts', test_({ districts: all.slice(1) })],
  ['of three districts', test_({ districts: all.slice(0, 3) })],
  [
    'of districts with long names',
    test_({ districts: Array.from({ length: 30 }, (_, place) => `某某蒙古族藏族自治县${place}`) }),
  ],
  ['of six sessions', test_({ districts: all, sessions: six })],
  ['a corrected one', { tells: 'test', test: of({ districts: all, sessions: six }), corrected: true }],
  ['a moved one', moved],
  ['a moved one of six sessions', { ...moved, test: of({ districts: all, sessions: six }) }],
  ['a cancelled one', off],
  ['a misfire', misfire],
  ['a misfire at a long place', { ...misfire, place: '县'.repeat(60) }],
  [
    'an event with a long title',
    { tells: 'event', title: long, place: long, from: 1_800_000_000_000, until: 1_800_900_000_000 },
  ],
  ['a notice with a long title', { tells: 'other', title: long + long }],
]

test.each(everything)('%s fits each outlet', (_, telling) => {
  const message = shortMessage(telling, city, signature)
  expect(plainText(telling, city).length).toBeLessThanOrEqual(60)
  expect(message.length).toBeLessThanOrEqual(70)
  expect(message.startsWith('【汉中市国动办】')).toBe(true)
  expect(radioScript(telling, city).text.length).toBeLessThanOrEqual(130)
  expect(radioScript(telling, city).seconds).toBeLessThanOrEqual(30)
  expect(scrollingText(telling, city, signature)).not.toContain('\n')
  expect(shareCard(telling, city).title.length).toBeLessThanOrEqual(28)
})

test('a scrolling text is whole', () => {
  expect(scrollingText(test_({ sessions: [usualSession, afternoonSession] }), city, '汉中市人民政府')).toBe(
    '汉中市人民政府提示：3月13日（星期六）10:00至10:19、15:00至15:19，汉台区、城固县试鸣防空警报。' +
      '10:00至10:03预先警报，10:08至10:11空袭警报，10:16至10:19解除警报；' +
      '15:00至15:03预先警报，15:08至15:11空袭警报，15:16至15:19解除警报。这是试鸣，请保持正常生活、工作和学习秩序。',
  )
})

test.each<[string, Telling, string]>([
  [
    'a test',
    test_({ districts: all }),
    '各位居民，请注意。三月十三日星期六，上午十点到十点十九分，汉中市十一个县区试鸣防空警报。这是试鸣，请大家保持正常的生活、工作和学习秩序。先后是预先警报、空袭警报、解除警报，每种三分钟。',
  ],
  [
    'a moved test',
    moved,
    '各位居民，请注意。防空警报试鸣改了时间：三月二十日星期六，上午十点到十点十九分，汉中市十一个县区试鸣防空警报。这是试鸣，请大家保持正常的生活、工作和学习秩序。先后是预先警报、空袭警报、解除警报，每种三分钟。',
  ],
  [
    'a cancelled test',
    off,
    '各位居民，请注意。原定三月十三日星期六，上午十点到十点十九分，在汉中市十一个县区的防空警报试鸣取消了，请互相转告。',
  ],
  [
    'a misfire',
    misfire,
    '各位居民，请注意。三月九日下午三点五十分左右，城固县博望街道的防空警报器误鸣了。请不必惊慌，保持正常秩序，不转发未经核实的消息。',
  ],
])('the script of %s has numbers as they are spoken', (_, telling, expected) => {
  expect(radioScript(telling, city).text).toBe(expected)
})

test.each([
  ['2027-03-13', '三月十三日'],
  ['2027-10-20', '十月二十日'],
  ['2027-12-31', '十二月三十一日'],
])('%s is spoken %s', (date, expected) => {
  expect(spokenDate(date)).toBe(expected)
})

test.each([
  ['10:00', '十点'],
  ['10:08', '十点零八分'],
  ['15:19', '三点十九分'],
  ['12:30', '十二点三十分'],
  ['00:05', '零点零五分'],
])('%s is spoken %s', (time, expected) => {
  expect(spokenTime(time)).toBe(expected)
})

test.each<[string, Telling, string]>([
  ['a test', test_(), '3月13日10:00试鸣防空警报'],
  ['a corrected test', { tells: 'test', test: marchTest, corrected: true }, '更正：3月13日10:00试鸣防空警报'],
  ['a moved test', moved, '防空警报试鸣改到3月20日10:00'],
  ['a cancelled test', off, '3月13日的防空警报试鸣已取消'],
  ['a misfire', misfire, '防空警报器误鸣的说明'],
])('the share card of %s says it in its title', (_, telling, title) => {
  expect(shareCard(telling, city).title).toBe(title)
})

test('each session of a test is an entry in the calendar', () => {
  expect(calendarEntries(test_({ sessions: [usualSession, afternoonSession] }), city)).toEqual([
    {
      title: '防空警报试鸣',
      from: momentOf('2027-03-13', '10:00'),
      to: momentOf('2027-03-13', '10:19'),
      allDay: false,
      remindBefore: 1_800_000,
      description:
        '汉台区、城固县：10:00至10:03 预先警报，10:08至10:11 空袭警报，10:16至10:19 解除警报。这是试鸣，请保持正常生活、工作和学习秩序。以现场和政府发布为准。如有变更，以新的通告为准。',
    },
    expect.objectContaining({ from: momentOf('2027-03-13', '15:00'), to: momentOf('2027-03-13', '15:19') }),
  ])
})

test('what is no test, or is one no more, is no entry in the calendar', () => {
  expect([off, misfire].map((telling) => calendarEntries(telling, city))).toEqual([[], []])
})

const about = { ...plainFields, about: 'city' }
const cancellation: AnnouncementContent = { ...about, kind: 'cancellation', readyMade: false }
const postponement: AnnouncementContent = { ...about, kind: 'postponement', test: of({ date: '2027-03-20' }) }
const correction: AnnouncementContent = { ...about, kind: 'correction', test: of({ districts: ['610722'] }) }
const clarification: Content = { ...about, kind: 'clarification', place: '城固县', at: 5, readyMade: false }

test.each<[string, Content, Content | null, AnnouncementContent | null, Telling]>([
  ['a notice of a test', cityNotice, null, null, { tells: 'test', test: marchTest, corrected: false }],
  ['one that was called off since', cityNotice, null, cancellation, { tells: 'cancelled', test: marchTest }],
  [
    'one that was moved since',
    cityNotice,
    null,
    postponement,
    { tells: 'moved', test: of({ date: '2027-03-20' }), before: marchTest },
  ],
  [
    'one that was corrected since',
    cityNotice,
    null,
    correction,
    { tells: 'test', test: of({ districts: ['610722'] }), corrected: true },
  ],
  ['a cancellation', cancellation, cityNotice, null, { tells: 'cancelled', test: marchTest }],
  [
    'a correction of a text',
    { ...correction, test: null },
    cityNotice,
    null,
    { tells: 'other', title: plainFields.title },
  ],
  ['a clarification', clarification, null, null, { tells: 'misfire', place: '城固县', at: 5 }],
])('%s tells what holds now', (_, content, original, change, expected) => {
  expect(tellingOf(content, original, change)).toEqual(expected)
})

const original = outAs('city', cityNotice)
const corrected = outAs('right', correction, { publishedAt: 2 })
const then = outAs('then', { ...cancellation, about: 'right' }, { publishedAt: 3 })

test.each([
  ['nothing', [original], 9, null],
  ['a correction', [original, corrected], 9, correction],
  ['a cancellation of the correction', [then, original, corrected], 9, then.content],
  ['what is not out yet', [original, corrected, then], 2, correction],
  ['another announcement', [outAs('other', { ...cancellation, about: 'elsewhere' })], 9, null],
])('the last change of a notice is found: %s', (_, out, now, expected) => {
  expect(latestChangeOf('city', out, now)).toBe(expected)
})
