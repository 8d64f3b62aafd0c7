import { momentOf } from '../moment'
import { dimmedFrom, isDimmedAt, leafAt, shiftAt } from './showing'

const at = (time: string) => momentOf('2027-03-13', time)

test.each([
  ['22-6', { from: '22:00', until: '06:00' }],
  ['22:30-6:15', { from: '22:30', until: '06:15' }],
  [undefined, null],
  ['', null],
  ['25-6', null],
  ['7-7', null],
  ['all', null],
])('hours to dim written as %s are %j', (words, expected) => {
  expect(dimmedFrom(words)).toEqual(expected)
})

test.each([
  ['22-6', '21:59', false],
  ['22-6', '22:00', true],
  ['22-6', '00:00', true],
  ['22-6', '05:59', true],
  ['22-6', '06:00', false],
  ['12-14', '13:00', true],
  ['12-14', '14:00', false],
])('with %s at %s the screen is dimmed: %s', (words, time, expected) => {
  expect(isDimmedAt(dimmedFrom(words)!, at(time))).toBe(expected)
})

test('the picture stands elsewhere each minute, never more than two steps away, and comes back', () => {
  const places = Array.from({ length: 7 }, (_, minute) => shiftAt(minute * 60_000))
  expect(new Set(places.map(({ right, down }) => `${right} ${down}`)).size).toBe(6)
  expect(places[6]).toEqual(places[0])
  expect(Math.max(...places.flatMap(({ right, down }) => [right, down]))).toBe(2)
})

test('leaves follow each other and begin again', () => {
  expect([0, 14_999, 15_000, 30_000, 45_000].map((now) => leafAt(now, 3, 15_000))).toEqual([0, 0, 1, 2, 0])
  expect(leafAt(0, 0, 15_000)).toBe(0)
})
