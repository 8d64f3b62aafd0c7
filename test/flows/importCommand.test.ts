import fs from 'node:fs'
import path from 'node:path'
import { city } from '../../city/hanzhong'
import { importShelters } from '../../tools/importShelters'
import { shelterWish } from '../../tools/shelterWish'
import { BLOCKED_NAME, BLOCKED_PLACE, defectiveList, gbkList } from '../fixtures/shelters/lists'
import { revisionsAfter } from '../../cloudfunctions/shelter/storeOfList'
import { numberOf } from '../seeds/office'
import { openImportDesk, type ImportDesk } from './importDesk'

jest.setTimeout(120_000)

let desk: ImportDesk
let begun: Awaited<ReturnType<ImportDesk['cloud']['snapshot']>>

beforeAll(async () => {
  desk = await openImportDesk()
  begun = await desk.cloud.snapshot()
})
beforeEach(() => desk.cloud.restore(begun))
afterAll(() => desk.close())

/** A file of the desk, by its name. */
const kept = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(desk.folder, name)
  fs.writeFileSync(file, bytes)
  return file
}
const run = (...args: string[]) => importShelters(shelterWish(['--by', numberOf('editor'), ...args])!, city, Date.now())
const imported = async (...args: string[]) => (await run(...args, '--datum', 'GCJ02')).counts

test('a dry run says what would become of the list, and changes nothing', async () => {
  const { counts, lines } = await run(kept('list.csv', gbkList(30)), '--dry-run', '--datum', 'GCJ02')
  expect(counts).toEqual({ read: 30, new: 30, changed: 0, same: 0, gone: 0, refused: 0 })
  expect(lines.at(-1)).toBe('Nothing was changed.')
  expect(await desk.names()).toEqual([])
})

test('a list is taken in whole, the same again changes nothing, and a dry run compares with what is there', async () => {
  const file = kept('list.csv', gbkList(30))
  const { lines } = await run(file, '--datum', 'GCJ02')
  expect(lines.at(-1)).toBe('The list is at revision 1.')
  expect(await desk.names()).toHaveLength(30)
  expect((await run(file, '--datum', 'GCJ02')).lines.at(-1)).toBe('The list is at revision 1.')
  expect(await imported(kept('more.csv', gbkList(31)), '--dry-run')).toMatchObject({ new: 1, same: 30 })
})

test('whoever answers for an import stands in its revision, and an editor of one county answers for no other', async () => {
  const file = kept('list.csv', gbkList(3))
  await expect(run(file, '--datum', 'GCJ02', '--by', numberOf('countyEditor'))).rejects.toThrow('no editor of 610702')
  await run(file, '--datum', 'GCJ02')
  expect(await revisionsAfter(0)).toMatchObject([{ by: numberOf('editor'), note: '由命令导入' }])
})

test('nothing is written for nobody', async () => {
  const file = kept('list.csv', gbkList(3))
  await expect(importShelters(shelterWish([file])!, city, Date.now())).rejects.toThrow('Say --by NUMBER')
})

test('a list that is more than a fifth shorter asks once more, and what is gone stays unless it is to go', async () => {
  await imported(kept('list.csv', gbkList(30)))
  const short = kept('short.csv', gbkList(20))
  await expect(imported(short)).rejects.toThrow('--fewer')
  expect(await imported(short, '--fewer')).toMatchObject({ same: 20, gone: 10 })
  expect(await desk.names()).toHaveLength(30)
  await imported(short, '--fewer', '--remove-gone')
  expect(await desk.names()).toHaveLength(20)
})

test('what a column is can be said by its header; a header that is not there and an unknown field are refused by name', async () => {
  const file = kept('strange.csv', '甲列,类别,县区\n示例公园,应急避难场所,汉台区\n')
  await expect(run(file)).rejects.toThrow('nameNotMapped')
  await expect(run(file, '--mapping', '乙列=name')).rejects.toThrow('No column is called 乙列. There are: 甲列')
  expect(() => shelterWish([file, '--mapping', '甲列=nome'])).toThrow("not 'nome'")
  await run(file, '--mapping', '甲列=name')
  expect(await desk.names()).toEqual(['示例公园'])
})

test('the report names every problem by its row and cell, and a blocked row by its number and rule only', async () => {
  const report = path.join(desk.folder, 'report.csv')
  const counts = await imported(kept('bad.csv', defectiveList()), '--dry-run', '--report', report)
  expect(counts).toMatchObject({ read: 13, new: 7, refused: 6 })
  const text = fs.readFileSync(report, 'utf8')
  expect(text).toMatch(/^\uFEFF行号,结果,问题,列,原单元格\r\n3,未读入,属于不得导入的工程，整行未读入（指挥工程）,,\r\n/)
  expect(text).toContain(',经度,9107.022\r\n')
  expect(text).not.toMatch(new RegExp(`${BLOCKED_NAME}|${BLOCKED_PLACE}`))
})

test.each([
  ['nothing', '', 'empty'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
  ['a web page', '<html><table><tr><td>名称</td></tr></table></html>', 'webPage'],
  ['quotes that never end', '名称,地址\n"示例,示例路\n', 'brokenQuotes (row 2)'],
  ['too many rows', '名称,区\n'.repeat(200_100), 'tooManyRows. 超过 200000 行'],
])('%s is not read, and why is said by name', async (_, bytes, why) => {
  await expect(run(kept('wrong', bytes), '--dry-run')).rejects.toThrow(`is not read: ${why}`)
})

test.each([
  [['missing.csv', '--dry-run'], 'no such file'],
  [['a.csv', 'b.csv'], 'One file is imported at a time.'],
  [['a.csv', '--datum'], '--datum needs a value.'],
  [['a.csv', '--datum', 'GPS'], '--datum is one of WGS84'],
  [['a.csv', '--colour', 'red'], '--colour is not known.'],
  [['a.csv', '--by', 'S99'], 'S99 is no editor.'],
  [['a.csv', '--by', numberOf('reviewer')], 'is no editor.'],
  [['a.csv', '--box', '1,2,3,4'], '--box is for --dry-run'],
])('%j is refused: %s', async (args, why) => {
  await expect(async () => run(...args)).rejects.toThrow(why)
})

test('two hundred thousand rows are read and checked, and none is lost', async () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => `T-${at},示例${at}号,汉台区,${100 + (at % 50)}\n`)
  const file = kept('large.csv', `编号,名称,县区,容纳人数\n${rows.join('')}`)
  const { read, new: taken, refused } = await imported(file, '--dry-run', '--kind', 'emergencyShelter')
  expect({ read, taken, refused }).toEqual({ read: 200_000, taken: 200_000, refused: 0 })
})
