import { shelterRecord } from '../../test/seeds/shelterRecord'
import { bucketOf, canonical, chunkOf, chunksOf, type Entry } from './chunks'

const entries = (number: number, text = ''): Entry[] =>
  Array.from({ length: number }, (_, nth) => ({
    shelter: shelterRecord({ id: `place-${String(nth).padStart(10, '0')}`, entrance: text || null }),
    revision: 1,
  }))
const idsOf = (text: string) => (JSON.parse(text) as Entry[]).map(({ shelter }) => shelter.id)

test('the same places are the same chunk, in whatever order they and their fields came', () => {
  const [one, other] = entries(2) as [Entry, Entry]
  const turned = { revision: 1, shelter: { ...shelterRecord(), ...other.shelter } }
  expect(chunkOf([one, other])._id).toBe(chunkOf([turned, one])._id)
  expect(canonical({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}')
})

test.each([
  [0, 1],
  [100, 1],
  [101, 2],
  [3000, 32],
])('%s places are at most a hundred a chunk: %s chunks', (number, chunks) => {
  expect(chunksOf(entries(number))).toHaveLength(chunks)
})

test('every place lies in the chunk of its bucket, and in no other', () => {
  const all = entries(1000)
  const chunks = chunksOf(all)
  expect(chunks.flatMap(({ text }) => idsOf(text)).sort()).toEqual(all.map(({ shelter }) => shelter.id))
  const misplaced = chunks.flatMap(({ text }, bucket) => idsOf(text).filter((id) => bucketOf(id, 16) !== bucket))
  expect(chunks).toHaveLength(16)
  expect(misplaced).toEqual([])
})

test('places with long texts lie in more chunks, so that none is too large to be read', () => {
  const chunks = chunksOf(entries(200, '长'.repeat(1000)))
  expect(Math.max(...chunks.map(({ text }) => Buffer.byteLength(text)))).toBeLessThanOrEqual(100_000)
})

test('there are never fewer chunks than before', () => {
  expect(chunksOf(entries(1), 8)).toHaveLength(8)
})
