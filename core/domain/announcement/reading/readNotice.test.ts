import hardNotices from '../../../../test/fixtures/hardNotices.json'
import { outline } from '../../../../test/trials/notices/outline'
import { type NoticeReading, LONGEST_NOTICE, readNotice } from './readNotice'

interface HardNotice {
  name: string
  text: string
  publishedOn?: string
  reads: object
}

function read(text: string, publishedOn?: string): NoticeReading {
  const reading = readNotice(text, publishedOn)
  if (reading.state !== 'read') throw new Error(reading.words)
  return reading.notice
}

test.each(hardNotices as HardNotice[])(
  'what is written is read, and nothing else: $name',
  ({ text, publishedOn, reads }) => expect(outline(read(text, publishedOn))).toEqual(reads),
)

const text =
  '汉中市人民政府定于３月13日(星期六)上午十时开始试鸣防空警报。\n预先警报:10︰00,鸣36秒、停24秒,时间3分钟。\n汉中市人民政府\n2027年2月26日'
const words = ({ from, to }: { from: number; to: number }): string => text.slice(from, to)

test('each value carries the words it was read from, as they stand in the pasted text', () => {
  const { date, weekday, window, sessions, issuer, signedOn } = read(text)
  expect(date.spans.map(words)).toEqual(['３月13日', '2027年2月26日', '星期六'])
  expect(weekday.spans.map(words)).toEqual(['星期六'])
  expect(window.from.spans.map(words)).toEqual(['上午十时'])
  expect(sessions[0]?.signals[0]?.at.spans.map(words)).toEqual(['10︰00'])
  expect(sessions[0]?.signals[0]?.onSeconds.spans.map(words)).toEqual(['鸣36秒'])
  expect(issuer.spans.map(words)).toEqual(['汉中市人民政府'])
  expect(signedOn.spans.map(words)).toEqual(['2027年2月26日'])
})

test('a weekday that stands there twice is quoted once', () => {
  const twice = '汉中市人民政府定于2027年3月13日星期六星期六上午10时试鸣防空警报。'
  const { weekday } = read(twice)
  expect(weekday.spans.map(({ from, to }) => twice.slice(from, to))).toEqual(['星期六'])
})

test('a value worked out from others shows the sum', () => {
  const { date, sessions } = read(text)
  expect(date).toMatchObject({
    value: '2027-03-13',
    how: {
      workedOut: '3月13日没有写年份;落款日期是2027-02-26,其后100天内的3月13日只有2027-03-13;这一天是星期六,与原文相符',
    },
  })
  expect(sessions[0]?.signals[0]?.until).toMatchObject({ value: '10:03', how: { workedOut: '10:00 + 3分钟 = 10:03' } })
  expect(sessions[0]?.signals[0]?.repeats).toMatchObject({ value: 3, how: { workedOut: '180秒÷(36+24)秒 = 3遍' } })
})

test('times that follow from the start, the lengths and the pauses show how', () => {
  const { sessions } = read(
    '定于2027年3月13日10:00至10:19试鸣防空警报,依次鸣放预先警报、空袭警报、解除警报,每种3分钟,间隔5分钟。',
  )
  expect(sessions[0]?.signals.map(({ at }) => (at.state === 'read' ? at.how : at.reason))).toEqual([
    { workedOut: '自10:00开始' },
    { workedOut: '10:00 + 3分钟 + 间隔5分钟 = 10:08' },
    { workedOut: '10:00 + 3分钟 + 间隔5分钟 + 3分钟 + 间隔5分钟 = 10:16' },
  ])
})

test('a date and a weekday that contradict each other are both empty, and it is said why', () => {
  const { date, weekday } = read('定于2027年3月13日(星期五)上午10:00至10:19试鸣防空警报。')
  expect(date).toMatchObject({ state: 'empty', reason: 'contradictory', because: '2027年3月13日是星期六,原文写星期五' })
  expect(weekday).toEqual(date)
})

const doubtful = { state: 'empty', reason: 'contradictory', because: '各信号的时间有矛盾' }

