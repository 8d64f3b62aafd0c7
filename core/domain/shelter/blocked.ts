import { blockedLabels, blockedWords, type BlockedKind, type BlockedWords } from './blockedRules'
import { blockedText } from './blockedText'

/**
 * What a column is: `naming` says what a place is or is called (name, kind, use); `prose` is known to say something else
 * of it (address, entrance, facilities); of an `unknown` one nobody has said.
 */
export type ColumnKind = 'naming' | 'prose' | 'unknown'

/** One cell of a row, with the header over it; '' where there is none. */
export interface Cell {
  header: string
  text: string
  column: ColumnKind
}

/** What a cell says that says no. */
const NEGATIVE =
  /^(?:|否|无|無|没有|不是|不涉及|非|未设|未安装|n|no|none|false|0+(?:\.0+)?[台个座处部套]?|[x×✗✕/\-–—]+)$/

/** A character of every word that betrays anything, and what NFKC changes; most cells have none and need no closer look. (台 is in 汉台区.) */
const MAY_BETRAY =
  /[挥揮指警报報鸣鳴响響控通讯訊电電枢樞线線波雷卫衛星库庫储儲备備资資仓倉战戰弹彈军軍械装裝队隊抢搶护護救化院器料疗療专專业業]|[\u2e80-\u2fdf\uf900-\ufaff\uff00-\uffef]|[sS][iI][rR]|[cC][oO][mM]|[zZ][hH][iI]/

const kinds = Object.keys(blockedWords) as BlockedKind[]

const inProse = ({ anywhere, site, everyday }: BlockedWords, text: string): boolean =>
  anywhere.test(text) || (site.test(text) && site.test(text.replace(everyday, '|')))

/** One of the statements of a text is nothing but a word for a blocked kind. */
const isLabel = (kind: BlockedKind, text: string): boolean =>
  text.split('|').some((statement) => blockedLabels[kind].test(statement))

function betrays(kind: BlockedKind, text: string, column: ColumnKind): boolean {
  const words = blockedWords[kind]
  return (
    inProse(words, text) ||
    (column !== 'prose' && isLabel(kind, text)) ||
    (column === 'naming' && words.naming.test(text))
  )
}

/** The kind that a text betrays in a column, else null. */
export function blockedIn(text: string, column: ColumnKind): BlockedKind | null {
  if (!MAY_BETRAY.test(text)) return null
  const plain = blockedText(text)
  return kinds.find((kind) => betrays(kind, plain, column)) ?? null
}

/** A header that asks after a blocked kind ("警报器 有/无"), where the cell under it does not say no. */
function blockedUnder({ header, text }: Cell): BlockedKind | null {
  if (!MAY_BETRAY.test(header)) return null
  const plain = blockedText(header)
  const kind = kinds.find((one) => inProse(blockedWords[one], plain) || isLabel(one, plain))
  return kind !== undefined && !NEGATIVE.test(text.normalize('NFKC').trim().toLowerCase()) ? kind : null
}

/** The kind that one cell of a row betrays, else null. */
export const blockedCell = (cell: Cell): BlockedKind | null => blockedIn(cell.text, cell.column) ?? blockedUnder(cell)

/**
 * The kind that a row is refused for, in any of its columns; null: none. 指挥工程, 通信和警报站点, 物资库 and 专业队工程 may be
 * in no store (保守国家秘密法 art. 13, 军事设施保护法 art. 2): of a row that is refused only its number and this kind are told,
 * never a cell. While nobody has said yet what the columns are, call all of them `naming`.
 */
export function blockedRow(cells: readonly Cell[]): BlockedKind | null {
  for (const cell of cells) {
    const kind = blockedCell(cell)
    if (kind) return kind
  }
  return null
}
