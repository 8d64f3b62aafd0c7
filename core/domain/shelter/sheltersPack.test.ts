import { manyShelters } from '../../../test/seeds/manyShelters'
import { shelterRecord } from '../../../test/seeds/shelterRecord'
import { chanceFrom } from '../chance'
import { fitted, ROW_BYTES } from './fitted'
import { packsOf, publicPlaces } from './packsOf'
import { publicPlace } from './publicPlace'
import type { PublicShelter } from './publicShelter'
import { rowOf } from './shelterRow'
import type { Shelter } from './shelter'
import { placesOf, sheltersPack } from './sheltersPack'
import { wholePlace } from './wholePlace'

const publishing = { today: '2027-03-01', staleAfterDays: 365, initialsOf: (text: string) => 'x'.repeat(text.length) }
const places = (records: readonly Shelter[]) => publicPlaces(records, publishing)
const rowBytes = (place: PublicShelter) => Buffer.byteLength(JSON.stringify(rowOf(place)))
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const full = shelterRecord({
  otherNames: ['示例老礼堂', '示例操场'],
  uses: ['disaster', 'airRaid'],
  approval: {
    by: '示例办',
    documentNumber: '示例〔2027〕3号',
    date: '2027-01-31',
    validUntil: '2027-06-30',
    scope: 'exact',
  },
  town: '北关街道',
  address: '示例路1号',
  point: { longitude: 107.02371, latitude: 33.07955, source: 'GCJ02', precision: 'street' },
  entrance: '东门进',
  floor: '地下一层',
  stepFree: false,
  hours: [
    { days: [1, 2, 3, 4, 5], from: '08:00', until: '18:00' },
    { days: [6, 7], from: '22:00', until: '06:00' },
  ],
  capacity: 0,
  space: 'both',
  duration: 'long',
  hazards: ['earthquake', 'flood', 'geological', 'fire', 'storm', 'chemical', 'other'],
  condition: 'suspended',
  telephone: '0916-2000000',
  checked: null,
})

test.each([
  ['everything known', full],
  ['everything unknown that may be', shelterRecord()],
  ['nothing known and open at all hours', shelterRecord({ hours: 'always', kind: 'venue', uses: [] })],
])('a place with %s is read from its row as it was written', (_, record) => {
  const [written] = places([record])
  expect(placesOf(throughJson(sheltersPack([written!.place], '2027-03-01')), '2027-03-01')).toEqual([written!.place])
})

test('a place is dropped by the phone on the day after its approval ends', () => {
  const pack = packsOf(places([full, shelterRecord({ id: 'place-2' })]), '2027-03-01').shelters
  expect(placesOf(pack, '2027-06-30').map(({ id }) => id)).toEqual(['place-1', 'place-2'])
  expect(placesOf(pack, '2027-07-01').map(({ id }) => id)).toEqual(['place-2'])
})

test.each([
  ['2028-02-26', false],
  ['2028-02-27', true],
])(
  'a phone that has had no network since shows by itself what nobody has looked at for a year: on %s %s',
  (today, stale) => {
    const pack = packsOf(places([shelterRecord()]), '2027-03-01').shelters
    expect(placesOf(pack, today, 365)).toMatchObject([{ checkedOn: '2027-02-26', stale }])
  },
)

test('what newer code has added is passed over: fields, kinds and hazards that are not known here', () => {
  const pack = {
    fields: ['name', 'colour', 'id', 'kind', 'district', 'hazards', 'hours', 'uses'],
    rows: [
      ['示例广场', 'blue', 'a', 'E', '610702', 'EZF', 'sunrise', 'DX'],
      ['示例洞', 'red', 'b', 'Q', '610702', 'E', '*', 'D'],
      ['示例地', 'red', 'c', 'V'],
    ],
  }
  expect(placesOf(pack, '2027-03-01')).toEqual([
    expect.objectContaining({ id: 'a', hazards: ['earthquake', 'flood'], hours: null, uses: ['disaster'], town: null }),
  ])
})

const long = '从示例路正门进，右转到二号楼，沿“地下车库”坡道向下，'.repeat(20)
const everythingLong = shelterRecord({
  ...full,
  id: 'p'.repeat(64),
  name: long,
  otherNames: [long, long],
  town: long,
  address: long,
  entrance: long,
  floor: long,
  telephone: long,
  hours: Array.from({ length: 40 }, () => ({ days: [1, 2, 3], from: '08:00', until: '09:00' })),
})

test('the way in stays whole in the list while anything else can be shorter', () => {
  const entrance = '从示例路正门进，右转到二号楼，沿“地下车库”坡道向下，过了岗亭左手边的铁门就是入口，夜间请走南门'
  const [one] = places([shelterRecord({ ...full, otherNames: [long], address: long, floor: long, entrance })])
  expect(rowBytes(one!.place)).toBeLessThanOrEqual(ROW_BYTES)
  expect(one!.place.entrance).toBe(entrance)
  expect(one!.place.hours).toEqual(full.hours)
  expect(Object.keys(one!.detail.whole)).toEqual(['otherNames', 'address', 'floor'])
})

