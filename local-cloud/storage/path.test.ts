import { checkPath } from './path'

describe('the path of a file', () => {
  it.each(['a', 'packs/a b.json', '避难/地图-1.png', '.a', 'a..b', 'x'.repeat(255)])('may be %s', (path) => {
    expect(checkPath(path)).toBe(path)
  })

  it.each<[unknown, string]>([
    ['', 'needs a path'],
    [5, 'needs a path'],
    [undefined, 'needs a path'],
    [`${'x/'.repeat(450)}a`, 'longer than 850 bytes'],
    ['避'.repeat(300), 'longer than 850 bytes'],
    ['x'.repeat(256), 'A part of the path'],
    ...['a\\b', '..\\a', 'a\u0000b', 'a\nb', 'a?b', 'a#b', 'a%2e', '%2e%2e/a', 'C:/a', 'a|b', 'a\ud800'].map(
      (path): [string, string] => [path, 'a character that is not allowed'],
    ),
    ...['/a', '//a', '../a', '..', '.', 'a/../../b', 'a/./b', 'a//b', 'a/', 'a./b', 'a /b', 'a/...'].map(
      (path): [string, string] => [path, 'must name a file inside the storage'],
    ),
  ])('may not be %j: %s', (path, sentence) => {
    expect(() => checkPath(path)).toThrow(sentence)
  })
})
