import { shareOfHands } from './byHands'

test.each([
  ['counted', 'single', [1], [3, 40], { right: 40, outOf: 43 }],
  ['counted without the right one', 'single', [1], [3, null], { right: 0, outOf: 3 }],
  ['not counted', 'judge', [1], null, null],
  ['for which no hand was raised', 'judge', [1], [0, 0], null],
  ['of which nothing is counted yet', 'single', [1], [null, null], null],
  ['with several right options', 'multiple', [0, 1], [3, 40], null],
  ['with several right options of which one is known', 'multiple', [1], [3, 40], null],
] as const)('of a question %s hands tell so much', (_, kind, key, hands, share) => {
  expect(shareOfHands({ kind, key: [...key] }, hands)).toEqual(share)
})
