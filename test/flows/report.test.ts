import * as XLSX from '@e965/xlsx'
import type { Contract } from '@core/contract'
import type { Reply } from '@core/contract/errors'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { Counted } from '@core/domain/outreach/figures'
import { HOUR, MINUTE, momentOf } from '@core/domain/moment'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptAuditEntry } from '../../cloudfunctions/_kit/staffAct'
import type { KeptExport } from '../../cloudfunctions/_kit/handedOver'
import { heldActivity, heldLesson } from '../seeds/happenings'
import { outreach } from '../seeds/ledger'
import { county, hireOffice, office, otherCounty } from '../seeds/office'
import { grant, staffWith } from '../seeds/staff'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

type Api = Contract['report']
type Person = keyof typeof office

const countyAdmin = 'oCountyAdmin'
const start = momentOf('2027-03-20', '10:00')
const year = { from: '2027-01-01', until: '2027-12-31' }

const world = worldEachTime(async () => {
  await hireOffice()
  await staffWith('oFounder', grant('admin'))
  await staffWith(countyAdmin, grant('admin', county))
})
beforeEach(() => world().cloud.clock.set(start))

const ask = <A extends keyof Api>(who: string, action: A, input: InputOf<Api[A]>): Promise<Reply<OutputOf<Api[A]>>> =>
  world().ask(who, 'report', action, input)
const save = (changes: Partial<InputOf<Api['saveOutreach']>> = {}, who: Person = 'editor') =>
  ask(office[who], 'saveOutreach', { actId: phoneId(), id: phoneId(), revision: 0, line: outreach(), ...changes })
const saved = async (...of: Parameters<typeof save>) => valueOf(await save(...of))
const strike = (id: string, who: Person = 'reviewer', revision = 1) =>
  ask(office[who], 'strikeOutreach', { actId: phoneId(), id, revision, reason: '重复登记' })
const list = async (who: Person = 'editor', of = 2027) =>
  valueOf(await ask(office[who], 'listOutreach', { year: of })).lines
const read = async (id: string, who: Person = 'editor') => valueOf(await ask(office[who], 'readOutreach', { id }))
const figures = async (period = year, who: string = office.admin) =>
  valueOf(await ask(who, 'readFigures', period)).figures
const told = ({ times, people, uncounted }: Counted) => `${times}/${people}/${uncounted}`
const audited = async (act: string) =>
  (await collection<KeptAuditEntry>('audit').findAll({ act: act as KeptAuditEntry['act'] })).length
const fetched = async (address: string) => Buffer.from(await (await fetch(address)).arrayBuffer())
const sheetsOf = async (address: string) => {
  const book = XLSX.read(await fetched(address), { type: 'buffer' })
  const rows = (name: string) => XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 })
  return { names: book.SheetNames, rows }
}

test('a line is written down once, however often it arrives', async () => {
  const line = { actId: phoneId(), id: phoneId() }
  const first = await saved(line)
  expect(await saved(line)).toEqual(first)
  expect(await list()).toEqual([{ id: line.id, line: outreach(), revision: 1, struck: null }])
  expect(await audited('report.save')).toBe(1)
})

test('a correction keeps what stood there before, with its reason', async () => {
  const { id } = await saved()
  const corrected = outreach({ people: null })
  await saved({ id, revision: 1, line: corrected, note: '人数没有统计' }, 'otherEditor')
  expect((await list())[0]).toMatchObject({ line: corrected, revision: 2 })
  expect((await read(id)).versions).toMatchObject([
    { by: 'S01', note: '', line: outreach() },
    { by: 'S02', note: '人数没有统计', line: corrected },
  ])
})

test('who corrects what somebody else corrected meanwhile is told so', async () => {
  const { id } = await saved()
  await saved({ id, revision: 1, line: outreach({ people: 90 }) })
  expect(await save({ id, revision: 1 })).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  expect(await save({ id })).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
})

test.each([
  ['that is still to come', { date: '2027-03-21' }, 'CHECKS_FAILED'],
  ["with somebody's number", { partner: '王某 13800000000' }, 'CHECKS_FAILED'],
  ['of no district of the city', { district: '110101' }, 'BAD_INPUT'],
])('a line %s is not written down', async (_, changes, code) => {
  expect(await save({ line: outreach(changes) })).toEqual({ ok: false, code })
  expect(await list()).toEqual([])
})

test('a line is struck out by another, and stays readable; not by who wrote it, and not twice', async () => {
  const { id } = await saved({}, 'editorAndReviewer')
  expect(await strike(id, 'editorAndReviewer')).toEqual({ ok: false, code: 'OWN_WORK' })
  expect(valueOf(await strike(id)).struck).toMatchObject({ by: 'S03', reason: '重复登记' })
  expect(await strike(id, 'reviewer', 2)).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await save({ id, revision: 2 })).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await read(id)).toMatchObject({ mayCorrect: false, mayStrike: false, versions: [{ line: outreach() }] })
  expect(told((await figures()).total.offline)).toBe('unknown/unknown/0')
})

