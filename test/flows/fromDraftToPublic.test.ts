import { DAY, MINUTE, momentOf } from '@core/domain/moment'
import type { Manifest } from '@core/domain/publication/packs'
import { alarmTest, correction, notice, venue } from '../seeds/drafts'
import { openOffice, type OfficeDesk } from './officeDesk'
import { phoneId, valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: OfficeDesk

beforeAll(async () => {
  desk = await openOffice()
}, 60_000)
afterAll(() => desk.close())

/** The manifest, as the web and as phones read it, and every pack in force but the questions, as texts. */
async function allThatIsPublic(): Promise<string[]> {
  const read = async (name: string) => (await fetch(`${desk.cloud.gateway}/files/packs/${name}.json`)).text()
  const manifest = await read('manifest')
  const asked = JSON.stringify(await desk.ask('oAnna', 'publication', 'getManifest', {}))
  const { practice: _questions, ...packs } = (JSON.parse(manifest) as Manifest).packs
  return [manifest, asked, ...(await Promise.all(Object.values(packs).map(({ hash }) => read(hash))))]
}

test('a draft that is reviewed and scheduled comes out at its minute, by the timer', async () => {
  const { clock } = desk.cloud
  const publishAt = clock.now() + 10 * MINUTE
  const record = await desk.approved(notice({ title: '十分钟后' }))
  await desk.acts(record, ['editor', 'scheduleDraft', { publishAt }])
  await clock.moveBy(9 * MINUTE)
  await desk.cloud.fire('announcement')
  expect((await fetch(`${desk.cloud.gateway}/files/packs/manifest.json`)).ok).toBe(true)
  const manifest = async () =>
    (await (await fetch(`${desk.cloud.gateway}/files/packs/manifest.json`)).json()) as { packs: object }
  expect(Object.keys((await manifest()).packs)).not.toContain('announcements')
  await clock.moveBy(2 * MINUTE)
  await desk.cloud.fire('announcement')
  const { announcements } = await desk.pack('announcements')
  expect(announcements).toMatchObject([
    { id: record.id, version: 1, content: { title: '十分钟后' }, publishedAt: publishAt },
  ])
})

test('what is scheduled for a moment that has passed is out at once, without staff numbers and without reasons', async () => {
  const record = await desk.live(notice({ title: '马上', reasons: { noOrder: '室内活动' } }))
  await desk.live(venue({ reasons: { anything: '内部理由' } }))
  const { announcements } = await desk.pack('announcements')
  expect(announcements[0]).toMatchObject({ id: record.id, content: { title: '马上', reasons: {} } })
  const everything = await allThatIsPublic()
  expect(everything).toHaveLength(5)
  expect(everything.join()).toContain('马上')
  expect(everything.join()).not.toMatch(/\bS\d{2,8}\b|室内活动|内部理由/)
})

test('a correction takes the place of what it corrects, and each names the other', async () => {
  const wrong = await desk.live(alarmTest({ title: '有误的通告' }))
  const right = await desk.live(
    correction(wrong.id, {
      title: '更正后的通告',
      test: wrong.content.kind === 'alarmTest' ? wrong.content.test : null,
    }),
  )
  const { announcements } = await desk.pack('announcements')
  expect(announcements.find(({ id }) => id === wrong.id)?.superseded).toMatchObject({ by: right.id })
  const read = await desk.tell('editor', 'readDraft', { id: wrong.id })
  expect(read).toMatchObject({ ok: true, value: { record: { moments: { superseded: { by: right.id } } } } })
  const other = await desk.tell('editor', 'readDraft', { id: right.id })
  expect(other).toMatchObject({ ok: true, value: { about: { id: wrong.id, content: { title: '有误的通告' } } } })
})

test('a correction that is withdrawn gives its place back', async () => {
  const wrong = await desk.live(notice({ title: '原来的' }))
  const right = await desk.live(correction(wrong.id))
  await desk.acts(right, ['reviewer', 'withdraw', { reason: '更正有误' }])
  const { announcements } = await desk.pack('announcements')
  expect(announcements.find(({ id }) => id === wrong.id)).not.toHaveProperty('superseded')
})

test('what is withdrawn leaves a line with its reason for thirty days, and its pack is gone at once', async () => {
  const record = await desk.live(notice({ title: '要撤回的' }))
  const before = await desk.cloud.callFunction('publication', { action: 'getManifest', input: {} }, 'oAnna')
  const manifest = (await (await fetch(`${desk.cloud.gateway}/files/packs/manifest.json`)).json()) as {
    packs: { announcements: { hash: string } }
  }
  expect(before).toMatchObject({ ok: true })
  await desk.acts(record, ['reviewer', 'withdraw', { reason: '时间有误' }])
  const pack = await desk.pack('announcements')
  expect(pack.announcements.map(({ id }) => id)).not.toContain(record.id)
  expect(pack.withdrawn).toMatchObject([
    { id: record.id, title: '要撤回的', reason: '时间有误' },
    { reason: '更正有误' },
  ])
  expect((await fetch(`${desk.cloud.gateway}/files/packs/${manifest.packs.announcements.hash}.json`)).status).toBe(404)
  await desk.cloud.clock.moveBy(31 * DAY)
  await desk.cloud.fire('announcement')
  expect((await desk.pack('announcements')).withdrawn).toEqual([])
})

test('places to visit are published beside the announcements, in a pack of their own', async () => {
  const record = await desk.live(venue())
  expect((await desk.pack('reference')).entries[0]).toMatchObject({ id: record.id, content: { kind: 'venue' } })
  expect((await desk.pack('announcements')).announcements.map(({ id }) => id)).not.toContain(record.id)
})

test('a new version of a place to visit is reviewed, and then stands in the place of the former without a word', async () => {
  const former = await desk.live(venue({ title: '原来的馆' }))
  const next = await desk.live(venue({ title: '改过的馆', about: former.id }))
  const { entries } = await desk.pack('reference')
  expect(entries.map(({ id }) => id)).toContain(next.id)
  expect(entries.map(({ id }) => id)).not.toContain(former.id)
  const read = valueOf(await desk.tell('editor', 'readDraft', { id: former.id }))
  expect(read.record.moments).toMatchObject({ superseded: { by: next.id } })
  const other = await desk.tell('editor', 'saveDraft', {
    ...{ actId: phoneId(), id: phoneId(), revision: 0, of: null },
    content: { ...venue(), about: (await desk.live(notice())).id },
  })
  expect(other).toEqual({ ok: false, code: 'BAD_INPUT' })
})

test('an act that is kept and could not be published comes out with the next minute', async () => {
  const record = await desk.approved(notice({ title: '第二次成功' }))
  desk.cloud.faults.add({ action: 'storage.getUploadMetadata', error: 'SYS_ERR', times: 20 })
  const { moments } = await desk.acts(record, ['reviewer', 'scheduleDraft', { publishAt: desk.cloud.clock.now() - 1 }])
  expect(moments.publishAt).toBeDefined()
  expect((await desk.pack('announcements')).announcements.map(({ id }) => id)).not.toContain(record.id)
  desk.cloud.faults.clear()
  await desk.cloud.fire('announcement')
  expect((await desk.pack('announcements')).announcements.map(({ id }) => id)).toContain(record.id)
})

test('a minute in which nothing is due costs one question to the database', async () => {
  await desk.cloud.clock.set(momentOf('2031-05-05', '10:30'))
  await desk.cloud.fire('announcement')
  const operations = await desk.operationsOf(() => desk.cloud.fire('announcement'))
  expect(operations.filter(({ action }) => action.startsWith('database.'))).toHaveLength(1)
})
