import {
  filmWithout,
  filmWithPlace,
  jpegWithPlace,
  PLACE,
  plain,
  pngWithPlace,
  webpWithPlace,
} from '../../test/seeds/pictures'
import { withoutMetadata } from './withoutMetadata'

/** Says that the picture is to be turned by 90 degrees, and nothing else. */
const onlyTurned = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex')
const turnedJpeg = Buffer.concat([plain.jpeg.subarray(0, 2), onlyTurned, plain.jpeg.subarray(2)])

test.each([
  ['image/jpeg', jpegWithPlace, turnedJpeg],
  ['image/png', pngWithPlace, plain.png],
  ['image/webp', webpWithPlace, plain.webp],
  ['video/mp4', filmWithPlace, filmWithout],
] as const)('where it was taken goes, the picture stays: %s', (type, taken, expected) => {
  expect(taken.includes(PLACE)).toBe(true)
  expect(withoutMetadata(type, taken)).toEqual(expected)
})

test.each([
  ['image/jpeg', plain.jpeg],
  ['image/png', plain.png],
  ['image/webp', plain.webp],
  ['video/mp4', filmWithout],
  ['application/pdf', Buffer.from('%PDF-1.7\n%%EOF')],
  ['text/vtt', Buffer.from('WEBVTT\n')],
] as const)('what holds nothing of that is not changed: %s', (type, bytes) => {
  expect(withoutMetadata(type, bytes)).toEqual(bytes)
})

test.each([
  ['image/jpeg', jpegWithPlace],
  ['image/png', pngWithPlace.subarray(0, -PLACE.length)],
  ['image/webp', webpWithPlace],
  ['video/mp4', filmWithPlace],
] as const)('of a file cut off anywhere nothing is kept of where it was taken: %s', (type, bytes) => {
  const cut = Array.from({ length: bytes.length }, (_, length) => withoutMetadata(type, bytes.subarray(0, length)))
  expect(cut.filter((kept) => kept?.includes(PLACE))).toEqual([])
})
