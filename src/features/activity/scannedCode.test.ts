import { scannedCode } from './scannedCode'

test.each([
  ['A3K9QX', 'A3K9QX'],
  ['pages/quiz/activity/index?scene=A3K9QX', 'A3K9QX'],
  ['/pages/quiz/activity/index?from=1&scene=A3K9QX', 'A3K9QX'],
  ['pages/quiz/activity/index?scene=A3K%209QX', 'A3K 9QX'],
  ['pages/quiz/activity/index?scene=%', '%'],
  ['https://example.org/something-that-is-no-code-at-all', 'https://example.org/'],
])('of %s the code is %s', (scanned, code) => {
  expect(scannedCode(scanned)).toBe(code)
})
