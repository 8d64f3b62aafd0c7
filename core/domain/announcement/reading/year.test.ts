import { byWeekday, nearest, onOrAfter, onOrBefore } from './year'

const signed = (date: string) => ({ date, name: '落款日期' })

test.each([
  [3, 13, '2027-02-26', '2027-03-13'],
  [3, 13, '2027-03-13', '2027-03-13'],
  [3, 13, '2026-12-28', '2027-03-13'],
  [3, 13, '2027-03-14', undefined],
  [9, 18, '2027-03-01', undefined],
  [2, 29, '2027-01-20', undefined],
  [2, 29, '2028-01-20', '2028-02-29'],
])('%i-%i on or after %s, soon, is %s', (month, day, date, found) =>
  expect(onOrAfter(month, day, signed(date))?.date).toBe(found),
)

test('the day before and the nearest day are found over the turn of the year', () => {
  expect(onOrBefore(12, 28, signed('2027-03-13'))?.date).toBe('2026-12-28')
  expect(nearest(12, 28, signed('2027-01-10'))?.date).toBe('2026-12-28')
})

test.each([
  [2025, '星期四', '2025-03-13'],
  [2026, '星期六', '2027-03-13'],
  [2025, '星期一', undefined],
])('of %i and the next year, 3-13 is a %s in %s', (year, weekday, date) =>
  expect(byWeekday(3, 13, year, weekday)?.date).toBe(date),
)