test.each<[string, string, object, object]>([
  ['overlap', '预先警报10:00至10:03,空袭警报10:02至10:05,解除警报10:16至10:19。', doubtful, doubtful],
  ['are given twice', '预先警报10:00,空袭警报10:08,解除警报10:16。预先警报10:01开始。', doubtful, doubtful],
  [
    'last otherwise than it says',
    '预先警报10:00至10:03,空袭警报10:08至10:11,解除警报10:16至10:19,鸣2分钟。',
    { value: '10:00' },
    doubtful,
  ],
  [
    'do not say when they end',
    '预先警报10:00,空袭警报10:08,解除警报10:16。',
    { value: '10:00' },
    { reason: 'missing' },
  ],
])('where the times of signals %s, the window says the same of its own', (_, signals, from, until) => {
  const { window } = read(`定于2027年3月13日试鸣防空警报。${signals}`)
  expect(window).toMatchObject({ from, until })
})

test('what does not fit, though it can be read, is remarked', () => {
  const { remarks } = read(
    '根据《中华人民共和国防空法》,定于2027年3月13日10:00至10:15试鸣防空警报。解除警报10:13开始,长鸣3分钟。',
  )
  expect(remarks.map((remark) => remark.words)).toEqual([
    '解除警报到10:16才结束,晚于写明的10:15',
    '《中华人民共和国防空法》有误,应为《中华人民共和国人民防空法》',
  ])
})

test('the day of publication may be handed over with the text', () => {
  expect(read('定于3月13日试鸣防空警报。', '2027-03-01')).toMatchObject({
    publishedOn: { value: '2027-03-01', spans: [], how: 'given' },
    date: { value: '2027-03-13' },
  })
})

test('where places have times of their own none holds for all, and no place is told as the place of the test', () => {
  const { window, sessions, region } = read(
    '定于2027年3月13日试鸣防空警报。在汉台区10:00至10:19,在南郑区11:00至11:19试鸣。',
  )
  expect(window.from).toMatchObject({ state: 'empty', reason: 'contradictory', because: '各地的试鸣时间不同' })
  expect(sessions.map(({ from, until }) => [from.state, until.state])).toEqual([['empty', 'empty']])
  expect(region).toMatchObject({ state: 'empty', because: '各地的试鸣时间不同' })
})

test.each([
  ['除留坝县、佛坪县外,在全市范围内试鸣', ['全市', '除留坝县、佛坪县外']],
  ['在全市范围内试鸣,洋县除外', ['全市', '洋县除外']],
  ['在全市范围内(不含镇巴县)试鸣', ['全市', '不含镇巴县']],
])('the places that are left out are told with the region: %s', (words, places) => {
  const { region } = read(`定于2027年3月13日10:00至10:19,${words}防空警报。`)
  expect(region).toMatchObject({ value: places })
})

test('a place that is said to hear nothing is no region, nor what is silent a channel', () => {
  const { region, channels } = read('定于2027年3月13日10:00至10:19试鸣防空警报。不在洋县试鸣。汉中电视台不播放。')
  expect([region, channels]).toMatchObject([{ reason: 'missing' }, { reason: 'missing' }])
})

test('a county that goes along with the whole city is not the whole city', () => {
  const { region } = read('洋县定于2027年3月13日10:00至10:19试鸣防空警报,与全市同步。')
  expect(region.state).toBe('empty')
})

test('a text that is too long is not read, and that is said', () => {
  expect(readNotice('试'.repeat(LONGEST_NOTICE + 1))).toMatchObject({ state: 'tooLong', longest: 20_000 })
})

test.each([
  '',
  '\ud800',
  '2027年',
  '×',
  '《'.repeat(20_000),
  '一'.repeat(20_000),
  '10:00'.repeat(4000),
  '预先警报'.repeat(5000),
])('no text makes it throw: %#', (odd) => expect(readNotice(odd).state).toBe('read'))

test('how often a round is repeated is hidden: how many periods there are does not tell it', () => {
  const reading = readNotice('定于2027年3月13日10时试鸣防空警报。预先警报:鸣36秒,停24秒,反复×次为1个周期,共1个周期。')
  const { sessions } = (reading as Extract<typeof reading, { state: 'read' }>).notice
  expect(sessions[0]?.signals[0]?.repeats.state).toBe('empty')
})
