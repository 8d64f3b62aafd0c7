import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { ownFolder } from '../../cloudfunctions/_kit/ownFolder'
import { county, office } from '../seeds/office'
import { PLACE, plain, pngWithPlace } from '../seeds/pictures'
import { openShelterDesk, type ShelterDesk } from './shelterDesk'
import { phoneId, valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: ShelterDesk

beforeAll(async () => {
  desk = await openShelterDesk()
  await desk.cloud.clock.set(Date.parse('2026-12-01T10:00:00+08:00'))
}, 60_000)
afterAll(() => desk.close())

const png = (words: string) => {
  const picture = new PNG({ width: 8, height: 1 })
  createHash('sha256').update(words).digest().copy(picture.data)
  return PNG.sync.write(picture)
}

async function uploaded(content: Buffer, openId: string = office.editor): Promise<string> {
  const cloudPath = `uploads/${ownFolder(openId)}/${phoneId()}.png`
  return (await cloud.uploadFile({ cloudPath, fileContent: content })).fileID
}
const attach = (fileId: string, actId = phoneId()) =>
  desk.tell('editor', 'attachPhoto', { actId, fileId, caption: '入口' })
const attached = async (words: string) => valueOf(await attach(await uploaded(png(words))))
const statusOf = async (path: string) => (await fetch(`${desk.cloud.gateway}/files/${path}`)).status
const consent = { document: '示例函〔2026〕1号', date: '2026-01-31' }
const work = (scope: 'street' | 'exact') => ({
  kind: 'personnelShelter' as const,
  approval: { by: '示例办', documentNumber: '示例1号', date: '2026-01-31', validUntil: null, scope },
})

test('a photo is kept privately under the hash of its content, and the upload is gone', async () => {
  const content = png('one')
  const fileId = await uploaded(content)
  const actId = phoneId()
  const first = await attach(fileId, actId)
  const photo = valueOf(first)
  expect(photo).toEqual({
    hash: createHash('sha256').update(content).digest('hex'),
    ...{ type: 'image/png', bytes: content.length, caption: '入口' },
  })
  await expect(cloud.downloadFile({ fileID: fileId })).rejects.toThrow()
  expect(await attach(fileId, actId)).toEqual(first)
  expect(await statusOf(`drafts/shelters/${photo.hash}.png`)).not.toBe(200)
  const { addresses } = valueOf(await desk.tell('reviewer', 'openPhotos', { hashes: [photo.hash] }))
  expect(Buffer.from(await (await fetch(addresses[photo.hash]!)).arrayBuffer())).toEqual(content)
})

test('a photo is opened by those whose district its place is in, and by those of the whole city', async () => {
  const photo = await attached('of the city')
  const opened = async (who: 'countyReviewer' | 'reviewer') =>
    Object.keys(valueOf(await desk.tell(who, 'openPhotos', { hashes: [photo.hash] })).addresses)
  const elsewhere = await desk.place({ district: '610702', photos: [photo] })
  expect(await opened('countyReviewer')).toEqual([])
  expect(await opened('reviewer')).toEqual([photo.hash])
  await desk.save('editor', { district: county }, elsewhere)
  expect(await opened('countyReviewer')).toEqual([photo.hash])
})

test('of where a photo was taken nothing is kept', async () => {
  expect(pngWithPlace.includes(PLACE)).toBe(true)
  const { hash } = valueOf(await attach(await uploaded(pngWithPlace)))
  expect(hash).toBe(createHash('sha256').update(plain.png).digest('hex'))
})

test.each([
  ['a paper', Buffer.from('%PDF-1.7\n%%EOF')],
  ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
  ['nothing', Buffer.alloc(0)],
])('%s is no photo, and does not stay', async (_, content) => {
  const fileId = await uploaded(content)
  expect(await attach(fileId)).toEqual({ ok: false, code: 'FILE_NOT_ACCEPTED' })
  await expect(cloud.downloadFile({ fileID: fileId })).rejects.toThrow()
})

test('what somebody else uploaded is not accepted and stays', async () => {
  const theirs = await uploaded(png('theirs'), 'oSomebodyElse')
  expect(await attach(theirs)).toEqual({ ok: false, code: 'FILE_NOT_ACCEPTED' })
  expect((await cloud.downloadFile({ fileID: theirs })).fileContent).toEqual(png('theirs'))
})

test('a photo is public only by a release, where the approval covers it, and no more when the place is withdrawn', async () => {
  const [open, covered, inside] = [await attached('open'), await attached('covered'), await attached('inside')]
  const place = await desk.place({ consent, photos: [open] })
  await desk.place({ ...work('exact'), photos: [covered] })
  await desk.place({ ...work('street'), photos: [inside] })
  const statuses = () => Promise.all([open, covered, inside].map(({ hash }) => statusOf(`media/shelters/${hash}.png`)))
  expect(await statuses()).toEqual([404, 404, 404])
  await desk.out()
  expect(await statuses()).toEqual([200, 200, 404])
  const pack = await desk.packOf('shelterDetails.610702')
  expect(Object.keys(pack!.files).sort()).toEqual([open.hash, covered.hash].sort())
  const { id } = place.shelter
  await desk.tell('reviewer', 'withdrawShelter', { actId: phoneId(), id, revision: place.revision, reason: '照片有误' })
  expect(await statuses()).toEqual([404, 200, 404])
  expect(JSON.stringify(await desk.packOf('shelterDetails.610702'))).not.toContain(open.hash)
})

test('a photo that was taken out and comes back is there again', async () => {
  const photo = await attached('back')
  const place = await desk.place({ consent, photos: [photo] })
  await desk.out()
  const { id } = place.shelter
  const gone = valueOf(
    await desk.tell('editor', 'withdrawShelter', { actId: phoneId(), id, revision: place.revision, reason: '整修' }),
  )
  await desk.tell('editor', 'restoreShelter', { actId: phoneId(), id, revision: gone.revision })
  await desk.out()
  const pack = await desk.packOf('shelterDetails.610702')
  const { fileContent } = await cloud.downloadFile({ fileID: pack!.files[photo.hash]! })
  expect(fileContent).toEqual(png('back'))
})

test('a photo of a place that an import took out of the list is opened by its district as long as it is public', async () => {
  const [photo, other] = [await attached('of a place that goes'), await attached('of a place that stays')]
  const goes = await desk.place({ consent, photos: [photo], district: county })
  await desk.place({ consent, photos: [other] })
  await desk.out()
  await desk.remove(goes)
  const opened = async (who: 'countyReviewer' | 'reviewer') =>
    Object.keys(valueOf(await desk.tell(who, 'openPhotos', { hashes: [photo.hash, other.hash] })).addresses).sort()
  const { record } = valueOf(await desk.tell('countyReviewer', 'readShelter', { id: goes.shelter.id }))
  expect(record).toMatchObject({ gone: true, shelter: { photos: [{ hash: photo.hash }] } })
  expect([await opened('countyReviewer'), await opened('reviewer')]).toEqual([
    [photo.hash],
    [photo.hash, other.hash].sort(),
  ])
  await desk.out()
  expect(await opened('countyReviewer')).toEqual([])
})
