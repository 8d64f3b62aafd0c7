import { publishSampleShelters } from '../../tools/sampleShelters'
import { openShelterDesk, type ShelterDesk } from './shelterDesk'
import { valueOf } from './world'

// One test is the acts of several people, one after the other.
jest.setTimeout(60_000)

let desk: ShelterDesk
const now = Date.parse('2026-11-26T10:00:00+08:00')

beforeAll(async () => {
  desk = await openShelterDesk()
  await desk.cloud.clock.set(now)
  await publishSampleShelters('hanzhong', now)
}, 60_000)
afterAll(() => desk.close())

test('the sample places are out, say that they are samples, and hold no work that is not approved', async () => {
  const { packs } = await desk.manifest()
  const ours = Object.entries(packs).filter(([name]) => name.startsWith('shelter'))
  expect(ours.map(([, { sample }]) => sample)).toEqual(Array.from({ length: 12 }, () => true))
  const places = await desk.readByAll()
  expect(places).toHaveLength(37)
  expect(places.filter(({ kind }) => kind === 'personnelShelter')).toHaveLength(1)
})

test('done again it changes nothing', async () => {
  const [{ revision }, list] = [await desk.manifest(), valueOf(await desk.tell('editor', 'readRelease', {})).list]
  await publishSampleShelters('hanzhong', now + 60_000)
  expect((await desk.manifest()).revision).toBe(revision)
  expect(valueOf(await desk.tell('editor', 'readRelease', {})).list).toEqual(list)
})

test('what the office changes of a sample stays as it changed it, and stays a sample', async () => {
  const { items } = valueOf(await desk.tell('editor', 'listShelters', { words: '汉台区示例广场' }))
  const { record } = valueOf(await desk.tell('editor', 'readShelter', { id: items[0]!.id }))
  valueOf(await desk.save('editor', { capacity: 77 }, record))
  await publishSampleShelters('hanzhong', now + 120_000)
  await desk.out()
  const place = (await desk.readByAll()).find(({ id }) => id === record.shelter.id)
  expect(place).toMatchObject({ capacity: 77 })
  expect((await desk.manifest()).packs.shelters?.sample).toBe(true)
})
