import { dateAt, dateInWords, momentInWords, momentOf, spanInWords, timeAt, weekdayOf } from './moment'

const words = (span: number) =>
  spanInWords(span)
    .map(({ number, unit }) => `${number} ${unit}`)
    .join(' ')

test('ten in the morning in China is two at night in Greenwich, whatever the machine thinks', () => {
  expect(new Date(momentOf('2027-03-13', '10:00')).toISOString()).toBe('2027-03-13T02:00:00.000Z')
})

test('a date and a time of day come back from the moment they make', () => {
  const moment = momentOf('2027-03-13', '00:05')
  expect(dateAt(moment)).toBe('2027-03-13')
  expect(timeAt(moment)).toBe('00:05')
  expect(dateAt(moment - 6 * 60_000)).toBe('2027-03-12')
})

test.each([
  ['2027-03-13', '星期六'],
  ['2028-03-13', '星期一'],
  ['2029-03-13', '星期二'],
])('the weekday of %s is %s', (date, weekday) => expect(weekdayOf(date)).toBe(weekday))

test('a date is written without spaces', () => {
  expect(dateInWords('2027-03-03')).toBe('3月3日')
  expect(dateInWords('2027-03-03', true)).toBe('2027年3月3日')
})

test.each([
  ['2027-03-13', '09:20', '今天 09:20'],
  ['2027-03-12', '18:05', '昨天 18:05'],
  ['2027-03-09', '10:00', '3月9日 10:00'],
  ['2026-03-09', '10:00', '2026年3月9日 10:00'],
])('what was on %s at %s is told as %s', (date, time, told) =>
  expect(momentInWords(momentOf(date, time), momentOf('2027-03-13', '10:00'))).toBe(told),
)

test.each([
  [0, '0 秒'],
  [42_000, '42 秒'],
  [162_000, '2 分 42 秒'],
  [3_600_000, '1 小时 0 分'],
  [90_000_000, '1 天 1 小时'],
  [86_400_000, '1 天'],
])('a span of %d ms is told as %s', (span, told) => expect(words(span)).toBe(told))
