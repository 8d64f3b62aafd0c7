import { isPeriod, monthsOf, periodInWords, upTo, yearOf } from './period'

test.each([
  ['2027-03-13', '2027-03-13', ['2027-03']],
  ['2026-11-30', '2027-02-01', ['2026-11', '2026-12', '2027-01', '2027-02']],
  ['2027-03-13', '2027-02-01', []],
])('from %s to %s are the months %j', (from, until, months) => {
  expect(monthsOf({ from, until })).toEqual(months)
})

test.each([
  ['2027-01-01', '2027-12-31', '2027年'],
  ['2027-03-01', '2027-03-31', '2027年3月'],
  ['2028-02-01', '2028-02-29', '2028年2月'],
  ['2027-02-01', '2027-02-28', '2027年2月'],
  ['2027-03-01', '2027-03-30', '2027年3月1日至3月30日'],
  ['2026-09-01', '2027-03-31', '2026年9月1日至2027年3月31日'],
])('from %s to %s is told as %s', (from, until, words) => {
  expect(periodInWords({ from, until })).toBe(words)
})

test.each([
  ['a day', '2027-03-13', '2027-03-13', true],
  ['five years', '2023-01-01', '2027-12-31', true],
  ['more than five years', '2022-12-31', '2027-12-31', false],
  ['an end before the beginning', '2027-03-14', '2027-03-13', false],
])('%s is a period or none', (_, from, until, is) => {
  expect(isPeriod({ from, until })).toBe(is)
})

test('a period that goes on is told up to today', () => {
  expect(upTo(yearOf(2027), '2027-03-13')).toEqual({ from: '2027-01-01', until: '2027-03-13' })
  expect(upTo(yearOf(2026), '2027-03-13')).toEqual({ from: '2026-01-01', until: '2026-12-31' })
})
