import { createHash } from 'node:crypto'
import type { Manifest, PackEntry } from '@core/domain/publication/packs'
import { killedDuring, newPhone, openAgain, phone } from '../../test/stubs/phone'

const program = async () => ({
  ...(await import('./filePacks')),
  ...(await import('./packs')),
  ...(await import('@/platform/keptPicture')),
})
const desk = globalThis as unknown as { RELEASE: boolean }

let app: Awaited<ReturnType<typeof program>>
let published: Manifest

const sheltersOf = (date: string) => ({ format: 1, date, fields: ['id'], rows: [['a']] })
const detailsOf = (authority: string) => ({ format: 1, district: '610702', details: { a: { authority } }, files: {} })

/** Puts a pack into the cloud under its name. */
function publish(name: string, pack: object, change: Partial<PackEntry> = {}): void {
  const bytes = Buffer.from(JSON.stringify(pack))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const entry = { format: 1, hash, bytes: bytes.length, fileId: `cloud://${hash}`, sample: false, publishedAt: 0 }
  phone.files.set(entry.fileId, bytes)
  published = {
    ...published,
    revision: published.revision + 1,
    packs: { ...published.packs, [name]: { ...entry, ...change } },
  }
}

function unpublish(name: string): void {
  const { [name]: _, ...packs } = published.packs
  published = { ...published, revision: published.revision + 1, packs }
}

const online = () => ({ ok: true, value: { ...published, now: 0 } })
const offline = () => {
  throw new Error('request:fail')
}
const renew = async () => {
  await app.renewPacks()
  await app.renewFilePacks()
}
const date = async () => (await app.readFilePack('shelters'))?.date
const authority = async () => (await app.readFilePack('shelterDetails.610702'))?.details.a?.authority

/** A new phone, and a cloud in which nothing is published. */
async function begin(): Promise<void> {
  newPhone()
  published = { line: 'a line', revision: 0, packs: {} }
  phone.cloud = online
  app = await openAgain(program)
}

/** A list and the details of one district are published, and somebody has looked at that district. */
async function look(details: object = detailsOf('甲')): Promise<void> {
  publish('shelters', sheltersOf('2027-03-01'))
  publish('shelterDetails.610702', details)
  await renew()
  await app.fetchFilePack('shelterDetails.610702')
}

const photo = (name: string) => `cloud://test/media/shelters/${name}.jpg`
const showing = (...names: string[]) => ({
  ...detailsOf('甲'),
  files: Object.fromEntries(names.map((name) => [name, photo(name)])),
})

/** Looks at the photos of these names, which leaves them on the phone. */
async function lookAtPhotos(...names: string[]): Promise<void> {
  for (const name of names) {
    phone.files.set(photo(name), new Uint8Array([1]))
    await app.keptPicture(photo(name))
  }
}

/** The photos on the phone. */
const photos = () =>
  [...phone.disk.keys()].filter((name) => name.endsWith('.jpg')).map((name) => name.slice(name.lastIndexOf('/') + 1))

beforeEach(begin)
afterEach(() => {
  desk.RELEASE = false
})

test('the list of places is fetched in the background and is there without a network', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  await renew()
  phone.cloud = offline
  phone.files.clear()
  app = await openAgain(program)
  await renew()
  expect(await date()).toBe('2027-03-01')
})

test('the list lies in a file, not in the storage, which holds only its hash', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  await renew()
  expect([...phone.kept.values()].join()).not.toContain('2027-03-01')
  expect([...phone.disk.keys()]).toContain(`wxfile://usr/packs/${published.packs.shelters!.hash}.json`)
})

test('a new list takes the place of the one before, whose file is removed', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  await renew()
  publish('shelters', sheltersOf('2027-03-02'))
  await renew()
  expect(await date()).toBe('2027-03-02')
  expect([...phone.disk.keys()].filter((name) => name.endsWith('.json'))).toHaveLength(1)
})

test('a damaged list is not taken, and is fetched again next time', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  await renew()
  publish('shelters', sheltersOf('2027-03-02'))
  const { fileId } = published.packs.shelters!
  const whole = phone.files.get(fileId)!
  phone.files.set(fileId, whole.slice(1))
  await renew()
  expect(await date()).toBe('2027-03-01')
  phone.files.set(fileId, whole)
  await renew()
  expect(await date()).toBe('2027-03-02')
})

test('without room the list before stays', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  await renew()
  publish('shelters', sheltersOf('2027-03-02'))
  phone.full = true
  await renew()
  expect(await date()).toBe('2027-03-01')
})

test('a list that is in the manifest no more is gone from the phone', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  await renew()
  unpublish('shelters')
  await renew()
  expect(await date()).toBeUndefined()
  expect([...phone.disk.keys()].filter((name) => name.endsWith('.json'))).toEqual([])
})

test('a list in a format of a newer build is left where it is', async () => {
  publish('shelters', sheltersOf('2027-03-01'), { format: 2 })
  await renew()
  expect(await date()).toBeUndefined()
})

