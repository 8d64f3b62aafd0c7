import { plainOf } from './plain'

test.each([
  ['２０２７年３月１３日', '2027年3月13日'],
  ['10︰00—10∶19', '10:00-10:19'],
  ['二〇二七年三月十三日上午十时整', '2027年3月13日上午10时整'],
  ['星期二十时', '星期二10时'],
  ['1 0 : 0 0 至 1 0 : 1 9', '10:00至10:19'],
  ['预先警报\t36\t24\t3', '预先警报36 24 3'],
  ['試鳴 36 秒', '试鸣36秒'],
  ['3⽉13⽇', '3月13日'],
  ['3月__日', '3月××日'],
  ['20XX年', '20××年'],
  ['a\r\nb', 'a\nb'],
])('%s is read as %s', (original, plain) => expect(plainOf(original).text).toBe(plain))

test('a line that goes on in the next one is one line, unless the break cuts a figure', () => {
  const line = '根据《中华人民共和国人民防空法》的有关规定,定于2027年3月'
  expect(plainOf(`${line}\n13日试鸣。`).text).toBe(`${line}13日试鸣。`)
  expect(plainOf(`${line}1\n3日试鸣。`).text).toBe(`${line}1\n3日试鸣。`)
})

test('a piece of the plain text knows its place in the original', () => {
  const { text, original, spanOf } = plainOf('定于 三月十三日 １０：００')
  const { from, to } = spanOf(text.indexOf('13日'), text.length)
  expect(original.slice(from, to)).toBe('十三日 １０：００')
})
