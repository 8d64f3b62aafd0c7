import { unzipSync, type Unzipped } from 'fflate'
import { JSDOM } from 'jsdom'
import { PNG } from 'pngjs'
import type { Contract } from '@core/contract'
import type { InputOf, OutputOf } from '@core/contract/operation'
import type { Content } from '@core/domain/announcement/content'
import type { AnnouncementsPack } from '@core/domain/announcement/publicAnnouncement'
import { HOUR, momentOf } from '@core/domain/moment'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { collection } from '../../cloudfunctions/_kit/database'
import { publishPacks } from '../../cloudfunctions/_kit/publish'
import type { KeptAuditEntry } from '../../cloudfunctions/_kit/staffAct'
import type { KeptOutlets } from '../../cloudfunctions/outlet/store'
import {
  cancellationOf,
  keepAnnouncement,
  keepPicture,
  keepStaff,
  mediaOf,
  momentsOf,
  testNotice,
} from '../seeds/outlets'
import { readPdf } from './readPdf'
import { openWorld, valueOf, type World } from './world'

type Made = OutputOf<Contract['outlet']['makeOutlets']>

// Pictures and print take seconds where other tests run beside.
jest.setTimeout(60_000)

let world: World

const live = 'announcement-live-0001'
const draft = 'announcement-draft-001'

beforeAll(async () => {
  world = await openWorld([], { bank: [] })
  await world.cloud.clock.set(momentOf('2027-03-01', '09:00'))
  await keepStaff('oEditor', 'S0001', 'editor', null)
  await keepStaff('oCounty', 'S0004', 'editor', '610722')
  await keepStaff('oTeacher', 'S0005', 'teacher', null)
  await keepAnnouncement(live, momentsOf.live)
  await keepAnnouncement(draft, momentsOf.draft)
})
afterAll(() => world.close())

const ask = (openId: string, input: InputOf<Contract['outlet']['makeOutlets']>) =>
  world.ask(openId, 'outlet', 'makeOutlets', input)
const fetched = async (address: string) => Buffer.from(await (await fetch(address)).arrayBuffer())
const unzipped = async ({ zip }: Made): Promise<Unzipped> => unzipSync(await fetched(zip.address))
const lowestPixel = (file: Uint8Array) => [...PNG.sync.read(Buffer.from(file)).data.subarray(-4)]
const textOf = (files: Unzipped, name: string) => Buffer.from(files[name]!).toString('utf8')

test('the zip holds every file, and each can be fetched by itself', async () => {
  const made = valueOf(await ask('oEditor', { id: live }))
  const files = await unzipped(made)
  expect(Object.keys(files)).toEqual(made.files.map(({ name }) => name))
  const alone = await Promise.all(made.files.map(({ address }) => fetched(address)))
  expect(alone.map((content) => content.length)).toEqual(made.files.map(({ bytes }) => bytes))
  expect(alone.map((content) => content.equals(Buffer.from(files[made.files[alone.indexOf(content)]!.name]!)))).toEqual(
    alone.map(() => true),
  )
})

test('the poster is one A3 page whose Chinese text can be copied out of it', async () => {
  const files = await unzipped(valueOf(await ask('oEditor', { id: live })))
  const { pages, title } = readPdf(files['海报-A3.pdf']!)
  expect(title).toBe('汉中市人民政府关于试鸣防空警报的通告')
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[842, 1191]])
  const words = [
    '防空警报试鸣',
    '2027年3月13日',
    '星期六',
    '预先警报',
    '10:08—10:11',
    '汉政告〔2027〕1号',
    '以现场和政府发布为准',
  ]
  expect(words.filter((word) => !pages[0]!.text.includes(word))).toEqual([])
  expect(pages[0]!.text).not.toMatch(/草稿|示例|代拟/)
})

test('the calendar file holds the test in UTC', async () => {
  const files = await unzipped(valueOf(await ask('oEditor', { id: live })))
  expect(textOf(files, '日历.ics')).toContain('DTSTART:20270313T020000Z\r\nDTEND:20270313T021900Z')
})

const sizes = [
  [96, 32],
  [128, 64],
  [384, 128],
  [64, 256],
  [1080, 1920],
  [1920, 1080],
] as const

test('every picture has exactly the size in pixels that it is for', async () => {
  const screens = sizes.map(([width, height]) => ({ width, height }))
  const files = await unzipped(valueOf(await ask('oEditor', { id: live, screens })))
  const measured = (name: string) => {
    const { width, height } = PNG.sync.read(Buffer.from(files[name]!))
    return [width, height]
  }
  expect(measured('cover.png')).toEqual([900, 383])
  expect(measured('timetable.png')[0]).toBe(1080)
  expect(measured('分享图.png')).toEqual([1000, 800])
  expect(sizes.map(([width, height]) => measured(`大屏-${width}x${height}.png`))).toEqual(sizes)
})

