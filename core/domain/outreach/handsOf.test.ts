import { handsOf } from './handsOf'

test.each([
  ['the most hands for one question', [{ counts: [10, 20] }, { counts: [3, 1] }], 30],
  ['those that were counted, where others were skipped', [{ counts: null }, { counts: [7] }], 7],
  ['nobody where nobody raised a hand', [{ counts: [0, 0] }], 0],
  ['unknown where nothing was counted', [{ counts: null }], null],
])('a lesson had %s', (_, questions, expected) => {
  expect(handsOf(questions)).toBe(expected)
})
