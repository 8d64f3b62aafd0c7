import { createHash } from 'node:crypto'
import { practicePack, type Manifest } from '@core/domain/publication/packs'
import { cloud } from '../../cloudfunctions/_kit/cloud'
import { publishPack } from '../../cloudfunctions/_kit/publish'
import { readBank } from '../../tools/bank'
import { openQuiz } from '../seeds/quizzes'
import { openWorld, valueOf, type World } from './world'

let world: World

beforeAll(async () => {
  world = await openWorld([openQuiz({ id: 'ten' })])
})
afterAll(() => world.close())

const manifestOf = async () => valueOf(await world.ask('oAnna', 'publication', 'getManifest', {}))
const file = (name: string) => fetch(`${world.cloud.gateway}/files/packs/${name}`)

/** Whether a moment lies between one and now; a header has whole seconds. */
const isBetween = (before: number, moment: number) => moment > before - 1000 && moment < Date.now() + 1000

test('the manifest names each pack by the hash of what is in its file, and says what time it is', async () => {
  const before = Date.now()
  const { packs, now } = await manifestOf()
  expect(isBetween(before, now)).toBe(true)
  expect(Object.keys(packs).sort()).toEqual(['practice', 'quizzes'])
  for (const { hash, bytes } of Object.values(packs)) {
    const text = await (await file(`${hash}.json`)).text()
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
    expect(Buffer.byteLength(text)).toBe(bytes)
  }
})

test('the web reads the same manifest as a static file, with the time in its Date header', async () => {
  const before = Date.now()
  const answer = await file('manifest.json')
  expect(isBetween(before, Date.parse(answer.headers.get('date')!))).toBe(true)
  const { now: _now, ...called } = await manifestOf()
  expect(await answer.json()).toEqual(called)
})

test('packs of sample quizzes say that they are samples', async () => {
  const { packs } = await manifestOf()
  expect([packs.practice!.sample, packs.quizzes!.sample]).toEqual([false, true])
})

test('an instance answers from what it read for ten seconds: a crowd costs one read an instance', async () => {
  await manifestOf()
  const operations = await world.operationsOf(() => Promise.all(Array.from({ length: 60 }, manifestOf)))
  expect(operations.filter(({ action }) => action === 'database.getDocument').length).toBeLessThanOrEqual(4)
})

test('publishing the same pack again changes nothing', async () => {
  const pack = practicePack(readBank('hanzhong'))
  const first = await publishPack('practice', pack, { sample: false, now: Date.now() })
  expect(await publishPack('practice', pack, { sample: false, now: Date.now() })).toEqual(first)
})

test('two who publish at the same time both succeed, the revision grows by two, and the web sees the last', async () => {
  const bank = readBank('hanzhong')
  const before = (await (await file('manifest.json')).json()) as Manifest
  await Promise.all(
    [10, 20].map((number) =>
      publishPack('practice', practicePack(bank.slice(0, number)), { sample: false, now: Date.now() }),
    ),
  )
  const after = (await (await file('manifest.json')).json()) as Manifest
  expect(after.revision).toBe(before.revision + 2)
  expect((await file(`${after.packs.practice!.hash}.json`)).status).toBe(200)
})

test('a file that no manifest names goes after seven days; when something was withdrawn, it and those before it go at once', async () => {
  const bank = readBank('hanzhong')
  const now = Date.now()
  const publish = async (number: number, at: number, withdrawn = false) =>
    (await publishPack('practice', practicePack(bank.slice(0, number)), { sample: false, now: at, withdrawn })).packs
      .practice!.hash
  const first = await publish(31, now)
  const second = await publish(32, now)
  expect((await file(`${first}.json`)).status).toBe(200)
  await publish(33, now + 8 * 86_400_000)
  expect((await file(`${first}.json`)).status).toBe(404)
  const third = await publish(34, now + 8 * 86_400_000)
  await publish(35, now + 8 * 86_400_000, true)
  expect((await file(`${third}.json`)).status).toBe(404)
  expect((await file(`${second}.json`)).status).toBe(404)
})

test('whoever publishes again what is in force mends the static file that a killed publisher did not write', async () => {
  const pack = practicePack(readBank('hanzhong'))
  const { revision } = await publishPack('practice', pack, { sample: false, now: Date.now() })
  await cloud.uploadFile({ cloudPath: 'packs/manifest.json', fileContent: Buffer.from('{"revision":0,"packs":{}}') })
  await publishPack('practice', pack, { sample: false, now: Date.now() })
  expect(await (await file('manifest.json')).json()).toMatchObject({ revision })
})
