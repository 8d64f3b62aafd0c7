import { createHash } from 'node:crypto'
import type { KeptFile } from '@core/domain/announcement/content'
import { DAY, HOUR, MINUTE } from '@core/domain/moment'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { collection } from '../../cloudfunctions/_kit/database'
import { keptAs, type KeptAnnouncement } from '../../cloudfunctions/announcement/store'
import {
  findFiles,
  leavePublicPlace,
  setPublicPlace,
  type KeptDraftFile,
} from '../../cloudfunctions/announcement/storeOfFiles'
import { alarmTest, cancellation, notice, testIn } from '../seeds/drafts'
import { office } from '../seeds/office'
import { openOffice, type OfficeDesk } from './officeDesk'
import { valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: OfficeDesk

beforeAll(async () => {
  desk = await openOffice()
}, 60_000)
afterAll(() => desk.close())

const later = (ms: number) => ({ publishAt: desk.cloud.clock.now() + ms })
const minute = async () => {
  await desk.cloud.clock.moveBy(MINUTE)
  await desk.cloud.fire('announcement')
}
const out = async () => (await desk.pack('announcements')).announcements.map(({ content }) => content.title)
const waiting = async () => valueOf(await desk.tell('reviewer', 'listDesk', {})).waiting

/** Keeps a file as somebody attached it. */
async function attached(text: string): Promise<KeptFile & { draft: string }> {
  const content = Buffer.from(`%PDF-1.7 ${text}`)
  const hash = createHash('sha256').update(content).digest('hex')
  const { fileID: draft } = await cloud.uploadFile({ cloudPath: `drafts/${hash}.pdf`, fileContent: content })
  const file = { hash, type: 'application/pdf' as const, bytes: content.length }
  const nowhere = { media: null, isThere: false, leaving: null, removals: 0, by: [], of: [null] }
  await collection<KeptDraftFile>('files').put({ _id: hash, ...file, draft, ...nowhere })
  return { ...file, caption: text, draft }
}
const asAttached = ({ draft: _draft, ...file }: KeptFile & { draft: string }): KeptFile => file
const isPublic = async ({ hash }: KeptFile, nth = '') =>
  (await fetch(`${desk.cloud.gateway}/files/media/${hash}${nth}.pdf`)).ok

test('a notice of a test that is called off before its minute is held back, and the desk says why', async () => {
  const test = testIn(40)
  const city = await desk.live(alarmTest({ test, title: '先发布的通告' }))
  const second = await desk.approved(alarmTest({ test, title: '后发布的通告' }))
  await desk.acts(second, ['editor', 'scheduleDraft', later(MINUTE)])
  const off = await desk.draft(cancellation(city.id, test))
  await desk.acts(off, ['editor', 'submitDraft'], ['reviewer', 'approveReadyMade'])
  await minute()
  await minute()
  expect(await out()).not.toContain('后发布的通告')
  const heldBack = expect.objectContaining({ why: 'checks', says: [expect.stringContaining('已经公布取消')] }) as object
  expect(await waiting()).toContainEqual(expect.objectContaining({ id: second.id, status: 'approved', heldBack }))
  const { record } = valueOf(await desk.tell('editor', 'readDraft', { id: second.id }))
  expect(record).toMatchObject({ heldBack, moves: ['schedule'] })
  const trail = valueOf(await desk.ask(office.admin, 'person', 'listAudit', { subject: second.id }))
  expect(trail.entries[0]).toMatchObject({ by: 'timer', act: 'announcement.holdBack' })
  expect(valueOf(await desk.ask(office.admin, 'person', 'verifyAudit', {}))).toMatchObject({ broken: null })
})

test('a notice whose five days begin while nothing was published is held back, and the rest comes out', async () => {
  const late = await desk.approved(alarmTest({ test: testIn(10), title: '赶不上的通告' }))
  await desk.acts(late, ['editor', 'scheduleDraft', later(DAY)])
  const other = await desk.approved(notice({ title: '不受影响的通知' }))
  await desk.acts(other, ['editor', 'scheduleDraft', later(DAY)])
  await desk.cloud.clock.moveBy(6 * DAY)
  await desk.cloud.fire('announcement')
  expect(await out()).toContain('不受影响的通知')
  expect(await out()).not.toContain('赶不上的通告')
  expect((await waiting()).map(({ title }) => title)).toContain('赶不上的通告')
})

test('a file that cannot be copied keeps its own announcement only, which says so and comes out once it can', async () => {
  const lost = await attached('一份文件')
  await cloud.deleteFile({ fileList: [lost.draft] })
  const lacking = await desk.live(notice({ title: '缺文件的', attachments: [asAttached(lost)] }))
  await desk.live(notice({ title: '别的通知' }))
  expect(await out()).toContain('别的通知')
  expect(await out()).not.toContain('缺文件的')
  const heldBack = expect.objectContaining({ why: 'files', says: [expect.stringContaining('一份文件')] }) as object
  expect(await waiting()).toContainEqual(expect.objectContaining({ id: lacking.id, heldBack }))
  await attached('一份文件')
  await minute()
  expect(await out()).toContain('缺文件的')
  expect((await waiting()).map(({ id }) => id)).not.toContain(lacking.id)
})

test('a public file whose removal was broken off is gone with the next publication', async () => {
  const file = await attached('撤到一半')
  await desk.live(notice({ attachments: [asAttached(file)] }))
  expect(await isPublic(file)).toBe(true)
  for (const kept of await findFiles([file.hash])) await leavePublicPlace(kept)
  expect(await isPublic(file)).toBe(true)
  await desk.live(notice())
  expect([await isPublic(file), await isPublic(file, '-1')]).toEqual([false, true])
})

test('a copy that was broken off, and that nobody needs any more, is gone with the next publication', async () => {
  const file = await attached('抄到一半')
  const [kept] = await findFiles([file.hash])
  const { fileID } = await cloud.uploadFile({ cloudPath: `media/${file.hash}.pdf`, fileContent: Buffer.from('half') })
  await setPublicPlace(kept!, fileID)
  await desk.live(notice())
  expect(await isPublic(file)).toBe(false)
})

test('former packs that cannot be taken away hold up nothing that is due at a full hour', async () => {
  await desk.live(notice({ title: '先前的通知' }))
  await desk.live(notice({ title: '后来的通知' }))
  await desk.cloud.clock.moveBy(8 * DAY)
  // Not the next one, which may be here before all is approved.
  const hour = (Math.ceil(desk.cloud.clock.now() / HOUR) + 1) * HOUR
  const title = `整点发布的通知 ${hour}`
  const due = await desk.approved(notice({ title }))
  await desk.acts(due, ['editor', 'scheduleDraft', { publishAt: hour }])
  desk.cloud.faults.add({ action: 'storage.batchDeleteFile', error: 'SYS_ERR' })
  await desk.cloud.clock.set(hour + 1000)
  expect(await out()).toContain(title)
  desk.cloud.faults.clear()
  await minute()
})

test('a sample that was withdrawn makes no pack a sample, and leaves no line', async () => {
  const now = desk.cloud.clock.now()
  const withdrawn = { by: 'S02', at: now, reason: '演示结束' }
  const content = notice({ title: '示例' }) as KeptAnnouncement['content']
  const record = { id: 'a-sample-announcement', of: null, revision: 1, version: 1, authors: ['S01'], content }
  const moments = { approvals: [], publishAt: now - DAY, withdrawn }
  await collection<KeptAnnouncement>('announcements').put(keptAs({ ...record, moments, sample: true }, now))
  await minute()
  const { packs } = valueOf(await desk.ask('oAnna', 'publication', 'getManifest', {}))
  expect([packs.announcements?.sample, packs.reference?.sample]).toEqual([false, false])
  expect((await desk.pack('announcements')).withdrawn.map(({ title }) => title)).not.toContain('示例')
})
