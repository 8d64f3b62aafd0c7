import type { EnvironmentSnapshot } from '../../local-cloud/environment/environment'
import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import { HOUR } from '@core/domain/moment'
import { appLimits } from '@core/domain/files/table'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { readTables } from '../../cloudfunctions/_kit/files/readTables'
import { tableFile } from '../../cloudfunctions/_kit/files/tableFile'
import { openQuestionDesk, type QuestionDesk } from './questionDesk'
import { phoneId, valueOf } from './world'

type Api = Contract['question']
type Check = OutputOf<Api['checkImport']>
interface Upload {
  id: string
  fileId: string
}

jest.setTimeout(60_000)

let desk: QuestionDesk
let begun: EnvironmentSnapshot

beforeAll(async () => {
  desk = await openQuestionDesk()
  begun = await desk.cloud.snapshot()
}, 60_000)
beforeEach(async () => {
  await desk.cloud.clock.set(Date.now())
  await desk.cloud.restore(begun)
})
afterAll(() => desk.close())

const header = ['题干', 'A', 'B', 'C', '答案', '解析', '出处', '主题', '学段', '用途', '依据类别']
const fresh = ['示例的新题？', '甲', '乙', '丙', 'B', '解析', '=SUM(A1)', '警报信号', '小学', '练习', '法律法规']
const wrong = ['没有出处的题？', '甲', '乙', '丙', 'B', '解析', '', '警报信号', '小学', '练习', '法律法规']

const check = async (upload: Upload): Promise<Check> => valueOf(await desk.tell('editor', 'checkImport', upload))
const confirm = (upload: Upload) => desk.tell('editor', 'confirmImport', { actId: phoneId(), ...upload })
const revision = async () => valueOf(await desk.tell('editor', 'readBank', {})).revision
const exported = async (format: 'xlsx' | 'csv') => {
  const made = valueOf(await desk.tell('reviewer', 'exportBank', { actId: phoneId(), format }))
  return { ...made, bytes: new Uint8Array(await (await fetch(made.address)).arrayBuffer()) }
}

test('a dry run tells what would change and every problem by its row and cell, and stores nothing', async () => {
  const before = await revision()
  const found = await check(await desk.upload(await tableFile('xlsx', '题', [header, fresh, wrong])))
  expect(found.counts).toEqual({ read: 2, new: 1, changed: 0, same: 0, gone: 122, refused: 1 })
  expect(found.problems).toEqual([
    {
      row: 3,
      code: 'citationFault',
      refused: true,
      says: '要写出处：发布单位、名称、文号、条款。',
      field: '出处',
      cell: null,
    },
  ])
  expect(await revision()).toBe(before)
})

test('what was confirmed is in the bank as versions that wait for a review', async () => {
  const upload = await desk.upload(await tableFile('csv', '题', [header, fresh]))
  await check(upload)
  expect(valueOf(await confirm(upload)).counts).toMatchObject({ new: 1 })
  const { record } = await desk.read('q0001')
  expect([record.state, record.by, record.content.citation]).toEqual(['toReview', 'S01', '=SUM(A1)'])
  expect(await desk.move('reviewer', 'reviewQuestion', record)).toMatchObject({ ok: true })
})

test.each(['xlsx', 'csv'] as const)('the bank handed out as %s and taken in again changes nothing', async (format) => {
  const before = await revision()
  const { bytes, questions } = await exported(format)
  const upload = await desk.upload(bytes)
  const found = await check(upload)
  expect([questions, found.counts]).toEqual([122, { read: 122, new: 0, changed: 0, same: 122, gone: 0, refused: 0 }])
  await confirm(upload)
  expect(await revision()).toBe(before)
})

test('the same file twice changes nothing the second time', async () => {
  const file = await tableFile('xlsx', '题', [header, fresh])
  const first = await desk.upload(file)
  await check(first)
  await confirm(first)
  expect((await check(await desk.upload(file))).counts).toMatchObject({ new: 0, changed: 0, same: 1 })
})

