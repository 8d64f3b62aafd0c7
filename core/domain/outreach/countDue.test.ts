import { DAY, MINUTE } from '../moment'
import { isCountDue } from './countDue'

const overAt = 1.8e12

test.each([
  ['never counted', null, overAt - DAY, true],
  ['open, counted a little ago', overAt - DAY - 9 * MINUTE, overAt - DAY, false],
  ['open, counted some time ago', overAt - DAY - 10 * MINUTE, overAt - DAY, true],
  ['over, last counted while it was open', overAt - MINUTE, overAt, true],
  ['over, counted since', overAt, overAt + DAY - 1, false],
  ['over, counted a day ago', overAt, overAt + DAY, true],
  ['over, counted when nothing could come any more', overAt + 31 * DAY, overAt + 400 * DAY, false],
])('the sheets of one that is %s are counted again or not', (_, countedAt, now, is) => {
  expect(isCountDue({ countedAt, overAt }, now)).toBe(is)
})
