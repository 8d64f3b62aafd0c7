import type { Shelter } from '@core/domain/shelter/shelter'
import { office } from '../seeds/office'
import { openShelterDesk, written, type ShelterDesk } from './shelterDesk'
import { phoneId, valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: ShelterDesk

beforeAll(async () => {
  desk = await openShelterDesk()
}, 60_000)
afterAll(() => desk.close())

const history = async (id: string) => valueOf(await desk.tell('editor', 'readShelter', { id })).history

test('a place is kept, listed, and read with who made it', async () => {
  const kept = await desk.place({ name: '示例一号场', consent: { document: '示例函', date: '2026-01-31' } })
  expect(kept).toMatchObject({ public: true, mine: true, shelter: { name: '示例一号场', withdrawn: null } })
  const { items, count } = valueOf(await desk.tell('editor', 'listShelters', { words: '一号场' }))
  expect({ items, count }).toMatchObject({ count: 1, items: [{ id: kept.shelter.id, revision: kept.revision }] })
  expect(await history(kept.shelter.id)).toMatchObject([{ by: 'S01', act: 'shelter.save', isNew: true, fields: [] }])
})

test('each change stands in the history with its fields, before and after, the latest first', async () => {
  const first = await desk.place({ name: '示例旧名', capacity: null })
  await desk.place({ name: '示例另一处' })
  await desk.save('otherEditor', { name: '示例新名', capacity: 300 }, first)
  expect(await history(first.shelter.id)).toMatchObject([
    {
      by: 'S02',
      isNew: false,
      fields: [
        { field: '可容纳人数', before: '', after: '300 人' },
        { field: '名称', before: '示例旧名', after: '示例新名' },
      ],
    },
    { by: 'S01', isNew: true },
  ])
})

test('an approved work that is moved is public no more until an editor confirms its approval, or moves it back', async () => {
  const approval = { by: '示例办', documentNumber: '示例办〔2026〕3号', date: '2026-01-31', validUntil: null }
  const work = { kind: 'personnelShelter', uses: ['airRaid'], approval: { ...approval, scope: 'exact' } } as const
  const first = await desk.place({ ...work, name: '示例地下室', address: '示例路1号' })
  expect(first.public).toBe(true)
  const moved = valueOf(await desk.save('editor', { address: '示例路2号' }, first))
  expect(moved).toMatchObject({ public: false, reasons: ['approvedAsOther'] })
  expect(moved.shelter.approvedAs).toMatchObject({ name: '示例地下室', address: '示例路1号' })
  const back = valueOf(await desk.save('editor', { address: '示例路1号' }, moved))
  expect(back.public).toBe(true)
  const again = valueOf(await desk.save('editor', { address: '示例路2号' }, back))
  const shelter = written(again.shelter as Shelter)
  const confirming = { actId: phoneId(), revision: again.revision, shelter, approvalConfirmed: true } as const
  expect(await desk.tell('editor', 'saveShelter', confirming)).toMatchObject({ ok: true, value: { public: true } })
  expect((await history(shelter.id))[0]?.fields).toMatchObject([{ field: '审批所给的场所', after: '' }])
})

test('a place that two change is changed by the first; the other is told, and reads it anew', async () => {
  const first = await desk.place()
  expect(await desk.save('otherEditor', { capacity: 1 }, first)).toMatchObject({ ok: true })
  expect(await desk.save('editor', { capacity: 2 }, first)).toEqual({ ok: false, code: 'CHANGED_MEANWHILE' })
  const { record } = valueOf(await desk.tell('editor', 'readShelter', { id: first.shelter.id }))
  expect(await desk.save('editor', { capacity: 2 }, record)).toMatchObject({ ok: true })
})

test('two who change two places at the same moment both succeed', async () => {
  const [one, other] = [await desk.place(), await desk.place()]
  const replies = await Promise.all([
    desk.save('editor', { capacity: 10 }, one),
    desk.save('otherEditor', { capacity: 20 }, other),
  ])
  expect(replies).toMatchObject([{ ok: true }, { ok: true }])
  expect(await history(one.shelter.id)).toHaveLength(2)
  expect(await history(other.shelter.id)).toHaveLength(2)
})

test('the same act arriving again keeps one place and answers the same', async () => {
  const input = { actId: phoneId(), revision: 0, shelter: written({ name: '示例一次' }) }
  const first = await desk.tell('editor', 'saveShelter', input)
  expect(first).toMatchObject({ ok: true })
  expect(await desk.tell('editor', 'saveShelter', input)).toEqual(first)
  expect(await history(input.shelter.id)).toHaveLength(1)
})

test('a place saved as it is makes no revision of the list', async () => {
  const kept = await desk.place()
  const again = valueOf(await desk.save('editor', {}, kept))
  expect(again.revision).toBe(kept.revision)
  expect(valueOf(await desk.tell('editor', 'listShelters', {})).revision).toBe(kept.revision)
})

test.each([
  ['the words of a blocked kind', { name: '示例指挥所' }, 'CHECKS_FAILED'],
  ['the words of a blocked kind in another column', { extra: { 备注: '地下二层为物资库' } }, 'CHECKS_FAILED'],
  [
    'a point that is not in the city',
    { point: { longitude: 116.4, latitude: 39.9, source: 'WGS84', precision: 'site' } as const },
    'CHECKS_FAILED',
  ],
  ['a district of another city', { district: '110101' }, 'BAD_INPUT'],
  [
    'a photo that was never kept',
    { photos: [{ hash: 'a'.repeat(64), type: 'image/png' as const, bytes: 1, caption: '图' }] },
    'BAD_INPUT',
  ],
])('%s is refused, and nothing of it is kept', async (_, changes, code) => {
  const before = valueOf(await desk.tell('editor', 'listShelters', {})).revision
  expect(await desk.save('editor', changes)).toEqual({ ok: false, code })
  expect(valueOf(await desk.tell('editor', 'listShelters', {})).revision).toBe(before)
  expect(JSON.stringify(desk.cloud.logs())).not.toContain('示例指挥所')
})

test('a place that is not there is not changed', async () => {
  const input = { actId: phoneId(), revision: 3, shelter: written() }
  expect(await desk.tell('editor', 'saveShelter', input)).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('an editor of a county changes only its places, and moves none in or out', async () => {
  const theirs = valueOf(await desk.save('countyEditor', { district: '610722' }))
  const others = await desk.place({ district: '610723' })
  expect(await desk.save('countyEditor', { capacity: 5 }, others)).toEqual({ ok: false, code: 'FORBIDDEN' })
  expect(await desk.save('countyEditor', { district: '610722' }, others)).toEqual({ ok: false, code: 'FORBIDDEN' })
  expect(await desk.save('countyEditor', { district: '610723' }, theirs)).toEqual({ ok: false, code: 'FORBIDDEN' })
  const { items } = valueOf(await desk.tell('countyEditor', 'listShelters', {}))
  expect(new Set(items.map(({ district }) => district))).toEqual(new Set(['610722']))
  expect(await desk.tell('countyEditor', 'readShelter', { id: others.shelter.id })).toMatchObject({ code: 'FORBIDDEN' })
})

test('every act stands in the audit trail with the place before and after', async () => {
  const first = await desk.place({ name: '示例甲' })
  await desk.save('editor', { name: '示例乙' }, first)
  const asked = await desk.ask(office.admin, 'person', 'listAudit', { subject: first.shelter.id })
  const { entries } = valueOf(asked)
  expect(entries.map(({ by, act }) => [by, act])).toEqual([
    ['S01', 'shelter.save'],
    ['S01', 'shelter.save'],
  ])
  expect(entries[0]?.before).toContain('示例甲')
  expect(entries[0]?.after).toContain('示例乙')
})

test('headers of the office’s columns may have dots and signs of dollars in them', async () => {
  const kept = await desk.place({ extra: { 'a.b': '1', $c: '2' } })
  const { record } = valueOf(await desk.tell('editor', 'readShelter', { id: kept.shelter.id }))
  expect(record.shelter.extra).toEqual({ 'a.b': '1', $c: '2' })
})

test.each(['reviewer', 'admin', 'teacher', 'countyReviewer'] as const)('no %s writes', async (who) => {
  expect(await desk.save(who, {})).toEqual({ ok: false, code: 'FORBIDDEN' })
})
