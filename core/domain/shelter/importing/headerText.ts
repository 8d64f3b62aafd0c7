import { beginning } from '../../files/cellText'

/** Traditional characters of headers, with the simplified ones by which synonyms are written. */
const SIMPLIFIED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '緯纬經经築筑稱称電电腦脑編编號号納纳數数類类別别樓楼層层區区縣县鄉乡鎮镇備备註注轄辖災灾種种場场難难點点單单類类設设話话開开間间負负責责積积總总級级稱称帶带處处應应準准臨临時时長长內内險险護护國国団团連连結结記记収收標标',
  ).reduce<[string, string][]>((pairs, character, at, all) => {
    const next = all[at + 1]
    if (at % 2 === 0 && next !== undefined) pairs.push([character, next])
    return pairs
  }, []),
)

const simplified = (text: string): string =>
  Array.from(text, (character) => SIMPLIFIED[character] ?? character).join('')

/** A header in the form in which headers are compared: simplified, small, without spaces, line feeds, marks and stars. */
export function headerText(cell: string): string {
  return simplified(cell.normalize('NFKC').toLowerCase()).replace(/[\s*_\-:;'"“”.·・]+/g, '')
}

/** The same without what stands in brackets: 容量(人) is 容量. */
export const withoutBrackets = (header: string): string => header.replace(/[([【][^)\]】]*[)\]】]?/g, '')

/** The header under which a column is kept for the office; a database takes no point and no dollar in a name. */
const extraName = (cell: string, column: number): string => {
  const name = cell.replace(/\s+/g, '').replace(/[.$]/g, '·')
  return name === '' ? `第${column + 1}列` : beginning(name, 30)
}

/**
 * The headers under which columns are kept for the office, by the place of each: of several with the same header each further
 * one says where it stands, so that none takes the place of another.
 */
export function extraNames(headers: readonly string[], columns: readonly number[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const taken = new Set<string>()
  for (const column of columns) {
    const name = extraName(headers[column] ?? '', column)
    const own = taken.has(name) ? `${name}（第${column + 1}列）` : name
    taken.add(own)
    names.set(column, own)
  }
  return names
}
