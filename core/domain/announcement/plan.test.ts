import { momentOf } from '../moment'
import { answerAt, hoursInWords, nextTest, testOfYear, windowOf, type AlarmTest, type TestPlan } from './plan'

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

const afternoon = plan.signals.map(({ signal, at }) => ({ signal, at: at.replace('10:', '15:') }))
const twice: AlarmTest = { date: '2027-03-13', sessions: [plan.signals, afternoon], source: 'announcement' }

test('the hours of a test are told session by session', () => {
  expect(hoursInWords(test2027)).toBe('10:00–10:19')
  expect(hoursInWords(twice)).toBe('10:00–10:19、15:00–15:19')
})

test.each([
  ['09:59', 'ahead', '10:00'],
  ['10:18', 'during', '10:00'],
  ['10:19', 'ahead', '15:00'],
  ['15:18', 'during', '15:00'],
  ['15:19', 'over', '15:00'],
])('of two sessions the answer at %s is %s, of the one at %s', (time, stage, from) => {
  expect(answerAt([twice], null, momentOf('2027-03-13', time))).toMatchObject({
    stage,
    from: momentOf('2027-03-13', from),
  })
})
