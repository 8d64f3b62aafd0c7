import type { Contract } from '@core/contract'
import type { OutputOf } from '@core/contract/operation'
import type { Grant } from '@core/domain/person/roles'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptStaff } from '../../cloudfunctions/_kit/staff'
import type { ShelterImport } from '../../cloudfunctions/shelter/storeOfImports'
import { entriesOf, findHead } from '../../cloudfunctions/shelter/storeOfList'
import { defectiveList, gbkList } from '../fixtures/shelters/lists'
import { county, numberOf } from '../seeds/office'
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
const confirm = (id: string, more: object = {}) =>
  desk.tell('editor', 'confirmImport', { actId: phoneId(), id, ...more })

test('of two checks at once one counts, and its rows are all of one mapping', async () => {
  const file = await desk.upload(gbkList(250))
  const read = valueOf<OutputOf<Api['readImport']>>(await desk.tell('editor', 'readImport', file))
  const { sheet, headerRow } = read
  const whole = read.columns.map(({ field }) => field)
  const checkedBy = (columns: typeof whole) =>
    desk.tell('editor', 'checkImport', { ...file, sheet, headerRow, columns, datum: 'GCJ02' })
  const without = whole.map((field) => (field === 'capacity' ? 'ignore' : field))
  const replies = await Promise.all([checkedBy(whole), checkedBy(without)])
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(0)
  valueOf(await confirm(file.id))
  const places = (await entriesOf(await findHead())).map(({ shelter }) => shelter)
  expect(places).toHaveLength(250)
  expect(new Set(places.map(({ capacity }) => capacity === null)).size).toBe(1)
})

test('a check that clears up while a later one is under way leaves the later one its rows and its report', async () => {
  const file = await desk.upload(defectiveList())
  await desk.check(file)
  desk.cloud.faults.add({ action: 'database.removeDocument', function: 'shelter', delay: 5000, times: 1 })
  const slow = desk.check(file)
  while (desk.cloud.faults.list().length > 0) await desk.names()
  const { counts, problems } = await desk.check(file)
  await slow
  const report = valueOf<OutputOf<Api['listProblems']>>(await desk.tell('editor', 'listProblems', { id: file.id }))
  expect(report.problems).toHaveLength(problems)
  expect(valueOf<OutputOf<Api['confirmImport']>>(await confirm(file.id))).toMatchObject({ revision: 1, counts })
  expect(await desk.names()).toHaveLength(counts.new)
})

test('of checks that follow each other only the pages of the last are kept', async () => {
  const file = await desk.upload(defectiveList())
  for (const _ of [1, 2, 3]) await desk.check(file)
  expect(await collection('shelterStaged').count({ _id: { above: '' } })).toBe(2)
})

test('a check that does not tell its districts is not confirmed but made again', async () => {
  const file = await desk.upload(gbkList(3))
  await desk.check(file)
  const imports = collection<ShelterImport>('shelterImports')
  const kept = await imports.find(file.id)
  const { districts: _, ...checked } = kept!.checked!
  await imports.put({ ...kept!, checked })
  expect(await confirm(file.id)).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await desk.names()).toEqual([])
  await desk.check(file)
  expect(await confirm(file.id)).toMatchObject({ ok: true })
})

test('an import that nobody confirms is expired after a day, and says so', async () => {
  const file = await desk.upload(gbkList(3))
  await desk.check(file)
  await desk.cloud.clock.moveBy(minutes(24 * 60 + 1))
  for (const _ of [1, 2, 3, 4]) await desk.cloud.fire('shelter')
  const expired = { ok: false, code: 'IMPORT_EXPIRED' }
  expect(await confirm(file.id)).toEqual(expired)
  expect(await desk.tell('editor', 'listProblems', { id: file.id })).toEqual(expired)
  expect(await desk.tell('editor', 'readImport', file)).toEqual(expired)
  const state = await desk.tell('editor', 'readImportState', { id: file.id })
  expect(state).toEqual({ ok: true, value: { state: 'expired', confirmed: null } })
})

test('a check whose file is gone is still confirmed, but not made again', async () => {
  const file = await desk.upload(gbkList(3))
  await desk.check(file)
  await desk.cloud.clock.moveBy(minutes(30))
  await desk.cloud.fire('shelter')
  expect(await desk.tell('editor', 'readImport', file)).toEqual({ ok: false, code: 'IMPORT_EXPIRED' })
  const confirmed = valueOf<OutputOf<Api['confirmImport']>>(await confirm(file.id))
  const state = await desk.tell('editor', 'readImportState', { id: file.id })
  expect(state).toEqual({ ok: true, value: { state: 'confirmed', confirmed } })
})

test('who is no editor of the districts any more does not confirm what they checked', async () => {
  const file = await desk.upload(gbkList(3))
  await desk.check(file)
  const grants: Grant[] = [{ role: 'editor', district: county, from: 0, until: null }]
  await collection<KeptStaff>('staff').update({ _id: numberOf('editor') }, { grants })
  expect(await confirm(file.id)).toEqual({ ok: false, code: 'FORBIDDEN' })
  expect(await entriesOf(await findHead())).toEqual([])
})

test('a list that changed since the check must be checked anew', async () => {
  const one = await desk.upload(gbkList(3))
  await desk.check(one)
  await desk.take(gbkList(5))
  expect(await confirm(one.id)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  expect(await desk.check(one)).toMatchObject({ counts: { same: 3, new: 0 } })
  expect(await confirm(one.id, { fewer: true })).toMatchObject({ ok: true })
})

test('confirming twice, at once or again, changes the list once', async () => {
  const { id, fileId } = await desk.upload(gbkList(3))
  await desk.check({ id, fileId })
  const act = { actId: phoneId(), id }
  const both = await Promise.all([desk.tell('editor', 'confirmImport', act), desk.tell('editor', 'confirmImport', act)])
  expect(both[0]).toEqual(both[1])
  expect(await desk.tell('editor', 'confirmImport', act)).toEqual(both[0])
  expect(await confirm(id)).toEqual({ ok: false, code: 'NOT_NOW' })
})
