/** Boxes that hold others in which a phone writes where a film was taken. */
const HOLDERS = ['moov', 'trak', 'mdia']
/** Boxes with what is said about a film beside its pictures and sound; programs write theirs, such as XMP, in 'uuid'. */
const ABOUT = ['udta', 'meta', 'uuid']

/** Blanks what is said about a film between two places; false where the boxes there are not whole. */
function blank(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at + 8 <= to;) {
    const short = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const isLong = short === 1 && at + 16 <= to
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const head = isLong ? 16 : 8
    if (size < head || at + size > to) return false
    if (HOLDERS.includes(type) && !blank(bytes, at + head, at + size)) return false
    if (ABOUT.includes(type)) {
      bytes.write('free', at + 4, 'latin1')
      bytes.fill(0, at + head, at + size)
    }
    at += size
  }
  return true
}

/**
 * A film without what its camera wrote about it, such as where it was taken. Those boxes become free space of the same
 * length, so that the places named in others stay right. Null where its boxes are not whole.
 */
export function bareFilm(bytes: Buffer): Buffer | null {
  const copy = Buffer.from(bytes)
  return blank(copy, 0, copy.length) ? copy : null
}
