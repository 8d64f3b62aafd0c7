import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { notice } from '../seeds/drafts'
import { office } from '../seeds/office'
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

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108020000009077', 'hex'),
  Buffer.from('53de', 'hex'),
  deflateSync(Buffer.from([0, 1, 2, 3])),
])
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
  ['a picture under the name of a paper', 'a.pdf', Buffer.concat([png, Buffer.from('b')]), 'image/png'],
  ['a paper', 'b.pdf', Buffer.from('%PDF-1.7\n%%EOF'), 'application/pdf'],
  [
    'a film',
    'c.mp4',
    Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('isom\0\0\0\0isommp41')]),
    'video/mp4',
  ],
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
  const { addresses } = valueOf(await desk.tell('reviewer', 'openFiles', { hashes: [kept.hash] }))
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
  const content = Buffer.concat([png, Buffer.from('public')])
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
  const file = valueOf(await attach(await uploaded(Buffer.concat([png, Buffer.from('two')]), 'q.png')))
  const one = await desk.live(notice({ attachments: [file] }))
  await desk.live(notice({ attachments: [file] }))
  await desk.acts(one, ['reviewer', 'withdraw', { reason: '重复' }])
  expect(await statusOf(`media/${file.hash}.png`)).toBe(200)
})

test('files that were not kept have no address, and only the office asks', async () => {
  const hashes = ['f'.repeat(64)]
  expect(await desk.tell('editor', 'openFiles', { hashes })).toEqual({ ok: true, value: { addresses: {} } })
  expect(await desk.tell('teacher', 'openFiles', { hashes })).toMatchObject({ code: 'FORBIDDEN' })
})
