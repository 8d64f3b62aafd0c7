import { question } from '../../../test/stubs/question'
import { newerManifest, packFormats, packsToFetch, practicePack, type Manifest, type PackEntry } from './packs'

const hash = 'a'.repeat(64)
const entry = (change: Partial<PackEntry> = {}): PackEntry => ({
  format: packFormats.practice,
  hash,
  bytes: 100,
  fileId: 'cloud://any/packs/a.json',
  sample: false,
  publishedAt: 1_800_000_000_000,
  ...change,
})
const manifest = (revision: number, packs: Manifest['packs'] = {}, line = 'a line'): Manifest => ({
  line,
  revision,
  packs,
})

test.each([
  ['nothing yet, the offered one', null, 3, 3],
  ['an older one, the offered one', 2, 3, 3],
  ['the same revision, the offered one', 3, 3, 3],
  ['a newer one, its own', 4, 3, 4],
  ['one, and none was ever published, its own', 1, 0, 1],
])('a phone that holds %s counts', (_, kept, offered, expected) => {
  expect(newerManifest(kept === null ? null : manifest(kept), manifest(offered)).revision).toBe(expected)
})

test('a cloud that was set up anew begins another line, whose first revision is taken', () => {
  expect(newerManifest(manifest(7), manifest(1, {}, 'another line'))).toEqual(manifest(1, {}, 'another line'))
})

const fetched: [string, Partial<PackEntry>, string | undefined, boolean, boolean][] = [
  ['it does not hold', {}, undefined, true, true],
  ['it holds in another version', {}, 'b'.repeat(64), true, true],
  ['it holds already', {}, hash, false, false],
  ['is in a format it does not know', { format: packFormats.practice + 1 }, undefined, false, false],
  ['is in a format of long ago', { format: 0 }, undefined, false, false],
  ['is a sample', { sample: true }, undefined, true, false],
]

test.each(fetched)(
  'a pack that %s: fetched on a desk and in a release as in the table %#',
  (_, change, held, desk, release) => {
    const published = manifest(1, { practice: entry(change) })
    const namesOf = (isRelease: boolean) =>
      packsToFetch(published, held === undefined ? {} : { practice: held }, isRelease).map(({ name }) => name)
    expect(namesOf(false)).toEqual(desk ? ['practice'] : [])
    expect(namesOf(true)).toEqual(release ? ['practice'] : [])
  },
)

test('packs of a kind that this build has never heard of are left where they are', () => {
  const published = manifest(1, { practice: entry(), quizzes: entry(), shelters: entry(), constructor: entry() })
  expect(packsToFetch(published, {}, true).map(({ name }) => name)).toEqual(['practice', 'quizzes'])
})

test('a manifest without packs asks for nothing', () => {
  expect(packsToFetch(manifest(0), { practice: hash }, false)).toEqual([])
})

const kept = { provenance: ['网址'], basis: 'official', _id: 'any@1', current: true }
const bank = [
  { ...question({ id: 'a', use: 'practice', expiresOn: '2027-03-14' }), ...kept },
  { ...question({ id: 'b', use: 'reserved' }), ...kept },
  { ...question({ id: 'c', use: 'practice' }), ...kept },
]

test('the practice pack has what may be practised, in the order of the bank, and nothing that is reserved', () => {
  const { questions } = practicePack(bank)
  expect(questions.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(questions[0]).toMatchObject({ expiresOn: '2027-03-14', use: 'practice' })
  expect(questions[1]).not.toHaveProperty('expiresOn')
})

test('the practice pack tells nothing of where a question was read or how it is kept', () => {
  const text = JSON.stringify(practicePack(bank))
  for (const name of ['provenance', '网址', 'basis', 'official', '_id', 'current']) expect(text).not.toContain(name)
})

test('the same bank gives the same pack, byte for byte, whatever order its fields have', () => {
  const turned = bank.map(
    (one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as (typeof bank)[number],
  )
  expect(JSON.stringify(practicePack(turned))).toBe(JSON.stringify(practicePack(bank)))
})
