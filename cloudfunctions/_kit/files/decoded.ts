import { FileRefused } from './refused'

/** How many bytes are looked at to tell UTF-16 without a mark from other encodings. */
const LOOKED_AT = 4096

/** Looked for by a pattern: a search for the character takes each half of a Latin letter's two bytes for it first. */
const NUL = /[\0]/

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 shows as every other byte being zero where the text has Latin letters, digits or separators. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const seen = bytes.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  seen.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd < seen.length / 50) return null
  if (even > 0 && odd > 0 && Math.min(even, odd) > Math.max(even, odd) / 10) return null
  return decodedAs(odd > even ? 'utf-16le' : 'utf-16be', bytes)
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, place) => bytes[place] === byte)

function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return decodedAs('utf-16le', bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return decodedAs('utf-16be', bytes)
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodedAs('utf-8', bytes)
  // GB18030 reads GBK and GB2312 too, and is tried last since it reads most bytes as something.
  return unmarkedUtf16(bytes) ?? decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes)
}

/**
 * The text of a file: UTF-8 and UTF-16 with or without a byte order mark, GBK, GB18030; without the mark. Bytes that are
 * no text in any of them are refused, and never read with replacement characters.
 */
export function decoded(bytes: Uint8Array): string {
  const text = textOf(bytes)
  if (text === null) throw new FileRefused('encoding')
  if (NUL.test(text)) throw new FileRefused('binary')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
