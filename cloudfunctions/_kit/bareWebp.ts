/** Chunks that the picture itself needs, moving ones too. */
const KEPT = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']

/** The bits of a VP8X chunk that announce Exif and XMP. */
const ANNOUNCED = 0x08 | 0x04

/** A WebP without Exif, XMP and anything behind its end. Null where the bytes are no whole WebP. */
export function bareWebp(bytes: Buffer): Buffer | null {
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  if (!isWebp || bytes.length < 20) return null
  const whole = 8 + bytes.readUInt32LE(4)
  if (whole > bytes.length) return null
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= whole;) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    const type = bytes.toString('latin1', at, at + 4)
    if (end > whole) return null
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (type === 'VP8X' && size > 0) chunk.writeUInt8(chunk.readUInt8(8) & ~ANNOUNCED, 8)
    if (KEPT.includes(type)) kept.push(chunk)
    at = end
  }
  const content = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(content.length + 4, 4)
  return Buffer.concat([head, content])
}
