import type { Shelter } from '../shelter'
import { blank } from './blank'
import { comparedWith, coveredBy } from './covers'
import { mergeInto } from './mergeInto'
import type { Named } from './namedBy'
import type { Accepted } from './readRows'
import { reportCsv } from '../../files/reportCsv'

const kept = (id: string, more: Partial<Shelter> = {}): Shelter => ({
  ...blank({ id, name: '示例公园', kind: 'emergencyShelter', district: '610702' }),
  ...more,
})
const row = (at: number, patch: Partial<Accepted['patch']> = {}): Accepted => ({
  row: at,
  patch: { name: '示例公园', kind: 'emergencyShelter', district: '610702', ...patch },
})
const at107 = { longitude: 107, latitude: 33, source: 'GCJ02', precision: 'site' } as const
const merge = (list: Shelter[], ...accepted: Accepted[]) =>
  mergeInto(
    list,
    { read: accepted.length, accepted, refused: [], problems: [] },
    { idFor: (at) => `new-${at}`, covers: () => true },
  )

test.each([
  ['the office’s number', { officeNumber: 'A-1', name: '旧名' }, { officeNumber: 'a1', name: '新名' }],
  ['name, district and address', { address: '示例路1号' }, { address: '示例路１号' }],
  ['the only name, though the address differs', { address: '示例路1号' }, { address: '示例路2号' }],
  ['its name, where it had no number', {}, { officeNumber: 'A-1' }],
])('a place is known again by %s, and keeps its id', (_, before, after) => {
  const { put, counts } = merge([kept('a', before)], row(2, after))
  expect(put.map(({ id }) => id)).toEqual(['a'])
  expect(counts).toMatchObject({ new: 0, changed: 1, gone: 0 })
})

test.each([
  ['another number', { officeNumber: 'A-1' }, { officeNumber: 'A-2' }],
  ['another district', {}, { district: '610703' }],
  ['another name', {}, { name: '示例广场' }],
])('%s is another place', (_, before, after) => {
  const { put, counts, gone } = merge([kept('a', before)], row(2, after))
  expect(put.map(({ id }) => id)).toEqual(['new-2'])
  expect(counts).toMatchObject({ new: 1, changed: 0, gone: 1 })
  expect(gone).toEqual(['a'])
})

test('what a file does not say stays as it was', () => {
  const before = kept('a', {
    entrance: '东门旁',
    photos: [{ hash: 'f'.repeat(64), type: 'image/png', bytes: 1, caption: '门' }],
    approval: { by: '某办', documentNumber: '3号', date: '2027-01-01', validUntil: null, scope: 'exact' },
    extra: { 旧列: '旧' },
    capacity: 100,
  })
  const [after] = merge([before], row(2, { capacity: 300, extra: { 新列: '新' } })).put
  expect(after).toEqual({ ...before, capacity: 300, extra: { 旧列: '旧', 新列: '新' } })
})

test('the same rows again change nothing', () => {
  const patch = {
    capacity: 300,
    opening: '全天',
    hours: 'always' as const,
    source: { document: '某名录', date: null },
    point: { longitude: 107, latitude: 33, source: 'WGS84' as const, precision: 'site' as const },
  }
  const [first] = merge([], row(2, patch)).put
  expect(merge([first!], row(2, patch)).counts).toMatchObject({ new: 0, changed: 0, same: 1 })
})

test('a point that somebody measured at the entrance stays one where the file has the same', () => {
  const point = { longitude: 107, latitude: 33, source: 'WGS84' as const, precision: 'entrance' as const }
  expect(merge([kept('a', { point })], row(2, { point: { ...point, precision: 'site' } })).counts.same).toBe(1)
})

test('hours that were read from other words do not stay', () => {
  const before = kept('a', { opening: '全天', hours: 'always' })
  expect(merge([before], row(2, { opening: '按通知' })).put).toMatchObject([{ opening: '按通知', hours: null }])
})

test('an older check does not take the place of a newer one', () => {
  const before = kept('a', { checked: { on: '2027-02-01', by: '某局' } })
  const { counts, problems } = merge([before], row(2, { checked: { on: '2026-01-01', by: '某局' } }))
  expect(counts.same).toBe(1)
  expect(problems).toMatchObject([{ row: 2, code: 'checkedOlder' }])
})

test('two rows about one place of the list: the first counts', () => {
  const before = kept('a', { officeNumber: 'A-1', address: '示例路1号' })
  const { counts, problems } = merge(
    [before],
    row(2, { officeNumber: 'A-1', address: '示例路1号' }),
    row(3, { address: '示例路1号' }),
  )
  expect(counts).toMatchObject({ read: 2, same: 1, refused: 1 })
  expect(problems).toMatchObject([{ row: 3, code: 'duplicateRow', first: 2 }])
})

