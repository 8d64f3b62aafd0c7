import { broken } from './broken'

test.each([
  ['十个字的一行一二三四', 16, 80, ['十个字的一', '行一二三四']],
  ['abcde', 10, 100, ['abcde']],
  ['', 16, 80, ['']],
])('%j is broken at %d px into lines of %d px', (text, size, width, lines) => {
  expect(broken(text, size, width)).toEqual(lines)
})
