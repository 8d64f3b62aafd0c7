import { broken } from './broken'

test.each([
  ['十个字的一行一二三四', 16, 80, ['十个字的一', '行一二三四']],
  ['abcde', 10, 100, ['abcde']],
  ['', 16, 80, ['']],
  ['参加了《防空小测》', 10, 80, ['参加了《防空小', '测》']],
  ['参加了《防空小测（示例）》', 10, 120, ['参加了《防空小测（示', '例）》']],
  ['一二三四（五六）', 10, 50, ['一二三四', '（五六）']],
  ['一二三四，五六', 10, 40, ['一二三', '四，五六']],
])('%j is broken at %d px into lines of %d px', (text, size, width, lines) => {
  expect(broken(text, size, width)).toEqual(lines)
})
