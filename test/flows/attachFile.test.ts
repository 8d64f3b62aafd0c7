import { createHash } from 'node:crypto'
import { notice } from '../seeds/drafts'
import { county, office } from '../seeds/office'
import { chunkOfPng, filmWithout, jpegWithPlace, PLACE, plain } from '../seeds/pictures'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { openOffice, type OfficeDesk } from './officeDesk'
import { phoneId, valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: OfficeDesk

beforeAll(async () => {
  desk = await openOffice()
}, 60_000)
afterAll(() => desk.close())

const png = plain.png
/** Another picture: the same points under another of its own chunks. */
const another = (bits: number) =>
  Buffer.concat([png.subarray(0, 33), chunkOfPng('sBIT', Buffer.alloc(4, bits)), png.subarray(33)])
const folderOf = (openId: string) => createHash('sha256').update(openId).digest('hex').slice(0, 32)

async function uploaded(content: Buffer, name: string, openId: string = office.editor): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: `uploads/${folderOf(openId)}/${name}`, fileContent: content })
  return fileID
}
const attach = (fileId: string, actId = phoneId()) =>
  desk.tell('editor', 'attachFile', { actId, fileId, caption: '一张图' })
const statusOf = async (path: string) => (await fetch(`${desk.cloud.gateway}/files/${path}`)).status

test.each([
  ['a picture', 'a.png', png, 'image/png'],
  ['a picture under the name of a paper', 'a.pdf', another(1), 'image/png'],
  ['a paper', 'b.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'application/pdf'],
  ['a film', 'c.mp4', filmWithout, 'video/mp4'],
  ['subtitles', 'd.vtt', Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\n试鸣\n'), 'text/vtt'],
])('%s is taken for what its bytes are, kept privately, and the upload is gone', async (_, name, content, type) => {
  const fileId = await uploaded(content, name)
  const kept = valueOf(await attach(fileId))
  expect(kept).toEqual({
    hash: createHash('sha256').update(content).digest('hex'),
    ...{ type, bytes: content.length, caption: '一张图' },
  })
  await expect(cloud.downloadFile({ fileID: fileId })).rejects.toThrow()
  expect(await statusOf(`drafts/${kept.hash}.png`)).not.toBe(200)
  const { addresses } = valueOf(await desk.tell('editor', 'openFiles', { hashes: [kept.hash] }))
  expect(Buffer.from(await (await fetch(addresses[kept.hash]!)).arrayBuffer())).toEqual(content)
})

test.each([
  ['a program', 'a.png', Buffer.from('MZ\x90\0 this program')],
  ['a page', 'b.png', Buffer.from('<html><script>alert(1)</script></html>')],
  ['a drawing that holds a program', 'c.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['nothing', 'd.png', Buffer.alloc(0)],
  ['subtitles too large', 'e.vtt', Buffer.from(`WEBVTT\n${'x'.repeat(210_000)}`)],
  ['a picture too large', 'f.png', Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)])],
])('%s is not accepted, and does not stay', async (_, name, content) => {
  const fileId = await uploaded(content, name)
  expect(await attach(fileId)).toEqual({ ok: false, code: 'FILE_NOT_ACCEPTED' })
  await expect(cloud.downloadFile({ fileID: fileId })).rejects.toThrow()
})

test('what lies in the folder of somebody else, or outside of uploads, is not accepted and stays', async () => {
  const theirs = await uploaded(png, 'theirs.png', 'oSomebodyElse')
  const pack = await cloud.uploadFile({ cloudPath: 'packs/x.json', fileContent: png })
  const sly = theirs.replace('/uploads/', `/uploads/${folderOf(office.editor)}/../`)
  for (const fileId of [theirs, pack.fileID, sly, 'cloud://x/uploads/'])
    expect(await attach(fileId)).toEqual({ ok: false, code: 'FILE_NOT_ACCEPTED' })
  expect((await cloud.downloadFile({ fileID: theirs })).fileContent).toEqual(png)
})

test('the same act arriving again answers the same, though the upload is gone', async () => {
  const fileId = await uploaded(png, 'again.png')
  const actId = phoneId()
  const first = await attach(fileId, actId)
  expect(first).toMatchObject({ ok: true })
  expect(await attach(fileId, actId)).toEqual(first)
})

test('a file is public from when its announcement is out, and no more when that is withdrawn', async () => {
  const content = another(2)
  const file = valueOf(await attach(await uploaded(content, 'p.png')))
  const path = `media/${file.hash}.png`
  const approved = await desk.approved(notice({ attachments: [file] }))
  expect(await statusOf(path)).not.toBe(200)
  const live = await desk.acts(approved, ['editor', 'scheduleDraft', { publishAt: desk.cloud.clock.now() - 1 }])
  expect(await statusOf(path)).toBe(200)
  const { files } = await desk.pack('announcements')
  expect((await cloud.downloadFile({ fileID: files[file.hash]! })).fileContent).toEqual(content)
  await desk.acts(live, ['reviewer', 'withdraw', { reason: '照片有误' }])
  expect(await statusOf(path)).not.toBe(200)
})

test('a file that another announcement shows too stays when one is withdrawn', async () => {
  const file = valueOf(await attach(await uploaded(another(3), 'q.png')))
  const one = await desk.live(notice({ attachments: [file] }))
  await desk.live(notice({ attachments: [file] }))
  await desk.acts(one, ['reviewer', 'withdraw', { reason: '重复' }])
  expect(await statusOf(`media/${file.hash}.png`)).toBe(200)
})

test('of a photo it is not kept where it was taken', async () => {
  const { hash, bytes } = valueOf(await attach(await uploaded(jpegWithPlace, 'photo.jpg')))
  const { addresses } = valueOf(await desk.tell('editor', 'openFiles', { hashes: [hash] }))
  const kept = Buffer.from(await (await fetch(addresses[hash]!)).arrayBuffer())
  expect([kept.includes(PLACE), kept.length]).toEqual([false, bytes])
})

test('the hash of a file opens it for nobody but who attached it and those whose drafts have it', async () => {
  const file = valueOf(await attach(await uploaded(another(4), 'mine.png')))
  const opens = async (who: 'editor' | 'reviewer' | 'countyEditor') =>
    Object.keys(valueOf(await desk.tell(who, 'openFiles', { hashes: [file.hash] })).addresses).length
  expect([await opens('editor'), await opens('reviewer'), await opens('countyEditor')]).toEqual([1, 0, 0])
  const content = notice({ attachments: [file] })
  await desk.draft(content)
  expect([await opens('editor'), await opens('reviewer'), await opens('countyEditor')]).toEqual([1, 1, 0])
  const stolen = { actId: phoneId(), id: phoneId(), revision: 0, of: county, content }
  expect(await desk.tell('countyEditor', 'saveDraft', stolen)).toEqual({ ok: false, code: 'BAD_INPUT' })
})

test('files that were not kept have no address, and only the office asks', async () => {
  const hashes = ['f'.repeat(64)]
  expect(await desk.tell('editor', 'openFiles', { hashes })).toEqual({ ok: true, value: { addresses: {} } })
  expect(await desk.tell('teacher', 'openFiles', { hashes })).toMatchObject({ code: 'FORBIDDEN' })
})
