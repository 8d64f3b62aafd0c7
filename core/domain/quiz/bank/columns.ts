import { bases, basisNames, kindNames, letters, levelNames, useNames, type QuestionContent } from './content'
import { fieldInWords } from './questionChanges'
import { versionStateNames, type VersionState } from './versionState'

/** What a column of a table of questions holds; an option's column by its letter. */
export type BankColumn =
  | 'id'
  | 'version'
  | 'kind'
  | 'topic'
  | 'level'
  | 'stem'
  | `option${string}`
  | 'key'
  | 'explanation'
  | 'citation'
  | 'basis'
  | 'needsConfirmation'
  | 'use'
  | 'expiresOn'
  | 'clip'
  | 'provenance'

/** Headers by which a column is known, the first of them is the desk's own. */
const headers: readonly (readonly [BankColumn, readonly string[]])[] = [
  ['id', ['题号', '编号', '题目编号', 'id']],
  ['version', ['版本']],
  ['kind', ['题型', '类型', '题目类型']],
  ['topic', ['主题', '知识点', '分类']],
  ['level', ['学段', '难度', '适用学段']],
  ['stem', ['题干', '题目', '问题']],
  ...Array.from(letters, (letter): [BankColumn, string[]] => [
    `option${letter}`,
    [`选项${letter}`, letter, `${letter}选项`, `选项${letters.indexOf(letter) + 1}`],
  ]),
  ['key', ['答案', '正确答案', '标准答案']],
  ['explanation', ['解析', '答案解析', '说明']],
  ['citation', ['出处', '依据', '来源']],
  ['basis', ['依据类别']],
  ['needsConfirmation', ['依据待核实']],
  ['use', ['用途']],
  ['expiresOn', ['失效日期']],
  ['clip', ['声音', '声音规律']],
  ['provenance', ['查证来源']],
]

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:]+/g, '')

const known = new Map(headers.flatMap(([column, names]) => names.map((name) => [plain(name), column] as const)))

/** What the columns of a header row hold; null: none that is known. A column that is there twice counts once. */
export function columnsOf(row: readonly string[]): (BankColumn | null)[] {
  const seen = new Set<BankColumn>()
  return row.map((header) => {
    const column = known.get(plain(header)) ?? null
    if (column === null || seen.has(column)) return null
    seen.add(column)
    return column
  })
}

/** How many rows from the top may be titles. */
const LOOKED_AT = 20

/** The place of the header among the rows: the first that names the stem and the answer; -1: none does. */
export const headerRowOf = (rows: readonly (readonly string[])[]): number =>
  rows.slice(0, LOOKED_AT).findIndex((row) => {
    const columns = columnsOf(row)
    return columns.includes('stem') && columns.includes('key')
  })

/** Words in a cell for each value of a closed set: its name, its code, and what else people write. */
const words = <K extends string>(names: Readonly<Record<K, string>>, more: Readonly<Record<string, K>> = {}) =>
  new Map<string, K>([
    ...(Object.entries(names) as [K, string][]).flatMap(([key, name]): [string, K][] => [
      [plain(name), key],
      [plain(key), key],
    ]),
    ...Object.entries(more).map(([word, key]): [string, K] => [plain(word), key]),
  ])

const kindWords = words(kindNames, { 单选题: 'single', 多选题: 'multiple', 判断题: 'judge', 辨声题: 'signal' })
const levelWords = words(levelNames, { 初中: 'middle', 高中: 'middle', 公众: 'adult', 社会公众: 'adult' })
const useWords = words(useNames, { 练习题: 'practice', 正式: 'reserved', 保留: 'reserved' })
const basisWords = words(Object.fromEntries(bases.map((basis) => [basis, basisNames[basis] ?? basis])))

export const readKind = (cell: string) => kindWords.get(plain(cell))
export const readLevel = (cell: string) => levelWords.get(plain(cell))
export const readUse = (cell: string) => useWords.get(plain(cell))
export const readBasis = (cell: string): string | undefined => basisWords.get(plain(cell))

/** A question as a table tells it. */
export interface ListedQuestion {
  id: string
  version: number
  state: VersionState
  reviewedOn: string | null
  content: QuestionContent
}

/** The bank as a table, its header first: taken in again it changes nothing. What stands in the last two columns is only told. */
export function tableOfBank(questions: readonly ListedQuestion[]): string[][] {
  const width = Math.max(4, ...questions.map(({ content }) => content.options.length))
  const own = headers.filter(([column]) => !column.startsWith('option') || letters.indexOf(column.slice(6)) < width)
  const cell = ({ id, version, content }: ListedQuestion, column: BankColumn): string => {
    if (column === 'id') return id
    if (column === 'version') return String(version)
    if (column.startsWith('option')) return content.options[letters.indexOf(column.slice(6))] ?? ''
    return fieldInWords(column as Parameters<typeof fieldInWords>[0], content)
  }
  return [
    [...own.map(([, [name = '']]) => name), '状态', '审定日期'],
    ...questions.map((question) => [
      ...own.map(([column]) => cell(question, column)),
      versionStateNames[question.state],
      question.reviewedOn ?? '',
    ]),
  ]
}
