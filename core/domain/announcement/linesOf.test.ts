import { signedText } from '../../../test/seeds/notices'
import { linesOf } from './linesOf'

const places = (text: string) => linesOf(text).map(({ place }) => place)

test('a signed notice has its title above, its signature and date below, and is not altered', () => {
  expect(places(signedText)).toEqual([
    'heading',
    'heading',
    ...Array<string>(5).fill('paragraph'),
    'signature',
    'signature',
  ])
  expect(
    linesOf(signedText)
      .map(({ text }) => text)
      .join('\n'),
  ).toBe(signedText)
})

test.each([
  ['nothing', '', []],
  ['one sentence', '原定试鸣取消。', ['paragraph']],
  ['short lines only', '通告\n汉中市人民政府', ['paragraph', 'paragraph']],
  ['empty lines and spaces around', '\n 标题 \r\n\n正文一句。\n', ['heading', 'paragraph']],
  ['a table between two sentences', '第一句。\n预先警报\n空袭警报\n最后一句。', Array(4).fill('paragraph')],
])('of a text of %s each line has its place', (_, text, expected) => {
  expect(places(text)).toEqual(expected)
})