test.each([
  [10, 8, false],
  [10, 7, true],
  [0, 0, false],
])('of %s places %s are left: to be asked once more is %s', (before, after, fewer) => {
  const list = Array.from({ length: before }, (_, at) => kept(`id-${at}`, { name: `示例${at}` }))
  const rows = Array.from({ length: after }, (_, at) => row(at + 2, { name: `示例${at}` }))
  expect(merge(list, ...rows).fewer).toBe(fewer)
})

test('new places take the place of none that the file lacks', () => {
  const list = Array.from({ length: 10 }, (_, at) => kept(`id-${at}`, { name: `示例${at}` }))
  const rows = Array.from({ length: 10 }, (_, at) => row(at + 2, { name: `示例${at + 3}` }))
  expect(merge(list, ...rows)).toMatchObject({ fewer: true, counts: { same: 7, new: 3, gone: 3 } })
})

test('a list of several districts lacks those that it has no row of, one of a single district lacks no other', () => {
  const list = ['610702', '610703', '610722'].map((district) => kept(district, { district }))
  const mergeOf = (...districts: string[]) => {
    const accepted = districts.map((district, at) => row(at + 2, { district }))
    const ways = { idFor: () => 'new', covers: coveredBy(accepted), compares: comparedWith(accepted) }
    return mergeInto(list, { read: accepted.length, accepted, refused: [], problems: [] }, ways)
  }
  expect(mergeOf('610702', '610703')).toMatchObject({ fewer: true, gone: [] })
  expect(mergeOf('610702')).toMatchObject({ fewer: false, gone: [] })
})

test('a withdrawn place that the file does not name is not gone, and one that it names stays withdrawn', () => {
  const withdrawn = { at: 1, by: 'S01', reason: '已拆' }
  const list = [kept('a', { withdrawn }), kept('b', { name: '示例广场', withdrawn })]
  const { gone, put, fewer } = merge(list, row(2, { capacity: 300 }))
  expect([gone, fewer]).toEqual([[], false])
  expect(put).toMatchObject([{ id: 'a', capacity: 300, withdrawn }])
})

test('only what the file speaks of can be gone', () => {
  const list = [kept('a', { name: '示例甲' }), kept('b', { name: '示例乙', district: '610703' })]
  const accepted = [row(2, { name: '示例丙' })]
  const covers = ({ district }: Shelter) => district === '610702'
  const { gone } = mergeInto(list, { read: 1, accepted, refused: [], problems: [] }, { idFor: () => 'c', covers })
  expect(gone).toEqual(['a'])
})

test.each<[string, Partial<Shelter>, Named]>([
  ['its number', { officeNumber: 'A-1' }, { officeNumber: 'a1' }],
  ['its name', {}, { name: '示例 公园' }],
  ['its address', { address: '示例路1号' }, { address: '示例路１号', district: '610702' }],
  ['its point', { point: { longitude: 107, latitude: 33, source: 'WGS84', precision: 'site' } }, { point: at107 }],
])('a place that a refused row names by %s is not gone', (_, more, refused) => {
  const list = [kept('a', more), kept('b', { name: '示例广场' })]
  const read = { read: 1, accepted: [], refused: [refused], problems: [] }
  const { gone, put, counts } = mergeInto(list, read, { idFor: () => 'c', covers: () => true })
  expect([gone, put]).toEqual([['b'], []])
  expect(counts).toMatchObject({ refused: 1, gone: 1, same: 0, changed: 0 })
})

test('a refused row keeps the place of its own district, and another’s of that name only where there is no other', () => {
  const list = [kept('a'), kept('b', { district: '610703' })]
  const goneWith = (district: string) =>
    mergeInto(
      list,
      { read: 1, accepted: [], refused: [{ name: '示例公园', district }], problems: [] },
      { idFor: () => 'c', covers: () => true },
    ).gone
  expect([goneWith('610703'), goneWith('610721')]).toEqual([['a'], []])
})

test('the report opens in a spreadsheet, and none of its cells is a formula', () => {
  const csv = reportCsv([
    { row: 2, refused: true, says: '没有名称', field: '名称', cell: '=1+1' },
    { row: 3, refused: false, says: '请核对,谢谢', field: null, cell: '@SUM("a")' },
  ])
  expect(csv).toBe(
    '\uFEFF行号,结果,问题,列,原单元格\r\n2,未读入,没有名称,名称,\'=1+1\r\n3,请核对,"请核对,谢谢",,"\'@SUM(""a"")"\r\n',
  )
})
