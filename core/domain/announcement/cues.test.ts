import { cueAt, cuesOf } from './cues'

const file = `WEBVTT

NOTE 说明

1
00:00:01.000 --> 00:00:03.500 align:center
<v 讲解>请保持秩序。</v>

00:04.000 --> 00:06.000
第一行
第二行
`

test('subtitles are read with their times, whether these have hours or not', () => {
  expect(cuesOf(file)).toEqual([
    { from: 1, to: 3.5, text: '请保持秩序。' },
    { from: 4, to: 6, text: '第一行\n第二行' },
  ])
})

test.each([
  [0.9, ''],
  [1, '请保持秩序。'],
  [3.5, ''],
  [5, '第一行\n第二行'],
])('at second %s there is to be read: %s', (second, text) => {
  expect(cueAt(cuesOf(file), second)).toBe(text)
})

test('what is no file of subtitles has none', () => {
  expect(cuesOf('<html></html>')).toEqual([])
})