test('striking out what was corrected meanwhile, or was never there, is refused', async () => {
  const { id } = await saved()
  await saved({ id, revision: 1 })
  expect(await strike(id)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  expect(await strike(phoneId())).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(await ask(office.editor, 'readOutreach', { id: phoneId() })).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('a county has its own lines and no others', async () => {
  const own = await saved({ line: outreach({ district: county }) }, 'countyEditor')
  const other = await saved({ line: outreach({ district: otherCounty }) })
  const whole = await saved({ line: outreach({ district: null }) })
  expect((await list('countyEditor')).map(({ id }) => id)).toEqual([own.id])
  expect((await list()).length).toBe(3)
  const refused = { ok: false, code: 'FORBIDDEN' }
  expect(await ask(office.countyEditor, 'readOutreach', { id: other.id })).toEqual(refused)
  expect(await strike(whole.id, 'countyReviewer')).toEqual(refused)
  expect(await save({ id: other.id, revision: 1, line: outreach({ district: county }) }, 'countyEditor')).toEqual(
    refused,
  )
})

test('a long year comes a page at a time, the latest day first, each line once', async () => {
  for (let nth = 0; nth < 60; nth++) await saved({ line: outreach({ date: `2027-02-${nth < 30 ? '01' : '02'}` }) })
  const first = valueOf(await ask(office.editor, 'listOutreach', { year: 2027 }))
  const second = valueOf(await ask(office.editor, 'listOutreach', { year: 2027, after: first.next }))
  const lines = [...first.lines, ...second.lines]
  expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 10, undefined])
  expect(new Set(lines.map(({ id }) => id)).size).toBe(60)
  expect(lines.map(({ line }) => line.date)).toEqual(
    lines
      .map(({ line }) => line.date)
      .sort()
      .reverse(),
  )
  expect(await list('editor', 2026)).toEqual([])
})

test('activities, lessons and the ledger are counted apart, by district, setting and month', async () => {
  await heldActivity(30)
  await heldActivity(41, { district: county, setting: 'community', on: '2027-02-01' })
  await heldLesson(45)
  await heldLesson(null)
  await saved({ line: outreach({ people: null }) })
  const { total, districts, settings, months, period, countedFrom } = await figures()
  expect([total.online, total.classroom, total.offline].map(told)).toEqual(['2/71/0', '2/45/1', '1/unknown/1'])
  expect(districts.map(({ district }) => district).slice(-2)).toEqual(['610730', null])
  expect(
    districts.filter(({ line }) => line.online.times !== 0).map(({ district, line }) => [district, told(line.online)]),
  ).toEqual([
    ['610702', '1/30/0'],
    [county, '1/41/0'],
  ])
  expect(settings.map(({ line }) => told(line.online))).toEqual(['0/0/0', '1/30/0', '0/0/0', '1/41/0', '0/0/0'])
  expect(months.map(({ month, line }) => `${month} ${told(line.online)}`)).toEqual([
    '2027-01 unknown/unknown/0',
    '2027-02 1/41/0',
    '2027-03 1/30/0',
  ])
  expect([period, countedFrom]).toEqual([{ from: '2027-01-01', until: '2027-03-20' }, '2027-02-01'])
})

test('samples, what was deleted, what never opened and what is still to come do not count', async () => {
  await heldActivity(30, { sample: true })
  await heldLesson(45, { sample: true, on: '2027-02-01' })
  await heldActivity(30, { deletedAt: start })
  await heldActivity(null, { fixed: false, on: '2027-02-02' })
  await heldActivity(30, { on: '2027-03-21' })
  const { total, countedFrom } = await figures()
  expect([total.online, total.classroom].map(told)).toEqual(['unknown/unknown/0', 'unknown/unknown/0'])
  expect(countedFrom).toBeNull()
})

test('fewer than five people are hidden, with what they could be worked out from', async () => {
  await heldActivity(3)
  await heldActivity(30, { district: county })
  await heldActivity(50, { district: otherCounty })
  const { total, districts } = await figures()
  expect(told(total.online)).toBe('3/83/0')
  expect(districts.slice(0, 4).map(({ line }) => told(line.online))).toEqual([
    ...['1/hidden/0', '0/0/0', '1/hidden/0', '1/50/0'],
  ])
})

test("a county's admin sees the county's figures and nobody else's", async () => {
  await heldActivity(30)
  await heldActivity(41, { district: county })
  const { total, districts } = await figures(year, countyAdmin)
  expect(districts.map(({ district, line }) => [district, told(line.online)])).toEqual([[county, '1/41/0']])
  expect(told(total.online)).toBe('1/41/0')
})

test.each([
  ['that ends before it begins', { from: '2027-02-01', until: '2027-01-01' }],
  ['that is still to come', { from: '2028-01-01', until: '2028-12-31' }],
  ['of more than five years', { from: '2010-01-01', until: '2027-12-31' }],
])('figures of a period %s are refused', async (_, period) => {
  expect(await ask(office.admin, 'readFigures', period)).toEqual({ ok: false, code: 'BAD_INPUT' })
})

test('a year of activities is a few reads; whose sheets were not added up yet are unknown', async () => {
  for (let nth = 0; nth < 20; nth++) await heldActivity(10)
  await heldActivity(null)
  const operations = await world().operationsOf(() => figures())
  expect(operations.length).toBeLessThanOrEqual(9)
  expect(told((await figures()).total.online)).toBe('21/200/1')
})

test('a workbook holds the tables and the paragraph, and not the ledger, whose lines would tell what is hidden', async () => {
  await heldActivity(3)
  await heldActivity(30, { district: county })
  await heldActivity(50, { district: otherCounty })
  const { name, address } = valueOf(await ask(office.admin, 'exportFigures', { exportId: phoneId(), ...year }))
  expect(name).toBe('汉中市宣传教育数据-2027年1月1日至3月20日.xlsx')
  const { names, rows } = await sheetsOf(address)
  expect(names).toEqual(['汇总', '按县区', '按五进', '按月'])
  expect(
    rows('按县区')
      .slice(1, 5)
      .map((cells) => cells.slice(0, 3)),
  ).toEqual([
    ['汉台区', 1, '不公布'],
    ['南郑区', 0, 0],
    ['城固县', 1, '不公布'],
    ['洋县', 1, 50],
  ])
  expect(rows('汇总').flat().join()).toContain('组织线上知识答题活动3场，收到答卷83份')
})

test('an export asked for again is the same one, and after its hour it is gone', async () => {
  const wish = { exportId: phoneId(), ...year }
  const made = valueOf(await ask(office.admin, 'exportFigures', wish))
  await world().cloud.clock.set(start + 30 * MINUTE)
  expect(valueOf(await ask(office.admin, 'exportFigures', wish))).toMatchObject({
    bytes: made.bytes,
    until: made.until,
  })
  expect(await audited('report.export')).toBe(1)
  expect(await ask(office.admin, 'exportFigures', { ...wish, until: '2027-06-30' })).toEqual({
    ok: false,
    code: 'BAD_INPUT',
  })
  const [kept] = await collection<KeptExport>('reportExports').findAll({ by: 'S05' })
  expect(made.until - start).toBeLessThan(HOUR + MINUTE)
  await world().cloud.clock.set(made.until)
  await world().cloud.fire('report', 'everyTenMinutes')
  expect(await collection<KeptExport>('reportExports').findAll({ by: 'S05' })).toEqual([])
  await expect(cloud.downloadFile({ fileID: kept!.files[0]!.fileId! })).rejects.toThrow()
})

test('a file that was written down and whose address was lost is removed too', async () => {
  const path = `exports/report/${phoneId()}.xlsx`
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from('half') })
  const lost: KeptExport = {
    ...{ _id: phoneId(), by: 'S05', wish: '', about: '', whole: false, begunAt: start - HOUR, endsAt: start },
    files: [{ name: 'x', bytes: 4, path, fileId: null }],
  }
  await collection<KeptExport>('reportExports').put(lost)
  await world().cloud.fire('report', 'everyTenMinutes')
  await expect(cloud.downloadFile({ fileID })).rejects.toThrow()
})