test('a release takes no sample list, nor reads one that a desk has left', async () => {
  publish('shelters', sheltersOf('2027-03-01'), { sample: true })
  await renew()
  expect(await date()).toBe('2027-03-01')
  desk.RELEASE = true
  app = await openAgain(program)
  await renew()
  expect(await date()).toBeUndefined()
})

test('the details of a district are fetched when they are wanted, kept, and renewed like the list', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  publish('shelterDetails.610702', detailsOf('甲'))
  await renew()
  expect(await authority()).toBeUndefined()
  await app.fetchFilePack('shelterDetails.610702')
  expect(await authority()).toBe('甲')
  publish('shelterDetails.610702', detailsOf('乙'))
  await renew()
  phone.cloud = offline
  app = await openAgain(program)
  expect(await authority()).toBe('乙')
})

test('details of the list before are gone with it, also where the new ones do not come', async () => {
  await look()
  publish('shelters', sheltersOf('2027-03-02'))
  publish('shelterDetails.610702', detailsOf('乙'))
  const { fileId } = published.packs['shelterDetails.610702']!
  const pack = phone.files.get(fileId)!
  phone.files.delete(fileId)
  await renew()
  expect(await date()).toBe('2027-03-02')
  expect(await authority()).toBeUndefined()
  expect([...phone.disk.keys()].filter((name) => name.endsWith('.json'))).toHaveLength(1)
  phone.files.set(fileId, pack)
  await renew()
  expect(await authority()).toBe('乙')
})

test('where the new list does not come, the one before keeps the details that belong to it', async () => {
  await look()
  publish('shelters', sheltersOf('2027-03-02'))
  publish('shelterDetails.610702', detailsOf('乙'))
  phone.files.delete(published.packs.shelters!.fileId)
  await renew()
  expect([await date(), await authority()]).toEqual(['2027-03-01', '甲'])
})

test('a photo that no place shows any more is gone from the phone', async () => {
  await look(showing('entrance', 'withdrawn'))
  await lookAtPhotos('entrance', 'withdrawn')
  publish('shelters', sheltersOf('2027-03-02'))
  publish('shelterDetails.610702', showing('entrance'))
  await renew()
  expect(photos()).toEqual(['entrance.jpg'])
})

test('photos stay while the details that name them are not here, and go by what those say once they are', async () => {
  await look(showing('entrance', 'withdrawn'))
  await lookAtPhotos('entrance', 'withdrawn')
  publish('shelters', sheltersOf('2027-03-02'))
  publish('shelterDetails.610702', showing('entrance'))
  const { fileId } = published.packs['shelterDetails.610702']!
  const pack = phone.files.get(fileId)!
  phone.files.delete(fileId)
  await renew()
  expect(await app.readFilePack('shelterDetails.610702')).toBeNull()
  expect(photos()).toEqual(['entrance.jpg', 'withdrawn.jpg'])
  phone.files.set(fileId, pack)
  await renew()
  expect(photos()).toEqual(['entrance.jpg'])
})

test('photos stay where the file of their details is damaged, and the whole one names them still', async () => {
  await look(showing('entrance'))
  await lookAtPhotos('entrance')
  const { hash } = published.packs['shelterDetails.610702']!
  phone.disk.set(`wxfile://usr/packs/${hash}.json`, Buffer.from('{"format":1,'))
  app = await openAgain(program)
  await renew()
  expect(photos()).toEqual(['entrance.jpg'])
  expect(await app.readFilePack('shelterDetails.610702')).toBeNull()
  await renew()
  expect([await authority(), photos()]).toEqual(['甲', ['entrance.jpg']])
})

test('photos of a district that the list has no more are gone with its details', async () => {
  await look(showing('entrance'))
  await lookAtPhotos('entrance')
  publish('shelters', sheltersOf('2027-03-02'))
  unpublish('shelterDetails.610702')
  await renew()
  expect(photos()).toEqual([])
})

test('a file that is damaged on the phone is as if it were not there, and is fetched again', async () => {
  publish('shelters', sheltersOf('2027-03-01'))
  await renew()
  phone.disk.set(`wxfile://usr/packs/${published.packs.shelters!.hash}.json`, Buffer.from('{"format":1,'))
  expect(await date()).toBeUndefined()
  await renew()
  expect(await date()).toBe('2027-03-01')
})

test('killed after any step, the phone holds the whole list of before or the whole new one, and nothing else in the end', async () => {
  const held: unknown[] = []
  for (let steps = 0; ; steps++) {
    await begin()
    publish('shelters', sheltersOf('2027-03-01'))
    await renew()
    publish('shelters', sheltersOf('2027-03-02'))
    const killed = await killedDuring(steps, renew)
    phone.cloud = offline
    app = await openAgain(program)
    held.push(await date())
    phone.cloud = online
    app = await openAgain(program)
    await renew()
    expect(await date()).toBe('2027-03-02')
    expect([...phone.disk.keys()].filter((name) => /[.](json|part)$/.test(name))).toHaveLength(1)
    if (!killed) break
  }
  expect(held.length).toBeGreaterThan(8)
  expect(new Set(held)).toEqual(new Set(['2027-03-01', '2027-03-02']))
})
