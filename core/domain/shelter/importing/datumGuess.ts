import type { Datum } from '../kinds'

const words: readonly (readonly [RegExp, Datum])[] = [
  [/gcj-?02|高德|腾讯|火星坐标|国测局/i, 'GCJ02'],
  [/bd-?09|百度/i, 'BD09'],
  [/cgcs-?2000|2000(国家)?(大地)?坐标|国家2000|天地图/i, 'CGCS2000'],
  [/wgs-?84|gps/i, 'WGS84'],
]

/** Which system words name, and the word; null where they name none, or several. A guess, which a person confirms. */
export function datumGuess(texts: readonly string[]): { datum: Datum; because: string } | null {
  const found = texts.flatMap((text) => {
    const plain = text.normalize('NFKC').replace(/\s/g, '')
    return words.flatMap(([pattern, datum]) => {
      const [word] = pattern.exec(plain) ?? []
      return word === undefined ? [] : [{ datum, because: word }]
    })
  })
  const [first] = found
  return first && found.every(({ datum }) => datum === first.datum) ? first : null
}