test('the ledger is a sheet of its own as it was written, and no formula', async () => {
  await saved({ line: outreach({ what: '=HYPERLINK("http://example.org")', people: 7 }) })
  const { address } = valueOf(await ask(office.editor, 'exportOutreach', { exportId: phoneId(), year: 2027 }))
  const { names, rows } = await sheetsOf(address)
  expect(names).toEqual(['台账'])
  expect(rows('台账')[2]).toEqual([
    ...['2027-03-13', '城固县', '进社区', `'=HYPERLINK("http://example.org")`, '示例社区', 7],
  ])
})

test('the ledger of a year is a workbook for whoever keeps it, without what was struck out', async () => {
  await saved({ line: outreach({ date: '2027-03-01' }) })
  await saved({ line: outreach({ date: '2027-02-01', district: otherCounty }) })
  const { id } = await saved({ line: outreach({ date: '2027-02-05' }) })
  valueOf(await strike(id))
  const days = async (who: Person) => {
    const made = valueOf(await ask(office[who], 'exportOutreach', { exportId: phoneId(), year: 2027 }))
    return (await sheetsOf(made.address))
      .rows('台账')
      .slice(2)
      .map(([date]) => date)
  }
  expect(await days('editor')).toEqual(['2027-02-01', '2027-03-01'])
  expect(await days('countyEditor')).toEqual(['2027-03-01'])
})
