const POLYNOMIAL = 0xedb88320

/** The CRC-32 (ISO 3309, as in ZIP) of a text of ASCII characters, in eight lower-case hexadecimal digits. */
export function crc32(text: string): string {
  let remainder = 0xffffffff
  for (let place = 0; place < text.length; place++) {
    remainder ^= text.charCodeAt(place)
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? POLYNOMIAL : 0)
  }
  return ((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}