test('no cell of what is handed out is a formula', async () => {
  valueOf(await desk.save('editor', { stem: '=1+1？', citation: '@出处' }))
  const [table] = await readTables((await exported('xlsx')).bytes, appLimits)
  const row = table?.rows.find(([id]) => id === 'q0001')
  expect(row?.filter((cell) => /^'?[=@]/.test(cell))).toEqual(["'=1+1？", "'@出处"])
})

test('a file that is checked again, as it was, is still there to be confirmed', async () => {
  const upload = await desk.upload(await tableFile('csv', '题', [header, fresh]))
  expect(await check(upload)).toEqual(await check(upload))
  expect(await confirm(upload)).toMatchObject({ ok: true })
})

test('an import that nobody confirms is expired after a day, and says so', async () => {
  const upload = await desk.upload(await tableFile('csv', '题', [header, fresh]))
  await check(upload)
  await desk.cloud.clock.moveBy(25 * HOUR)
  for (const _ of [1, 2, 3, 4]) await desk.cloud.fire('question')
  expect(await confirm(upload)).toEqual({ ok: false, code: 'IMPORT_EXPIRED' })
})

test('an import of a bank that changed since the dry run is refused whole', async () => {
  const upload = await desk.upload(await tableFile('xlsx', '题', [header, fresh]))
  await check(upload)
  await desk.save('otherEditor', { stem: '别人的新题？' })
  expect(await confirm(upload)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  expect(valueOf(await desk.tell('editor', 'readBank', {})).toReview).toBe(1)
  await check(upload)
  expect(await confirm(upload)).toMatchObject({ ok: true })
})

test('a file that was exchanged since the dry run is refused', async () => {
  const upload = await desk.upload(await tableFile('xlsx', '题', [header, fresh]))
  await check(upload)
  const [, path = ''] = /^cloud:\/\/[^/]+\/(.*)$/.exec(upload.fileId) ?? []
  await cloud.uploadFile({ cloudPath: path, fileContent: await tableFile('csv', '题', [header, fresh, wrong]) })
  expect(await confirm(upload)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
})

test('nothing is confirmed that was not checked, twice under another act, or by somebody else', async () => {
  const upload = await desk.upload(await tableFile('xlsx', '题', [header, fresh]))
  expect(await confirm(upload)).toEqual({ ok: false, code: 'NOT_NOW' })
  await check(upload)
  const act = { actId: phoneId(), ...upload }
  expect(await desk.tell('otherEditor', 'confirmImport', act)).toEqual({ ok: false, code: 'NOT_FOUND' })
  const done = valueOf(await desk.tell('editor', 'confirmImport', act))
  expect(valueOf(await desk.tell('editor', 'confirmImport', act))).toEqual(done)
  expect(await confirm(upload)).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('an import that is given up leaves nothing', async () => {
  const upload = await desk.upload(await tableFile('xlsx', '题', [header, fresh]))
  await check(upload)
  valueOf(await desk.tell('editor', 'refuseImport', { actId: phoneId(), id: upload.id }))
  expect(await confirm(upload)).toEqual({ ok: false, code: 'NOT_NOW' })
  await expect(cloud.downloadFile({ fileID: upload.fileId })).rejects.toThrow()
})

test.each<[string, Uint8Array, string]>([
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4), 'picture'],
  ['a list of something else', Buffer.from('名称,地址\n示例,示例\n'), 'noQuestions'],
])('%s is refused by name, and is gone', async (_what, bytes, refusal) => {
  const upload = await desk.upload(bytes)
  expect((await check(upload)).refused?.refusal).toBe(refusal)
  expect(await desk.tell('editor', 'checkImport', upload)).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('a file that was handed out is gone after an hour', async () => {
  const { address } = await exported('csv')
  await desk.cloud.clock.moveBy(HOUR)
  await desk.cloud.fire('question')
  expect((await fetch(address)).status).not.toBe(200)
})
