import { ids, refusal, type Environment } from '../environment'
import type { Document, Query } from '../sdk'

const document = { _id: 'a', n: 1, sub: { k: 1, m: 2 }, parts: [{ v: 1, w: 2 }, { v: 3 }], list: [1, 2, 3, 4] }

function numbered(count: number): Document[] {
  return Array.from({ length: count }, (_, n) => ({ _id: `n${String(n).padStart(4, '0')}`, n }))
}

/** Which part of the documents comes back, in which order, and how much of it. */
export function reading(place: Environment): void {
  describe('a projection', () => {
    it.each<[string, Document, Document]>([
      ['returns the named fields and the id', { n: true }, { _id: 'a', n: 1 }],
      ['returns a field inside', { 'sub.k': true, _id: false }, { sub: { k: 1 } }],
      ['leaves the id out', { n: true, _id: false }, { n: 1 }],
      ['reaches into lists', { 'parts.v': true, _id: false }, { parts: [{ v: 1 }, { v: 3 }] }],
      ['leaves the named fields out', { parts: false, list: false }, { _id: 'a', n: 1, sub: { k: 1, m: 2 } }],
      ['returns nothing for a field that is not there', { none: true }, { _id: 'a' }],
    ])('%s', async (_, projection, expected) => {
      const items = await place.filled('items', [document])
      expect((await items.where({ _id: 'a' }).field(projection).get()).data).toEqual([expected])
    })

    it.each<[string, (place: Environment) => Document, Document]>([
      ['the first of it', ({ _ }) => ({ list: _.project.slice(2) }), { ...document, list: [1, 2] }],
      ['the last of it', ({ _ }) => ({ list: _.project.slice(-1) }), { ...document, list: [4] }],
      ['some in between', ({ _ }) => ({ list: _.project.slice([1, 2]) }), { ...document, list: [2, 3] }],
      [
        'the first that fulfils a condition',
        ({ _ }) => ({ parts: _.project.elemMatch({ v: 3 }) }),
        { _id: 'a', parts: [{ v: 3 }] },
      ],
    ])('returns part of a list: %s', async (_, projection, expected) => {
      const items = await place.filled('items', [document])
      expect((await items.where({ _id: 'a' }).field(projection(place)).get()).data).toEqual([expected])
    })

    it('holds for one document too', async () => {
      const items = await place.filled('items', [document])
      expect((await items.doc('a').field({ n: true }).get()).data).toEqual({ _id: 'a', n: 1 })
    })

    it('cannot both name and leave out', async () => {
      const items = await place.filled('items', [document])
      expect((await refusal(items.field({ n: true, sub: false }).get())).message).toBeTruthy()
    })
  })

  describe('an order', () => {
    const documents = [
      { _id: 'a', n: 2, m: 1 },
      { _id: 'b', n: 1, m: 2 },
      { _id: 'c', n: 2, m: 0 },
      { _id: 'd', m: 9 },
    ]

    it.each<[string, [string, 'asc' | 'desc'][], string]>([
      [
        'goes up, what lacks the field first',
        [
          ['n', 'asc'],
          ['_id', 'asc'],
        ],
        'dbac',
      ],
      [
        'goes down, what lacks the field last',
        [
          ['n', 'desc'],
          ['_id', 'asc'],
        ],
        'acbd',
      ],
      [
        'goes by a second field where the first is equal',
        [
          ['n', 'desc'],
          ['m', 'asc'],
        ],
        'cabd',
      ],
      ['goes by the id', [['_id', 'desc']], 'dcba'],
    ])('%s', async (_, keys, expected) => {
      const items = await place.filled('items', documents)
      const query = keys.reduce((asked, [field, direction]) => asked.orderBy(field, direction), items.where({}))
      expect(ids((await query.get()).data).join('')).toBe(expected)
    })

    it('of kinds is null, numbers, texts, objects, truths, moments', async () => {
      const kinds = [new Date(0), true, ['z'], { k: 1 }, 'text', 5, null]
      const items = await place.filled(
        'items',
        kinds.map((v, at) => ({ _id: at, v })),
      )
      // A list counts as its smallest member, here a text.
      expect(ids((await items.orderBy('v', 'asc').get()).data)).toEqual([6, 5, 4, 2, 3, 1, 0])
    })
  })

  describe('how much comes back', () => {
    beforeAll(async () => {
      await place.filled('others', numbered(1001))
    })

    it.each<[string, (all: Query) => Query, number, number]>([
      ['is 100 without a limit', (all) => all, 0, 100],
      ['is 100 with a limit of 0', (all) => all.limit(0), 0, 100],
      ['is what the limit says', (all) => all.limit(3), 0, 3],
      ['is 1 000 at most', (all) => all.limit(5000), 0, 1000],
      ['begins behind what is skipped', (all) => all.skip(999), 999, 2],
      ['is nothing behind the end', (all) => all.skip(2000), 0, 0],
    ])('%s', async (_, part, first, count) => {
      const { data } = await part(place.collection('others').orderBy('n', 'asc')).get()
      expect(data.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_none, at) => first + at))
    })

    it('is not what is counted', async () => {
      expect((await place.collection('others').limit(3).count()).total).toBe(1001)
    })

    it('of an aggregate is 20 without a limit', async () => {
      const pipeline = place.collection('others').aggregate().sort({ n: 1 })
      expect((await pipeline.end()).list).toHaveLength(20)
    })

    it('of an aggregate is what its limit says', async () => {
      const { list } = await place.collection('others').aggregate().sort({ n: 1 }).skip(5).limit(150).end()
      expect([list.length, list[0]?.n]).toEqual([150, 5])
    })
  })
}
