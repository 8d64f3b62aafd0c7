import { readBank } from '../../../../tools/bank'
import type { Table } from '../../files/table'
import { tableOfBank, type ListedQuestion } from './columns'
import { contentOf } from './content'
import { readBankTable, type BankEntry } from './readBankTable'

const bank = readBank('hanzhong')
const entries: BankEntry[] = bank.map((one) => ({
  ...{ id: one.id, version: one.version, isRetired: one.id === 'sig-03', content: contentOf(one) },
}))
const listed: ListedQuestion[] = entries.map(({ id, version, content }) => ({
  ...{ id, version, state: 'current', reviewedOn: null, content },
}))
const tableOf = (rows: readonly (readonly string[])[]): Table => ({
  ...{ name: '', hidden: false, rows, numbers: rows.map((_, at) => at + 1), notes: [] },
})

const header = ['题干', 'A', 'B', 'C', '正确答案', '解析', '依据', '知识点', '难度', '用途', '依据类别']
const row = ['新的题干？', '甲', '乙', '丙', 'B', '解析', '出处', '警报信号', '小学', '练习', '法律法规']
const changed = (changes: Readonly<Record<number, string>>) => row.map((cell, at) => changes[at] ?? cell)
const read = (...rows: readonly (readonly string[])[]) => readBankTable(tableOf([header, ...rows]), entries)

test('the bank as a table, taken in again, changes nothing', () => {
  const found = readBankTable(tableOf(tableOfBank(listed)), entries)
  expect(found).toEqual({
    ...{ put: [], problems: [] },
    counts: { read: 122, new: 0, changed: 0, same: 122, gone: 0, refused: 0 },
  })
})

test('a list of another office is read by its own headers, below its title', () => {
  const found = readBankTable(tableOf([['人防知识题库'], header, row]), entries)
  expect(found?.counts).toEqual({ read: 1, new: 1, changed: 0, same: 0, gone: 121, refused: 0 })
  expect(found?.put).toEqual([
    {
      ...{ id: null, from: 0 },
      content: {
        ...{ kind: 'single', options: ['甲', '乙', '丙'], key: [1], basis: 'law', needsConfirmation: false },
        ...{ topic: '警报信号', level: 'primary', stem: '新的题干？', explanation: '解析', citation: '出处' },
        ...{ use: 'practice', provenance: [] },
      },
    },
  ])
})

test('a table without stem and answer is no table of questions', () => {
  expect(
    readBankTable(
      tableOf([
        ['名称', '地址'],
        ['示例', '示例'],
      ]),
      entries,
    ),
  ).toBeNull()
})

test.each<[string, readonly string[], [string, string, string | null]]>([
  ['no source', changed({ 6: '' }), ['citationFault', '依据', null]],
  ['an answer beyond the options', changed({ 4: 'D' }), ['keyFault', '正确答案', 'D']],
  ['an answer that is no letter', changed({ 4: '乙' }), ['keyUnread', '正确答案', '乙']],
  ['no word of who sees it', changed({ 9: '' }), ['useUnread', '用途', null]],
  ['a level that is none', changed({ 8: '难' }), ['levelUnread', '难度', '难']],
])('a row with %s is refused, beside its cell', (_what, cells, problem) => {
  const found = read(cells)
  expect(found?.counts.refused).toBe(1)
  expect(found?.problems.map(({ code, field, cell }) => [code, field, cell])).toEqual([problem])
})

test('a row without a number is the question of the bank that asks the same', () => {
  expect(read(changed({ 0: bank[0]!.stem }))?.put).toMatchObject([{ id: 'sig-01', from: 1 }])
})

test('the same question twice counts once', () => {
  expect(read(row, row)?.counts).toMatchObject({ new: 1, refused: 1 })
})

test('a row of an older version than the bank has is refused', () => {
  const [names = [], ...rows] = tableOfBank(listed)
  const at = names.indexOf('解析')
  const newer = entries.map((one) => ({ ...one, version: one.id === 'sig-01' ? 2 : one.version }))
  const edited = rows.map((cells) =>
    cells[0] === 'sig-01' ? cells.map((cell, nth) => (nth === at ? '改' : cell)) : cells,
  )
  const found = readBankTable(tableOf([names, ...edited]), newer)
  expect(found?.problems.map(({ row: number, code, field }) => [number, code, field])).toEqual([[2, 'older', '版本']])
})

test('a retired question is not changed by a file', () => {
  const [names = [], ...rows] = tableOfBank(listed)
  const at = names.indexOf('解析')
  const edited = rows.map((cells) =>
    cells[0] === 'sig-03' ? cells.map((cell, nth) => (nth === at ? '改' : cell)) : cells,
  )
  expect(readBankTable(tableOf([names, ...edited]), entries)?.problems.map(({ code }) => code)).toEqual(['retired'])
})
