import { momentOf } from '../moment'
import { answerAt, nextTest, testOfYear, windowOf, type TestPlan } from './plan'

const plan: TestPlan = {
  month: 3,
  day: 13,
  signals: [
    { signal: 'preliminary', at: '10:00' },
    { signal: 'airRaid', at: '10:08' },
    { signal: 'allClear', at: '10:16' },
  ],
}
const test2027 = testOfYear(plan, 2027)

test('the test lasts from the first signal to the end of the last', () => {
  expect(windowOf(test2027)).toEqual({ from: momentOf('2027-03-13', '10:00'), to: momentOf('2027-03-13', '10:19') })
})

test.each([
  ['2026-11-25', '2027-03-13'],
  ['2027-03-13', '2027-03-13'],
  ['2027-03-14', '2028-03-13'],
])('on %s the next test is that of %s', (today, date) =>
  expect(nextTest(plan, momentOf(today, '23:59')).date).toBe(date),
)

test.each([
  ['2027-03-13', '09:41', 'testToday', 'ahead'],
  ['2027-03-13', '10:00', 'testToday', 'during'],
  ['2027-03-13', '10:18', 'testToday', 'during'],
  ['2027-03-13', '10:19', 'testToday', 'over'],
])('on the day, %s %s, the answer is the test, and how far it is', (date, time, kind, stage) =>
  expect(answerAt([test2027], null, momentOf(date, time))).toMatchObject({ kind, stage }),
)

test.each([
  ['checked this morning', momentOf('2027-03-12', '09:00'), 'nothingReceived'],
  ['checked more than twelve hours ago', momentOf('2027-03-11', '20:00'), 'unverified'],
  ['checked a second from now, by rounding', momentOf('2027-03-12', '10:00') + 1000, 'nothingReceived'],
  ['never checked', null, 'unverified'],
  ['checked in the future, by a clock that is wrong', momentOf('2027-03-12', '12:00'), 'unverified'],
])('on another day, %s, the phone says what it knows and no more', (_, checkedAt, kind) =>
  expect(answerAt([test2027], checkedAt, momentOf('2027-03-12', '10:00')).kind).toBe(kind),
)
