import { HOUR, MINUTE } from '../moment'
import { countedTries, mayTry, withoutTry } from './tries'

const now = 1_800_000_000_000
const ago = (...minutes: number[]) => minutes.map((many) => now - many * MINUTE)

test.each<[string, number[], boolean]>([
  ['none', [], true],
  ['four within the hour', ago(50, 40, 30, 0), true],
  ['five within the hour', ago(50, 40, 30, 20, 0), false],
  ['five, one of them an hour ago', ago(60, 40, 30, 20, 0), true],
  ['five of a clock that was put back', ago(-10, -10, -10, -10, -10), false],
])('after %s one more try may be made: %s', (_, tries, may) => {
  expect(mayTry(tries, now)).toBe(may)
})

test('tries of an hour ago do not count any more', () => {
  expect(countedTries([now - HOUR, now - HOUR + 1, now], now)).toEqual([now - HOUR + 1, now])
})

test('a right try is taken out once, though two were made at the same moment', () => {
  expect(withoutTry([now, now, now + 1], now)).toEqual([now, now + 1])
})
