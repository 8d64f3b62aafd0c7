import { notice } from '../seeds/drafts'
import { grant, here, staffWith, there } from '../seeds/staff'
import { trail, trailHead, writeTrail } from '../seeds/auditTrail'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

const world = worldEachTime(async () => {
  await staffWith('oAdmin', grant('admin'))
  await staffWith('oCountyAdmin', grant('admin', here))
  await staffWith('oStranger', grant('editor', there))
})

type Filter = Parameters<typeof list>[1]
const list = async (
  openId: string,
  filter: { before?: number; by?: string; subject?: string; from?: number; until?: number },
) => valueOf(await world().ask(openId, 'person', 'listAudit', filter))
const places = async (openId: string, filter: Filter) => (await list(openId, filter)).entries.map(({ place }) => place)
const verify = async (after?: number) =>
  valueOf(await world().ask('oCountyAdmin', 'person', 'verifyAudit', after === undefined ? {} : { after }))
const act = () =>
  world().ask('oAdmin', 'person', 'issueInvitation', {
    ...{ actId: phoneId(), role: 'editor', district: here, label: '编辑', hours: 1, until: null },
  })

test('the trail is read from its end, page by page, each entry once', async () => {
  await writeTrail(120)
  const first = await list('oAdmin', {})
  const second = await list('oAdmin', { before: first.next! })
  const third = await list('oAdmin', { before: second.next! })
  const read = [...first.entries, ...second.entries, ...third.entries].map(({ place }) => place)
  expect(read).toEqual(Array.from({ length: 120 }, (_, nth) => 120 - nth))
  expect([first.next, second.next, third.next]).toEqual([71, 21, undefined])
})

test.each<[string, Filter, number[]]>([
  ['a number', { by: 'S0001' }, [9, 6, 3]],
  ['a record', { subject: 'announcement-0' }, [8, 6, 4, 2]],
  ['a number and a record', { by: 'S0001', subject: 'announcement-0' }, [6]],
  ['a period, from its first moment until before its last', { from: 1.8e12 + 3, until: 1.8e12 + 5 }, [4, 3]],
  ['from a moment on', { from: 1.8e12 + 8 }, [9, 8]],
  ['what came before a place', { before: 3 }, [2, 1]],
  ['nobody', { by: 'S9999' }, []],
])('the trail is looked through by %s', async (_, filter, found) => {
  await writeTrail(9)
  expect(await places('oAdmin', filter)).toEqual(found)
})

test('the trail is looked through by what was done', async () => {
  valueOf(await act())
  const { entries } = valueOf(await world().ask('oAdmin', 'person', 'listAudit', { act: 'person.invite' }))
  expect(entries.map(({ place }) => place)).toEqual([4])
})

test("a county's admin reads what staff of the county did", async () => {
  await writeTrail(9)
  expect(await places('oCountyAdmin', {})).toEqual([7, 4, 1])
  expect(await places('oCountyAdmin', { by: 'S0002' })).toEqual([7, 4, 1])
  expect(await places('oCountyAdmin', { by: 'S0001' })).toEqual([])
})

test("a county's admin reads nothing of the city's drafts, whoever wrote them", async () => {
  await staffWith('oBoth', grant('editor'), grant('editor', here))
  const save = (id: string, of: string | null) =>
    world().ask('oBoth', 'announcement', 'saveDraft', { actId: phoneId(), id, revision: 0, of, content: notice() })
  const [ofTheCity, ofHere, ofThere] = [phoneId(), phoneId(), phoneId()]
  valueOf(await save(ofTheCity, null))
  valueOf(await save(ofHere, here))
  valueOf(await save(ofThere, there))
  const subjects = async (openId: string) =>
    (await list(openId, {})).entries.flatMap(({ act: done, subject }) =>
      done === 'announcement.save' ? [subject] : [],
    )
  expect(await subjects('oCountyAdmin')).toEqual([ofHere])
  expect(await subjects('oAdmin')).toEqual([ofThere, ofHere, ofTheCity])
})

