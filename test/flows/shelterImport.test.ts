import fs from 'node:fs'
import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { encodedIn } from '../fixtures/shelters/encodedIn'
import {
  BLOCKED_NAME,
  BLOCKED_PLACE,
  defectiveList,
  gbkList,
  refusingList,
  rowsOf,
  titledWorkbook,
} from '../fixtures/shelters/lists'
import { filesOf } from '../../tools/filesOf'
import { openImportDesk, type ImportDesk } from './importDesk'
import { phoneId, valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(120_000)

type Api = Contract['shelter']

let desk: ImportDesk

let begun: Awaited<ReturnType<ImportDesk['cloud']['snapshot']>>

beforeAll(async () => {
  desk = await openImportDesk()
  begun = await desk.cloud.snapshot()
}, 120_000)
beforeEach(async () => {
  await desk.cloud.clock.set(Date.now())
  await desk.cloud.restore(begun)
})
afterAll(() => desk.close())

const minutes = (count: number) => count * 60_000
const isThere = (fileID: string) =>
  cloud.downloadFile({ fileID }).then(
    () => true,
    () => false,
  )
const confirm = (id: string, more: object = {}) =>
  desk.tell('editor', 'confirmImport', { actId: phoneId(), id, ...more })

test('a GBK list is recognised, checked, and taken whole; the file is gone, and the same file again changes nothing', async () => {
  const file = await desk.upload(gbkList(250))
  const read = valueOf<OutputOf<Api['readImport']>>(await desk.tell('editor', 'readImport', file))
  expect(read).toMatchObject({ refused: null, headerRow: 1, rows: 250, datum: null, remembered: false })
  expect(read.columns.map(({ field }) => field)).toEqual([
    ...['officeNumber', 'name', 'kind', 'district', 'address', 'longitude', 'latitude', 'capacity'],
  ])
  const checked = await desk.check(file)
  expect(checked).toMatchObject({ counts: { read: 250, new: 250, refused: 0 }, problems: 0, asks: ['cutOff'] })
  expect(await desk.names()).toEqual([])
  expect(valueOf<OutputOf<Api['confirmImport']>>(await confirm(file.id))).toMatchObject({ revision: 1 })
  expect(await isThere(file.fileId)).toBe(false)
  const again = await desk.upload(gbkList(250))
  expect(await desk.check(again)).toMatchObject({ counts: { new: 0, changed: 0, same: 250, gone: 0 } })
  expect(valueOf<OutputOf<Api['confirmImport']>>(await confirm(again.id))).toMatchObject({ revision: 1 })
})

test('a workbook with titles above its header: the sheet and the system are guessed, and the guess is said', async () => {
  const file = await desk.upload(titledWorkbook(3))
  const read = valueOf<OutputOf<Api['readImport']>>(await desk.tell('editor', 'readImport', file))
  expect(read.sheets.map(({ name }) => name)).toEqual(['说明', '清单'])
  expect(read).toMatchObject({ sheet: 1, headerRow: 4, rows: 3, datum: { guess: 'GCJ02', because: '高德' } })
})

test('a mapping that was checked is remembered by its headers', async () => {
  const file = await desk.upload(gbkList(3))
  const read = valueOf<OutputOf<Api['readImport']>>(await desk.tell('editor', 'readImport', file))
  const columns = read.columns.map(({ field }) => (field === 'capacity' ? ('extra' as const) : field))
  await desk.check(file, { columns })
  const next = await desk.upload(gbkList(4))
  const again = valueOf<OutputOf<Api['readImport']>>(await desk.tell('editor', 'readImport', next))
  expect(again).toMatchObject({ remembered: true, datum: { guess: 'GCJ02', because: '上次表头相同的表选了它' } })
  expect(again.columns.map(({ field }) => field)).toEqual(columns)
})

test('each defect is listed with its row and cell, and rows taken and refused are all rows', async () => {
  const file = await desk.upload(defectiveList())
  const { counts, problems } = await desk.check(file)
  expect(counts).toEqual({ read: 13, new: 7, changed: 0, same: 0, gone: 0, refused: 6 })
  const report = valueOf<OutputOf<Api['listProblems']>>(await desk.tell('editor', 'listProblems', { id: file.id }))
  expect(report.problems).toHaveLength(problems)
  expect(report.problems.map(({ row, code, cell }) => [row, code, cell])).toEqual(
    [
      [3, 'blocked', null],
      [4, 'pointImpossible', '9107.022'],
      [6, 'nameMissing', ''],
      [7, 'duplicateRow', null],
      [8, 'kindUnknown', '大楼'],
      [9, 'pointZero', '0'],
      [10, 'pointMissing', null],
      [10, 'districtMissing', '某区'],
      [11, 'capacityZero', '0'],
      [12, 'pointSwapped', '107.029'],
      [13, 'totalRow', null],
      [14, 'capacityUnclear', '屋内100人/屋外200人'],
    ].map(([row, code, cell]) => [row, code, cell === '' ? null : cell]),
  )
})

/** The files of the cloud in which a word stands, in any encoding of an upload or of a store. */
const tracesOf = (word: string): string[] => {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le'), encodedIn(word, 'gbk')]
  return filesOf(desk.folder)
    .map(({ name }) => name)
    .filter((name) => {
      const bytes = fs.readFileSync(`${desk.folder}/${name}`)
      return forms.some((form) => bytes.includes(form))
    })
}

test('of a blocked row nothing is left anywhere once the file’s half hour is over', async () => {
  const file = await desk.upload(defectiveList())
  const read = await desk.tell('editor', 'readImport', file)
  await desk.check(file)
  const report = await desk.tell('editor', 'listProblems', { id: file.id })
  const abandoned = await desk.upload(defectiveList())
  await confirm(file.id)
  expect(tracesOf(BLOCKED_NAME)).toEqual([expect.stringContaining(abandoned.id)])
  await desk.cloud.clock.moveBy(minutes(30))
  await desk.cloud.fire('shelter')
  expect([BLOCKED_NAME, BLOCKED_PLACE, '107.091234'].map(tracesOf)).toEqual([[], [], []])
  const told = [read, report, await desk.tell('editor', 'listShelters', {}), desk.cloud.logs()]
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${BLOCKED_NAME}|${BLOCKED_PLACE}|107\\.091234`))
})

test('of a blocked row that somebody takes for the header nothing is left either', async () => {
  const file = await desk.upload(defectiveList())
  const columns = ['officeNumber', 'name', 'kind', 'district', 'extra', 'longitude', 'latitude', 'extra'] as const
  const read = await desk.tell('editor', 'readImport', { ...file, headerRow: 3 })
  expect(await desk.check(file, { headerRow: 3, columns })).toMatchObject({ counts: { read: 11 } })
  const report = await desk.tell('editor', 'listProblems', { id: file.id })
  valueOf(await confirm(file.id))
  expect([BLOCKED_NAME, BLOCKED_PLACE, '107.091234'].map(tracesOf)).toEqual([[], [], []])
  expect(JSON.stringify([read, report])).not.toMatch(new RegExp(`${BLOCKED_NAME}|${BLOCKED_PLACE}|107\\.091234`))
  expect(valueOf<OutputOf<Api['listProblems']>>(report).problems[0]).toMatchObject({ row: 3, code: 'blocked' })
})

test('what arrives at a place after its file was deleted is deleted again', async () => {
  const { id, fileId } = await desk.upload(gbkList(2))
  valueOf(await desk.tell('editor', 'refuseImport', { actId: phoneId(), id }))
  expect(await isThere(fileId)).toBe(false)
  await cloud.uploadFile({ cloudPath: fileId.slice(fileId.indexOf('imports/')), fileContent: gbkList(2) })
  await desk.cloud.clock.moveBy(minutes(30))
  await desk.cloud.fire('shelter')
  expect(await isThere(fileId)).toBe(false)
})

test('a list that became much shorter asks once more, and what is gone goes only where that is wished', async () => {
  await desk.take(gbkList(10))
  const file = await desk.upload(gbkList(7))
  expect(await desk.check(file, { gone: 'remove' })).toMatchObject({ counts: { same: 7, gone: 3 }, asks: ['fewer'] })
  expect(await confirm(file.id)).toEqual({ ok: false, code: 'CHECKS_FAILED' })
  valueOf(await confirm(file.id, { fewer: true }))
  expect(await desk.names()).toHaveLength(7)
  await desk.take(gbkList(6), {})
  expect(await desk.names()).toHaveLength(7)
})

test('a place whose row is refused stays as it was, also where what is gone goes', async () => {
  await desk.take(gbkList(10))
  const file = await desk.upload(refusingList(9))
  expect(await desk.check(file, { gone: 'remove' })).toMatchObject({
    counts: { read: 9, same: 7, refused: 2, gone: 1 },
  })
  valueOf(await confirm(file.id, { fewer: true }))
  expect(await desk.names()).toEqual(rowsOf(9).map(([, name]) => name))
})

test('columns the wrong way round stop the import until the mapping changes', async () => {
  const file = await desk.upload(gbkList(20))
  const swapped = ['officeNumber', 'name', 'kind', 'district', 'address', 'latitude', 'longitude', 'capacity'] as const
  expect(await desk.check(file, { columns: swapped })).toMatchObject({ asks: ['swapped'] })
  expect(await confirm(file.id)).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await desk.check(file)).toMatchObject({ counts: { new: 20 } })
})

test('what a mapping lacks is said, and nothing is read', async () => {
  const file = await desk.upload(gbkList(2))
  const columns = ['extra', 'extra', 'extra', 'extra', 'extra', 'longitude', 'extra', 'extra'] as const
  expect((await desk.check(file, { columns, datum: null })).faults).toEqual([
    ...['nameNotMapped', 'halfAPoint', 'datumNotSaid'],
  ])
  expect(await confirm(file.id)).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('the document that a list is from may have no words of a blocked kind', async () => {
  const file = await desk.upload(gbkList(2))
  const source = { document: BLOCKED_NAME, date: null }
  expect((await desk.check(file, { defaults: { source } })).faults).toEqual(['sourceBlocked'])
  expect(tracesOf(BLOCKED_NAME)).toEqual([])
})

test('a file that is not read is refused by name, and is gone', async () => {
  const file = await desk.upload(Buffer.from('%PDF-1.7'))
  expect(valueOf<OutputOf<Api['readImport']>>(await desk.tell('editor', 'readImport', file)).refused).toMatchObject({
    refusal: 'document',
  })
  expect(await isThere(file.fileId)).toBe(false)
  expect(await desk.tell('editor', 'readImport', file)).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('more rows than the app takes are refused, with the command that takes them', async () => {
  const file = await desk.upload(
    Buffer.from(
      `名称\n${rowsOf(20_100)
        .map(([, name]) => name)
        .join('\n')}`,
    ),
  )
  const read = valueOf<OutputOf<Api['readImport']>>(await desk.tell('editor', 'readImport', file))
  expect(read.refused?.says).toContain('npm run import -- ')
})

test('an import is its beginner’s alone, and its file the one that it was given', async () => {
  const { id, fileId } = await desk.upload(gbkList(3))
  const other = await desk.upload(gbkList(3), 'otherEditor')
  expect(await desk.tell('otherEditor', 'readImport', { id, fileId })).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(await desk.tell('editor', 'readImport', { id, fileId: other.fileId })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  })
  expect(await desk.tell('otherEditor', 'beginImport', { actId: phoneId(), id })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  })
  expect(await desk.tell('otherEditor', 'confirmImport', { actId: phoneId(), id })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  })
})

test('rows of other people’s districts are refused, each with its reason', async () => {
  const file = await desk.upload(gbkList(3), 'countyEditor')
  expect(await desk.check(file, {}, 'countyEditor')).toMatchObject({ counts: { new: 0, refused: 3 } })
  const report = await desk.tell('countyEditor', 'listProblems', { id: file.id })
  expect(valueOf<OutputOf<Api['listProblems']>>(report).problems[0]).toMatchObject({ code: 'notYours' })
})