test('the short message is one message, signed by the office', async () => {
  const files = await unzipped(valueOf(await ask('oEditor', { id: live })))
  const message = textOf(files, '短信.txt')
    .replace(/^\uFEFF/, '')
    .trimEnd()
  expect(message.length).toBeLessThanOrEqual(70)
  expect(message).toMatch(/^【汉中市国动办】3月13日（星期六）10:00至10:19.*试鸣防空警报/)
})

test.each([
  ['一句话.txt', '3月13日'],
  ['滚动字幕.txt', '汉台区、南郑区、城固县'],
  ['广播稿-30秒.txt', '三月十三日'],
  ['代拟稿.txt', '代拟稿'],
])('%s is a text that every editor opens: UTF-8 that says so, with lines as Windows ends them', async (name, words) => {
  const files = await unzipped(valueOf(await ask('oEditor', { id: live })))
  expect(textOf(files, name)).toMatch(/^\uFEFF([^\n]*\r\n)+$/)
  expect(textOf(files, name)).toContain(words)
})

test('the article is a page whose pictures lie beside it, without scripts and links', async () => {
  const files = await unzipped(valueOf(await ask('oEditor', { id: live })))
  const { document } = new JSDOM(files['公众号文章.html']).window
  expect(document.title).toBe('汉中市人民政府关于试鸣防空警报的通告')
  expect(document.body.textContent).toContain('汉中市人民政府定于2027年3月13日（星期六）试鸣防空警报。')
  expect([...document.images].map(({ src }) => [src, src in files])).toEqual([['timetable.png', true]])
  expect(document.querySelectorAll('script, a, link, style')).toHaveLength(0)
})

test("the office's own pictures go with the article", async () => {
  const picture = await keepPicture()
  await keepAnnouncement('announcement-media-001', momentsOf.live, { content: mediaOf([picture]) })
  const files = await unzipped(valueOf(await ask('oEditor', { id: 'announcement-media-001' })))
  const { document } = new JSDOM(files['公众号文章.html']).window
  expect([...document.images].map(({ src, alt }) => [src, alt])).toEqual([['picture-1.png', picture.caption]])
  expect(PNG.sync.read(Buffer.from(files['picture-1.png']!))).toMatchObject({ width: 2, height: 1 })
})

test('everything of a draft says that it is one', async () => {
  const screens = [{ width: 96, height: 32 }]
  const files = await unzipped(valueOf(await ask('oEditor', { id: draft, screens })))
  expect(readPdf(files['海报-A3.pdf']!).pages[0]!.text).toContain('草稿 未发布')
  expect(textOf(files, '日历.ics')).toContain('SUMMARY:草稿 未发布 防空警报试鸣')
  expect(textOf(files, '公众号文章.html')).toContain('>草稿 未发布</p>')
  const pictures = Object.keys(files).filter((name) => name.endsWith('.png'))
  expect(pictures.map((name) => lowestPixel(files[name]!))).toEqual(pictures.map(() => [0xb9, 0x43, 0x0b, 0xff]))
  const texts = Object.keys(files).filter((name) => name.endsWith('.txt'))
  expect(texts.map((name) => textOf(files, name).slice(1, 9))).toEqual(texts.map(() => '【草稿 未发布】'))
})

test('the same again gives the same files, without making them anew, and each who takes them is written down once', async () => {
  await keepStaff('oReviewer', 'S0002', 'reviewer', null)
  const id = 'announcement-again-001'
  await keepAnnouncement(id, momentsOf.live)
  const first = valueOf(await ask('oEditor', { id }))
  const operations = await world.operationsOf(() => ask('oEditor', { id }))
  expect(operations.filter(({ action }) => action === 'storage.getUploadMetadata')).toEqual([])
  const second = valueOf(await ask('oReviewer', { id }))
  expect(await fetched(second.zip.address)).toEqual(await fetched(first.zip.address))
  const entries = await collection<KeptAuditEntry>('audit').findAll({ subject: id })
  expect(entries.map(({ by, act }) => [by, act])).toEqual([
    ['S0001', 'announcement.makeOutlets'],
    ['S0002', 'announcement.makeOutlets'],
  ])
})

test.each([
  ['a resident', 'oAnna', live, 'FORBIDDEN'],
  ['a teacher', 'oTeacher', live, 'FORBIDDEN'],
  ["a county's editor, of what is the city's", 'oCounty', live, 'FORBIDDEN'],
  ['an editor, of an announcement that there is not', 'oEditor', 'announcement-nowhere-1', 'NOT_FOUND'],
])('%s is refused', async (_, openId, id, code) => {
  expect(await ask(openId, { id })).toEqual({ ok: false, code })
})

