import { comeBackAfter } from './comeBack'

test.each([
  [0, 1000, 2000],
  [1, 2000, 4000],
  [3, 8000, 16_000],
  [6, 60_000, 120_000],
  [50, 60_000, 120_000],
])('after %d times a phone comes back within %d to %d ms', (nth, least, most) => {
  expect(comeBackAfter(nth, () => 0)).toBe(least)
  expect(comeBackAfter(nth, () => 0.999_999)).toBe(most)
})
