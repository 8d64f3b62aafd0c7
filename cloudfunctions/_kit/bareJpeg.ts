const [START, END, SCAN] = [0xd8, 0xd9, 0xda]
const EXIF = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION = 0x0112

/** Segments that the picture itself needs: JFIF, a colour profile, and how Adobe coded the colours. All other APPn and comments go. */
function isKept(marker: number, content: Buffer): boolean {
  if (marker === 0xe0) return content.subarray(0, 5).toString('latin1') === 'JFIF\0'
  if (marker === 0xe2) return content.subarray(0, 12).toString('latin1') === 'ICC_PROFILE\0'
  if (marker === 0xee) return content.subarray(0, 5).toString('latin1') === 'Adobe'
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe
}

/** How the picture is to be turned, 1 to 8, by an Exif segment; 1 where it does not say. */
function orientationIn(content: Buffer): number {
  if (!content.subarray(0, EXIF.length).equals(EXIF)) return 1
  const tiff = content.subarray(EXIF.length)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  try {
    const at = long(4)
    for (let nth = 0; nth < short(at); nth++) {
      const entry = at + 2 + nth * 12
      const value = short(entry + 8)
      if (short(entry) === ORIENTATION) return value >= 1 && value <= 8 ? value : 1
    }
  } catch {
    // What is cut off says nothing.
  }
  return 1
}

/** An Exif segment that says how the picture is to be turned, and nothing else. */
function turned(orientation: number): Buffer {
  const tiff = Buffer.from('49492a000800000001001201030001000000000000000000', 'hex')
  tiff.writeUInt16LE(orientation, 18)
  const content = Buffer.concat([EXIF, tiff, Buffer.alloc(2)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Where the coded picture behind a scan's head ends: at the next marker that is neither a filled-in zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return -1
}

/**
 * A JPEG without what a camera wrote beside the picture: where and when it was taken, with what, a small copy of it, and
 * anything behind its end. How it is to be turned stays. Null where the bytes are no whole JPEG.
 */
export function bareJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let orientation = 1
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END) {
      if (orientation !== 1) kept.splice(1, 0, turned(orientation))
      return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    }
    if (at + 4 > bytes.length) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return null
    const content = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && orientation === 1) orientation = orientationIn(content)
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (next === -1) return null
    if (isKept(marker, content)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}