test('a page of long entries is shorter, and the next one goes on where it ended', async () => {
  await writeTrail(30, 20_000)
  const first = await list('oAdmin', {})
  expect(first.entries).toHaveLength(9)
  expect(first.next).toBe(22)
  expect((await places('oAdmin', { before: 22 }))[0]).toBe(21)
})

test('a trail of acts holds, and one that goes on too', async () => {
  valueOf(await act())
  expect(await verify()).toEqual({ checkedTo: 4, broken: null, done: true })
  valueOf(await act())
  expect(await verify(4)).toEqual({ checkedTo: 5, broken: null, done: true })
})

test('a long trail is worked out a stretch at a time', async () => {
  await writeTrail(620)
  expect(await verify()).toEqual({ checkedTo: 500, broken: null, done: false })
  expect(await verify(500)).toEqual({ checkedTo: 620, broken: null, done: true })
}, 30_000)

test.each<[string, () => Promise<unknown>, number, string]>([
  ['an entry that somebody removed', () => trail().remove({ place: 5 }), 5, 'missing'],
  ['the first entry removed', () => trail().remove({ place: 1 }), 1, 'missing'],
  ['an entry that names another person', () => trail().update({ place: 5 }, { by: 'S0009' }), 5, 'changed'],
  ['an entry with another content', () => trail().update({ place: 5 }, { after: '别的' }), 5, 'changed'],
  ['an entry of another moment', () => trail().update({ place: 5 }, { at: 1 }), 5, 'changed'],
  ['the last entries cut off', () => trail().remove({ place: { above: 6 } }), 7, 'cut'],
  ['everything removed', () => trail().remove({ place: { above: 0 } }), 1, 'cut'],
  ['an end that says less was written', () => trailHead().update({ _id: 'head' }, { place: 7 }), 7, 'changed'],
  ['an end of another entry', () => trailHead().update({ _id: 'head' }, { hash: '0'.repeat(64) }), 9, 'changed'],
])('%s is found, and where', async (_, tamper, place, how) => {
  await writeTrail(9)
  await tamper()
  expect(await verify()).toMatchObject({ broken: { place, how }, done: true })
})

test('an end that was put back to an earlier entry is found by the entries after it', async () => {
  await writeTrail(9)
  const [seventh] = await trail().findAll({ place: 7 })
  await trailHead().put({ _id: 'head', place: 7, hash: seventh!.hash })
  expect(await verify()).toEqual({ checkedTo: 7, broken: { place: 8, how: 'changed' }, done: true })
})

test('a stretch that begins at an entry that is gone or changed is broken there', async () => {
  await writeTrail(9)
  await trail().update({ place: 4 }, { by: 'S0009' })
  await trail().remove({ place: 6 })
  expect(await verify(4)).toEqual({ checkedTo: 3, broken: { place: 4, how: 'changed' }, done: true })
  expect(await verify(6)).toEqual({ checkedTo: 5, broken: { place: 6, how: 'missing' }, done: true })
})

test('a gap longer than a stretch is found, and so is an end that is cut off for longer', async () => {
  await writeTrail(530)
  await trail().remove({ place: { anyOf: Array.from({ length: 510 }, (_, nth) => nth + 11) } })
  expect(await verify(10)).toEqual({ checkedTo: 10, broken: { place: 11, how: 'missing' }, done: true })
  await trail().remove({ place: { above: 10 } })
  expect(await verify(10)).toEqual({ checkedTo: 10, broken: { place: 11, how: 'cut' }, done: true })
}, 30_000)

test('long entries are worked out too', async () => {
  await writeTrail(30, 20_000)
  expect(await verify()).toEqual({ checkedTo: 30, broken: null, done: true })
}, 30_000)

test('a stretch that begins behind the end is refused', async () => {
  expect(await world().ask('oAdmin', 'person', 'verifyAudit', { after: 99 })).toEqual({ ok: false, code: 'NOT_FOUND' })
})

test('while acts go on, the trail that is worked out holds', async () => {
  const [, , first, second] = await Promise.all([act(), act(), verify(), verify()])
  expect([first.broken, second.broken]).toEqual([null, null])
}, 30_000)
