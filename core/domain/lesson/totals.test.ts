import { lesson } from '../../../test/stubs/lesson'
import { compared, shareOf, totalOf } from './totals'

const none = Array.from({ length: 8 }, () => null)

test.each([
  [[6, 31, 4, 2], 43],
  [[6, null, 4, null], 10],
  [null, 0],
])('all hands of %j are %d', (hands, total) => {
  expect(totalOf(hands)).toBe(total)
})

test.each([
  [31, [6, 31, 4, 2], 31 / 43],
  [0, [0, 0], 0],
  [null, [6, null], 0],
])('%j of %j fills its share', (count, hands, share) => {
  expect(shareOf(count, hands)).toBe(share)
})

test('a class is compared with itself: the same three questions at the start and at the end', () => {
  const { questions } = lesson()
  const all = (right: number) => questions[0]!.options.map((_, place) => (questions[0]!.key[0] === place ? right : 1))
  const rows = compared(lesson({ counts: [all(6), null, null, ...none.slice(0, 5), all(40), null, null] }))
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({ before: { right: 6, outOf: 9 }, after: { right: 40, outOf: 43 } })
  expect(rows[1]).toMatchObject({ before: null, after: null })
})
