import { DAY, HOUR, MINUTE } from '../moment'
import { takingAt, takingInActivityAt } from './taking'

const start = Date.parse('2027-03-13T10:00:00+08:00')
const closesAt = start + 2 * HOUR
const rules = { minutes: 10, graceSeconds: 30, late: 'accept', closesAt } as const

test.each([
  ['at the end of its minutes', start + 10 * MINUTE, 'inTime', 'inTime'],
  ['within the grace', start + 10 * MINUTE + 30_000, 'inTime', 'inTime'],
  ['after the grace', start + 10 * MINUTE + 30_001, 'late', 'late'],
  ['a day after the end', closesAt + DAY, 'late', 'late'],
  ['more than a day after the end', closesAt + DAY + 1, 'late', 'refused'],
] as const)(
  'a sheet that comes %s is taken by a lenient quiz, and by an activity for a day',
  (_, now, quiz, activity) => {
    expect(takingAt(rules, start, now)).toBe(quiz)
    expect(takingInActivityAt(rules, start, now)).toBe(activity)
  },
)

test('a strict quiz takes no late sheet', () => {
  expect(takingAt({ ...rules, late: 'refuse' }, start, start + 10 * MINUTE + 30_000)).toBe('inTime')
  expect(takingAt({ ...rules, late: 'refuse' }, start, start + 10 * MINUTE + 30_001)).toBe('refused')
})

test('without a limit of minutes a sheet is late once the activity is over', () => {
  const untimed = { ...rules, minutes: null }
  expect(takingInActivityAt(untimed, start, closesAt + 30_000)).toBe('inTime')
  expect(takingInActivityAt(untimed, start, closesAt + 30_001)).toBe('late')
})
