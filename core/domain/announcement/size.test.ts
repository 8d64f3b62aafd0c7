import { notice } from '../../../test/seeds/drafts'
import type { Content } from './content'
import { bytesOfContent, checkSize, isTooLarge, MOST_BYTES } from './size'

const paper = (text: string) => ({ text, scans: [] })
const content = (body: string, signed: string): Content => notice({ body, signed: paper(signed) })
const empty = bytesOfContent(content('', ''))

test.each([
  ['a', 1],
  ['é', 2],
  ['试', 3],
  ['😀', 4],
  ['\n', 2],
  ['"', 2],
])('the bytes of a content are those in which it is sent: %j', (body, bytes) => {
  expect(bytesOfContent(content(body, '')) - empty).toBe(bytes)
  expect(bytesOfContent(content(body, ''))).toBe(Buffer.byteLength(JSON.stringify(content(body, ''))))
})

test.each([
  ['a long text alone', content('试'.repeat(20_000), ''), false],
  ['a long text and a long signed paper', content('试'.repeat(20_000), '鸣'.repeat(20_000)), true],
  ['the same in letters', content('a'.repeat(20_000), 'b'.repeat(20_000)), false],
  ['exactly as much as can be', content('a'.repeat(MOST_BYTES - empty), ''), false],
  ['a byte more', content('a'.repeat(MOST_BYTES - empty + 1), ''), true],
])('what is more than one call carries is found, and said with what can be done: %s', (_, one, found) => {
  expect(isTooLarge(one)).toBe(found)
  expect(checkSize(one).map(({ code, severity }) => [code, severity])).toEqual(found ? [['tooLarge', 'error']] : [])
})

test('it is said by how much it is too large', () => {
  const [finding] = checkSize(content('试'.repeat(20_000), '鸣'.repeat(20_000)))
  expect(finding?.message).toMatch(/^正文、签发原文等合计约118KB，一次最多能保存96KB，约超出7\d{3}个汉字。/)
})
