import { createHash } from 'node:crypto'
import type { Manifest, PackEntry } from '@core/domain/publication/packs'
import { newPhone, openAgain, phone } from '../../test/stubs/phone'
import { question } from '../../test/stubs/question'

const program = async () => ({ ...(await import('./packs')), ...(await import('@/session/serverClock')) })
const desk = globalThis as unknown as { RELEASE: boolean }

let app: Awaited<ReturnType<typeof program>>
let published: Manifest
let serverNow: number

/** Puts a practice pack of one question into the cloud; `told` is the hash the manifest gives for it. */
function publish(stem: string, change: Partial<PackEntry> & { revision?: number } = {}): void {
  const bytes = Buffer.from(JSON.stringify({ format: 1, questions: [question({ use: 'practice', stem })] }))
  const { revision = published.revision + 1, ...rest } = change
  const entry: PackEntry = {
    format: 1,
    hash: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    fileId: `cloud://packs/${stem}`,
    sample: false,
    publishedAt: 1_800_000_000_000,
    ...rest,
  }
  phone.files.set(entry.fileId, bytes)
  published = { ...published, revision, packs: { practice: entry } }
}

const online = () => ({ ok: true, value: { ...published, now: serverNow } })
const offline = () => {
  throw new Error('request:fail')
}
const held = () => app.usePacks.getState().practice?.pack.questions[0]?.stem

beforeEach(async () => {
  newPhone()
  published = { line: 'a line', revision: 0, packs: {} }
  serverNow = Date.now()
  phone.cloud = online
  app = await openAgain(program)
})
afterEach(() => {
  desk.RELEASE = false
})

test('a pack that was published is fetched, and is there again when the program is opened without a network', async () => {
  publish('第一版：“听”')
  expect(await app.renewPacks()).toBe(true)
  expect(held()).toBe('第一版：“听”')
  phone.cloud = offline
  app = await openAgain(program)
  expect(await app.renewPacks()).toBe(false)
  expect(held()).toBe('第一版：“听”')
})

test('a damaged pack is not taken, and is fetched again next time', async () => {
  publish('好的')
  await app.renewPacks()
  publish('坏的')
  const { fileId } = published.packs.practice!
  const whole = phone.files.get(fileId)!
  phone.files.set(fileId, Buffer.from(whole.toString().slice(0, -1)))
  expect(await app.renewPacks()).toBe(true)
  expect(held()).toBe('好的')
  phone.files.set(fileId, whole)
  await app.renewPacks()
  expect(held()).toBe('坏的')
})

test('a file that cannot be fetched leaves the pack before it', async () => {
  publish('好的')
  await app.renewPacks()
  publish('不见了')
  phone.files.clear()
  expect(await app.renewPacks()).toBe(true)
  expect(held()).toBe('好的')
})

test('an older manifest is not taken', async () => {
  publish('新的', { revision: 7 })
  await app.renewPacks()
  publish('旧的', { revision: 6 })
  await app.renewPacks()
  expect(held()).toBe('新的')
  expect(app.usePublished.getState().manifest?.revision).toBe(7)
})

test('a cloud that was set up anew is followed, though its revision is lower', async () => {
  publish('旧环境', { revision: 7 })
  await app.renewPacks()
  published = { line: 'another line', revision: 0, packs: {} }
  publish('新环境')
  await app.renewPacks()
  expect(held()).toBe('新环境')
})

test('a pack in a format of a newer build is left where it is', async () => {
  publish('新格式', { format: 2 })
  await app.renewPacks()
  expect(held()).toBeUndefined()
})

test('a pack that is in the manifest no more is in force no more, nor after the program was closed', async () => {
  publish('撤下的')
  await app.renewPacks()
  published = { ...published, revision: published.revision + 1, packs: {} }
  await app.renewPacks()
  expect(held()).toBeUndefined()
  app = await openAgain(program)
  expect(held()).toBeUndefined()
})

test('a sample pack is taken on a desk', async () => {
  publish('示例', { sample: true })
  await app.renewPacks()
  expect(held()).toBe('示例')
})

test('a sample pack is not taken in a release, and what was there stays', async () => {
  publish('正式')
  await app.renewPacks()
  desk.RELEASE = true
  publish('示例', { sample: true })
  await app.renewPacks()
  expect(held()).toBe('正式')
})

test('a sample pack that a phone holds from a desk is not used in a release', async () => {
  publish('示例', { sample: true })
  await app.renewPacks()
  desk.RELEASE = true
  app = await openAgain(program)
  expect(held()).toBeUndefined()
})

test('with the manifest comes the time', async () => {
  publish('任意')
  serverNow = Date.now() + 3_600_000
  await app.renewPacks()
  expect(Math.abs(app.now() - serverNow)).toBeLessThan(1000)
})

test('what is kept and cannot be read is as if it were not there', async () => {
  phone.kept.set('manifest', '{"version":1,"value":')
  phone.kept.set('pack.practice', 'no text of ours')
  app = await openAgain(program)
  publish('重新取')
  await app.renewPacks()
  expect(held()).toBe('重新取')
})
