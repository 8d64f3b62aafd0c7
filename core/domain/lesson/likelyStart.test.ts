import { DAY, HOUR } from '../moment'
import { likelyStart } from './likelyStart'

const now = Date.parse('2027-03-13T10:00:00+08:00')

test.each([
  ['an hour ago', now - HOUR, now - HOUR],
  ['a year ago, which lay in a drawer', now - 399 * DAY, now - 399 * DAY],
  ['some minutes ahead', now + 9 * 60_000, now + 9 * 60_000],
  ['tomorrow', now + DAY, now],
  ['in 1970, as a computer with a flat battery', 0, now],
  ['two years ago', now - 730 * DAY, now],
])('a lesson that began %s', (_, startedAt, expected) => {
  expect(likelyStart(startedAt, now)).toBe(expected)
})