test('a long entrance keeps its beginning in the list, the whole of it in the detail', () => {
  const [{ place, detail }] = places([shelterRecord({ ...full, entrance: long })]) as [
    ReturnType<typeof places>[number],
  ]
  expect(rowBytes(place)).toBeLessThanOrEqual(ROW_BYTES)
  expect(long.startsWith(place.entrance!.slice(0, -1))).toBe(true)
  expect(place.entrance!.length).toBeGreaterThan(30)
  expect(place.entrance!.endsWith('…')).toBe(true)
  expect(place).toMatchObject({ more: true, name: full.name, hours: full.hours, telephone: full.telephone })
  expect(detail.whole).toMatchObject({ entrance: long })
})

test('a place of which all is too long still has a row, and its detail puts it together again', () => {
  const before = publicPlace(everythingLong, publishing)!
  const { place, detail } = fitted(before)
  expect(rowBytes(place)).toBeLessThanOrEqual(ROW_BYTES)
  expect(place.name.length).toBeGreaterThanOrEqual(12)
  expect(wholePlace(place, detail)).toEqual({ ...before.place, initials: place.initials, more: true })
})

test('a place of which nothing is left for the detail does not send a phone to look for one', () => {
  const plain = shelterRecord({ kind: 'venue', checked: null, authority: null, consent: null })
  expect(places([plain])[0]!.place.more).toBe(false)
  expect(packsOf(places([plain]), '2027-03-01').details).toEqual({})
})

test('no row is longer than 450 bytes, whatever characters its texts are of (500 records, seed rows)', () => {
  const chance = chanceFrom('rows')
  const characters = ['"', '\\', '\u0001', '\ud800', '😀', '汉', 'a', '\n', 'é']
  const nasty = () =>
    Array.from({ length: Math.floor(chance() * 200) }, () => characters[Math.floor(chance() * 9)]).join('')
  const records = Array.from({ length: 500 }, () =>
    shelterRecord({
      ...everythingLong,
      name: nasty(),
      otherNames: [nasty(), nasty()],
      town: nasty(),
      address: nasty(),
      entrance: nasty(),
      floor: nasty(),
      telephone: nasty(),
      point: { longitude: -179.12345, latitude: -89.12345, source: 'WGS84', precision: 'street' },
      capacity: 4_000_000_000,
    }),
  )
  const wholes = records.map((record) => publicPlace(record, publishing)!.place)
  const rows = records.map((record) => fitted(publicPlace(record, publishing)!))
  expect(Math.max(...rows.map(({ place }) => rowBytes(place)))).toBeLessThanOrEqual(ROW_BYTES)
  expect(rows.map(({ place, detail }) => wholePlace(place, detail).name)).toEqual(wholes.map(({ name }) => name))
  expect(rows.map(({ place, detail }) => wholePlace(place, detail).entrance)).toEqual(wholes.map((one) => one.entrance))
})

test('three thousand places as real lists have them take at most 1.4 MB (seed city)', () => {
  const { shelters } = packsOf(places(manyShelters(3000, 'city')), '2027-03-01')
  expect(shelters.rows).toHaveLength(3000)
  expect(Buffer.byteLength(JSON.stringify(shelters))).toBeLessThanOrEqual(1_400_000)
  expect(Math.max(...shelters.rows.map((row) => Buffer.byteLength(JSON.stringify(row))))).toBeLessThanOrEqual(ROW_BYTES)
})

test('the same records in another order give the same packs, byte for byte', () => {
  const records = manyShelters(200, 'order')
  expect(JSON.stringify(packsOf(places([...records].reverse()), '2027-03-01'))).toBe(
    JSON.stringify(packsOf(places(records), '2027-03-01')),
  )
})

test('details stand in the pack of their district, with where their photos are; a photo that is nowhere is left out', () => {
  const photo = (hash: string) => ({ hash, type: 'image/jpeg' as const, bytes: 9, caption: '入口' })
  const records = [
    shelterRecord({ id: 'a', photos: [photo('here'), photo('nowhere')] }),
    shelterRecord({ id: 'b', district: '610703' }),
  ]
  const { details } = packsOf(places(records), '2027-03-01', { here: 'cloud://here.jpg', other: 'cloud://other.jpg' })
  expect(Object.keys(details)).toEqual(['610702', '610703'])
  expect(details['610702']).toMatchObject({ district: '610702', files: { here: 'cloud://here.jpg' } })
  expect(details['610702']!.details.a!.photos).toEqual([photo('here')])
  expect(details['610703']!.files).toEqual({})
})
