import { DAY, MINUTE, momentOf } from '@core/domain/moment'
import { alarmTest, correction, notice, venue } from '../seeds/drafts'
import { openOffice, type OfficeDesk } from './officeDesk'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: OfficeDesk

beforeAll(async () => {
  desk = await openOffice()
}, 60_000)
afterAll(() => desk.close())

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
  const { announcements } = await desk.pack('announcements')
  expect(announcements[0]).toMatchObject({ id: record.id, content: { title: '马上', reasons: {} } })
  expect(JSON.stringify(announcements)).not.toMatch(/"S\d\d"|室内活动/)
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
  expect((await desk.pack('reference')).entries).toMatchObject([{ id: record.id, content: { kind: 'venue' } }])
  expect((await desk.pack('announcements')).announcements.map(({ id }) => id)).not.toContain(record.id)
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
