import { crc32 } from 'node:zlib'

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')

/** Pictures of eight by four points as a browser makes them, with a colour profile and nothing else. */
export const plain = {
  jpeg: bytesOf(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh' +
      'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
      'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB' +
      'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA' +
      'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y' +
      'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM' +
      'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o' +
      'OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2Nj' +
      'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/' +
      'xAAXEAEAAwAAAAAAAAAAAAAAAAAABEKB/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwb/xAAaEQAABwAAAAAAAAAAAAAAAAAAAQIFNIGx' +
      '/9oADAMBAAIRAxEAPwCUm00BQNkVF6YZxkqrCH//2Q==',
  ),
  webp: bytesOf(
    'UklGRi4CAABXRUJQVlA4WAoAAAAgAAAABwAAAwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh' +
      'Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
      'AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB' +
      'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA' +
      'AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y' +
      'WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM' +
      'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggQAAAAFACAJ0BKggABAACwEwlqAJ0cgD7AK//' +
      '3AAFwAD+8/T4Dv3X6z35LnV4//+Wh9Ddxw/82D+VAMfuwPuAQOnbAAA=',
  ),
  png: bytesOf(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAI0lEQVR4AaTKoQ0AABDCwIb9R2Mn3uJe0ORcZUgDp4mnfTgAAAD/' +
      '/9U0JKkAAAAGSURBVAMAc2IOYSCNBxIAAAAASUVORK5CYII=',
  ),
}

/** Where the photos were taken, as their cameras wrote it. */
export const PLACE = 'GPS 33.07N 107.02E'

/** The Exif of a camera: to be turned by 90 degrees, and a GPS directory that names the place. */
const exif = Buffer.concat([
  Buffer.from('4d4d002a000000080002', 'hex'),
  Buffer.from('011200030000000100060000', 'hex'),
  Buffer.from('882500040000000100000026', 'hex'),
  Buffer.from('00000000', 'hex'),
  Buffer.from(PLACE),
])

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A photo as a phone takes it: Exif, XMP, IPTC, a comment, and a film behind its end. */
export const jpegWithPlace = Buffer.concat([
  plain.jpeg.subarray(0, 2),
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])),
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`)),
  segment(0xed, Buffer.from(`Photoshop 3.0\0${PLACE}`)),
  segment(0xfe, Buffer.from(PLACE)),
  plain.jpeg.subarray(2),
  Buffer.from(`MotionPhoto ${PLACE}`),
])

export const chunkOfPng = (type: string, content: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, check])
}

export const pngWithPlace = Buffer.concat([
  plain.png.subarray(0, 33),
  chunkOfPng('eXIf', exif),
  chunkOfPng('tEXt', Buffer.from(`Comment\0${PLACE}`)),
  plain.png.subarray(33),
  Buffer.from(PLACE),
])

const chunkOfWebp = (type: string, content: Buffer): Buffer => {
  const head = Buffer.concat([Buffer.from(type), Buffer.alloc(4)])
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

function webp(): Buffer {
  const all = Buffer.concat([
    plain.webp,
    chunkOfWebp('EXIF', exif),
    chunkOfWebp('XMP ', Buffer.from(`<x>${PLACE}</x>`)),
  ])
  all.writeUInt32LE(all.length - 8, 4)
  all.writeUInt8(all.readUInt8(20) | 0x0c, 20)
  return all
}
export const webpWithPlace = webp()

const box = (type: string, ...content: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0))
  return Buffer.concat([head, Buffer.from(type), ...content])
}
const film = (...about: readonly Buffer[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    box('moov', box('mvhd', Buffer.alloc(8)), box('trak', box('tkhd', Buffer.alloc(8)), ...about), ...about),
    box('mdat', Buffer.from('film')),
  ])

/** A film whose camera or program wrote where it was, in three ways; and the same with free space in the place of that. */
export const filmWithPlace = film(...['udta', 'meta', 'uuid'].map((type) => box(type, Buffer.from(PLACE))))
export const filmWithout = film(...Array.from({ length: 3 }, () => box('free', Buffer.alloc(PLACE.length))))
