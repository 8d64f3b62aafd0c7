import type { Content } from '@core/domain/announcement/content'
import { alarmTest, notice, testIn, venue } from '../../test/seeds/drafts'
import { piecesOf } from './piecesOf'

const picture = { hash: 'a'.repeat(64), type: 'image/png' as const, bytes: 1, caption: '一张图' }

test.each<[string, object, string[]]>([
  ['a title and a text', notice({ title: '讲座', body: '欢迎' }), ['讲座', '欢迎']],
  ['a picture', notice({ attachments: [picture] }), ['一张图']],
  [
    'a test, with its signed paper',
    alarmTest({ test: { ...testIn(30), notes: ['请勿惊慌'], channels: ['调频95.6'] } }),
    ['请勿惊慌', '调频95.6', '试鸣'],
  ],
  ['a place', venue({ venue: { ...venue().venue, howToVisit: '请先预约' } }), ['请先预约', '示例路1号']],
])('all that residents read goes to the check: %s', (_, content, words) => {
  const [piece = ''] = piecesOf(content as Content)
  expect(words.filter((one) => !piece.includes(one))).toEqual([])
})

test('a long text goes in pieces of 2500 characters, none of them cut in two', () => {
  const pieces = piecesOf(notice({ title: '长', body: '😀'.repeat(6000) }))
  expect(pieces.map((piece) => Array.from(piece).length)).toEqual([2500, 2500, expect.any(Number)])
  expect(pieces.every((piece) => Buffer.from(piece).toString() === piece)).toBe(true)
})
