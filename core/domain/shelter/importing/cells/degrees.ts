/** Along which line a figure is said to be. */
type Axis = 'latitude' | 'longitude'

interface Angle {
  value: number
  axis: Axis | null
}

/** Marks of degrees, minutes and seconds in one form each, before compatible forms are made one. */
const plain = (cell: string): string =>
  cell
    .replace(/[″”“〃]/g, '"')
    .replace(/[′’‘´`]/g, "'")
    .replace(/[º˚]/g, '°')
    .normalize('NFKC')
    .replace(/''/g, '"')
    .replace(/度/g, '°')
    .replace(/分/g, "'")
    .replace(/秒/g, '"')

const ONE =
  /(东经|西经|北纬|南纬|經度|經|緯度|緯|经度|纬度|经|纬|latitude|longitude|lat|lng|lon|[NSEW])?[:=]?\s*(-?\d+(?:\.\d+)?)\s*(?:°\s*(?:(\d+(?:\.\d+)?)\s*'\s*(?:(\d+(?:\.\d+)?)\s*"?)?)?)?\s*([NSEW])?(?![\d.])/gi

const axisOf = (word: string): Axis | null => {
  if (/纬|緯|^lat|^[ns]$/i.test(word)) return 'latitude'
  return /经|經|^l(ng|on)|^[ew]$/i.test(word) ? 'longitude' : null
}

/** Minutes and seconds are below sixty. */
function angleOf([
  ,
  before = '',
  degrees = '',
  minutes = '',
  seconds = '',
  after = '',
]: RegExpMatchArray): Angle | null {
  const [m, s] = [Number(minutes), Number(seconds)]
  if (m >= 60 || s >= 60) return null
  const word = before || after
  const isNegative = degrees.startsWith('-') !== /西|南|^[sw]$/i.test(word)
  const size = Math.abs(Number(degrees)) + m / 60 + s / 3600
  return { value: isNegative ? -size : size, axis: axisOf(word) }
}

/** All angles in a text, and what is between them; null where one of them cannot be. */
function angles(text: string): { found: Angle[]; rest: string } | null {
  const read = Array.from(text.matchAll(ONE), angleOf)
  const found = read.filter((angle) => angle !== null)
  return found.length < read.length ? null : { found, rest: text.replace(ONE, '').replace(/°/g, '') }
}

/** A latitude or longitude in degrees: '33.07955', '33°04′09″N', '东经107度1分32秒', '１０７．０２'. Null: it is none. */
export function readDegrees(text: string): number | null {
  if (/^-?\d{1,4}(\.\d+)?$/.test(text)) return Number(text)
  const read = angles(plain(text))
  const [angle, more] = read?.found ?? []
  return angle && !more && /^\s*$/.test(read?.rest ?? '') ? angle.value : null
}

/** Two angles in one cell, in the order in which they stand: '107.02,33.08', '(33.08 107.02)', '33°04′09″N 107°01′32″E'. */
export function readPair(text: string): readonly [Angle, Angle] | null {
  const read = angles(plain(text).replace(/point/gi, ''))
  const [one, two, more] = read?.found ?? []
  if (!one || !two || more || !/^[\s,;|/()[\]{}、:"]*$/.test(read?.rest ?? '')) return null
  return [one, two]
}