test("a county's editor makes the files of what is the county's", async () => {
  await keepAnnouncement('announcement-county-01', momentsOf.live, { of: '610722' })
  expect(await ask('oCounty', { id: 'announcement-county-01' })).toMatchObject({ ok: true })
})

test.each([
  ['withdrawn', momentsOf.withdrawn],
  ['expired', { ...momentsOf.live, expireAt: momentOf('2027-02-28', '09:00') }],
])('nothing leaves of what is %s', async (status, moments) => {
  const id = `announcement-${status}-001`
  await keepAnnouncement(id, moments)
  expect(await ask('oEditor', { id })).toEqual({ ok: false, code: 'NOT_NOW' })
})

test('nothing leaves of a test once its cancellation is out', async () => {
  const about = 'announcement-called-01'
  await keepAnnouncement(about, momentsOf.live)
  await keepAnnouncement('announcement-cancel-01', momentsOf.live, { content: cancellationOf(about) })
  expect(await ask('oEditor', { id: about })).toEqual({ ok: false, code: 'NOT_NOW' })
  expect(await ask('oEditor', { id: 'announcement-cancel-01' })).toMatchObject({ ok: true })
})

test('what a check would hold up is refused before it is published, and as a draft it can be looked at', async () => {
  const content = { ...testNotice, test: { ...testNotice.test, date: '2027-03-03' } }
  await keepAnnouncement('announcement-tooso-001', momentsOf.approved, { content })
  await keepAnnouncement('announcement-tooso-002', momentsOf.draft, { content })
  await keepAnnouncement('announcement-right-001', momentsOf.approved)
  expect(await ask('oEditor', { id: 'announcement-tooso-001' })).toEqual({ ok: false, code: 'CHECKS_FAILED' })
  expect(await ask('oEditor', { id: 'announcement-tooso-002' })).toMatchObject({ ok: true })
  expect(await ask('oEditor', { id: 'announcement-right-001' })).toMatchObject({ ok: true })
})

test('what names a host that the city does not list is refused before it is published', async () => {
  const { test: _test, ...plain } = testNotice
  const law = { fullTitle: '示例法', version: '2009年修正', inForceSince: '1997-01-01', articles: [] }
  const at = (address: string): Content => ({ ...plain, signed: null, kind: 'law', law: { ...law, address } })
  await keepAnnouncement('announcement-hosts-001', momentsOf.approved, { content: at('https://example.com/law') })
  await keepAnnouncement('announcement-hosts-002', momentsOf.approved, { content: at('https://flk.npc.gov.cn/law') })
  expect(await ask('oEditor', { id: 'announcement-hosts-001' })).toEqual({ ok: false, code: 'CHECKS_FAILED' })
  expect(await ask('oEditor', { id: 'announcement-hosts-002' })).toMatchObject({ ok: true })
})

test('more pixels than screens have are refused', async () => {
  const screens = Array.from({ length: 3 }, () => ({ width: 3840, height: 2160 }))
  expect(await ask('oEditor', { id: live, screens })).toEqual({ ok: false, code: 'BAD_INPUT' })
})

test('an hour and a half later the files are gone, and asked for again they are there again', async () => {
  const made = valueOf(await ask('oEditor', { id: draft }))
  const kept = await collection<KeptOutlets>('outlets').findAll({ whole: true })
  await world.cloud.clock.moveBy(2 * HOUR)
  expect((await fetch(made.zip.address)).ok).toBe(false)
  await expect(cloud.downloadFile({ fileID: kept[0]!.zip.fileId })).rejects.toThrow()
  expect(await collection('outlets').count({ _id: { present: true } })).toBe(0)
  expect((await fetch(valueOf(await ask('oEditor', { id: draft })).zip.address)).ok).toBe(true)
})

test("nothing leaves of a county's test once the city's cancellation of it is in force", async () => {
  const id = 'announcement-county-02'
  await keepAnnouncement(id, momentsOf.live, { of: '610722' })
  const { date, districts, sessions } = testNotice.test
  const off = {
    id: 'citys-cancellation',
    version: 1,
    of: null,
    content: cancellationOf('citys-notice'),
    publishedAt: 1,
  }
  const announcements = [{ ...off, changes: { date, districts, sessions, line: ['citys-notice'] } }]
  const pack = { format: 1, announcements, withdrawn: [], files: {} } as AnnouncementsPack
  await publishPacks({ announcements: pack }, { sample: false, now: momentOf('2027-03-01', '09:00') })
  expect(await ask('oCounty', { id })).toEqual({ ok: false, code: 'NOT_NOW' })
})
