import { MemoryStore } from '../../test/fixtures/wire/memoryStore'
import { Database } from './database'
import type { Selection } from './selection'
import type { Document } from './document'
import type { IndexDefinition } from './indexFile'
import { openSqliteStore } from './sqliteStore'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const definitions = new Map<string, IndexDefinition[]>([
  ['plain', []],
  ['people', [{ name: 'phone', keys: [{ field: 'phone', direction: 1 }], unique: true }]],
  [
    'records',
    [
      {
        name: 'person_quiz',
        keys: [
          { field: 'person', direction: 1 },
          { field: 'quiz', direction: -1 },
        ],
        unique: true,
      },
      { name: 'tags', keys: [{ field: 'tags', direction: 1 }], unique: false },
    ],
  ],
])

const everything: Selection = { query: {}, order: {}, offset: 0, limit: 1000, projection: {} }

function fresh(): { store: MemoryStore; database: Database } {
  const store = new MemoryStore()
  return { store, database: new Database(store, definitions, 'test') }
}

describe('a write', () => {
  it('gives a document an id of 32 hexadecimal digits when it brings none', async () => {
    const { database } = fresh()
    expect(await database.insert('plain', [{ a: 1 }, { _id: 'own' }, { _id: 5 }])).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      'own',
      5,
    ])
  })

  it('of many documents leaves nothing when one of them is refused', async () => {
    const { database } = fresh()
    await database.insert('people', [{ _id: 'a', phone: '1' }])
    await expect(
      database.insert('people', [
        { _id: 'b', phone: '2' },
        { _id: 'c', phone: '1' },
      ]),
    ).rejects.toThrow('E11000 duplicate key error collection: tnt-test.people index: phone dup key: { : "1" }')
    expect(await database.count('people', {})).toBe(1)
    await database.insert('people', [{ _id: 'b', phone: '2' }])
  })

  it('that changes many documents leaves them all when one of them is refused', async () => {
    const { database } = fresh()
    await database.insert('plain', [{ n: 1 }, { n: 2 }, { n: 'three' }])
    await expect(database.update('plain', { n: { $exists: true } }, { $inc: { n: 1 } }, true)).rejects.toThrow(
      'non-numeric type string',
    )
    expect((await database.find('plain', everything)).map(({ n }) => n)).toEqual([1, 2, 'three'])
  })

  it('with an empty query is refused', async () => {
    const { database } = fresh()
    await expect(database.update('plain', { $and: [{}] }, { $set: { a: 1 } }, true)).rejects.toThrow(
      'would hit every document',
    )
    await expect(database.remove('plain', {}, false)).rejects.toThrow('would hit every document')
  })

  it('says how many documents became different, not how many were found', async () => {
    const { database } = fresh()
    await database.insert('plain', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    expect(await database.update('plain', { n: { $gt: 0 } }, { $set: { n: 2 } }, true)).toBe(1)
    expect(await database.replace('plain', 'b', { n: 2 })).toEqual({ updated: 0, upserted: false })
    expect(await database.replace('plain', 'c', { n: 2 })).toEqual({ updated: 0, upserted: true })
    expect(await database.remove('plain', { n: 2 }, false)).toBe(1)
  })

  it('of a document above 512 KB is refused', async () => {
    const { database } = fresh()
    await expect(database.insert('plain', [{ text: 'x'.repeat(512 * 1024) }])).rejects.toThrow('larger than the limit')
  })

  it.each<[Document, string]>([
    [{ _id: { a: 1 } }, 'The _id of a document is a text or a number'],
    [{ $a: 1 }, "The dollar ($) prefixed field '$a'"],
    [{ 'a.b': 1 }, "The dotted field 'a.b'"],
  ])('of %j is refused', async (document, sentence) => {
    await expect(fresh().database.insert('plain', [document])).rejects.toThrow(sentence)
  })
})

describe('a unique index', () => {
  it('takes a missing field for null, so that only one document may lack it', async () => {
    const { database } = fresh()
    await database.insert('people', [{ _id: 'a' }])
    await expect(database.insert('people', [{ _id: 'b', phone: null }])).rejects.toThrow(
      'index: phone dup key: { : null }',
    )
  })

  it('over two fields refuses only the same pair', async () => {
    const { database } = fresh()
    await database.insert('records', [
      { person: 'a', quiz: 1 },
      { person: 'a', quiz: 2 },
      { person: 'b', quiz: 1 },
    ])
    await expect(database.insert('records', [{ person: 'a', quiz: 2 }])).rejects.toThrow('dup key: { : "a", : 2 }')
  })

  it('frees a value with the document that had it, or when it changes', async () => {
    const { database } = fresh()
    await database.insert('people', [
      { _id: 'a', phone: '1' },
      { _id: 'b', phone: '2' },
    ])
    await database.remove('people', { _id: 'a' }, true)
    await database.update('people', { _id: 'b' }, { $set: { phone: '3' } }, true)
    expect(
      await database.insert('people', [
        { _id: 'c', phone: '1' },
        { _id: 'd', phone: '2' },
      ]),
    ).toEqual(['c', 'd'])
  })
})

describe('an index', () => {
  const documents: Document[] = Array.from({ length: 200 }, (_, at) => ({
    _id: `r${at}`,
    person: at % 7 === 0 ? [`p${at % 5}`, 'all'] : `p${at % 5}`,
    quiz: at,
    tags: at % 3 === 0 ? [] : [at % 4, new Date(at % 2)],
  }))
  const questions: Document[] = [
    { person: 'p3' },
    { person: 'all', quiz: 14 },
    { person: { $in: ['p1', 'all'] }, quiz: { $gt: 50 } },
    { $and: [{ tags: 2 }, { person: { $eq: 'p2' } }] },
    { tags: new Date(1) },
    { tags: null },
    { _id: { $in: ['r9', 'r3', 'none'] } },
    { person: 'p1', quiz: { $in: [1, 6, 11.0] } },
  ]

  it.each(questions)('finds for %j what looking at every document finds, in order of arrival', async (query) => {
    const { database } = fresh()
    await database.insert('records', documents)
    await database.insert('plain', documents)
    await database.update('records', { _id: 'r8' }, { $set: { person: 'p3' } }, true)
    await database.update('plain', { _id: 'r8' }, { $set: { person: 'p3' } }, true)
    expect(await database.find('records', { ...everything, query })).toEqual(
      await database.find('plain', { ...everything, query }),
    )
  })
})

describe('the database', () => {
  it('knows the collections of the index file and those that were created, no others', async () => {
    const { store, database } = fresh()
    await database.createCollection('more')
    const again = new Database(store, definitions, 'test')
    expect(await again.count('more', {})).toBe(0)
    await expect(again.count('none', {})).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
    await expect(again.createCollection('plain')).rejects.toThrow('TableExist')
    await expect(again.createCollection('../x')).rejects.toThrow('no name for a collection')
  })

  it('takes many writers along in one trip to the disk', async () => {
    const { store, database } = fresh()
    await Promise.all(Array.from({ length: 50 }, (_, n) => database.insert('plain', [{ n }])))
    expect(store.writes).toBeLessThanOrEqual(2)
  })

  it('tells of a write only when it is on the disk, to readers too', async () => {
    const { store, database } = fresh()
    void database.insert('plain', [{ _id: 'a' }])
    const found = await database.find('plain', everything)
    expect(store.rows().map(({ document }) => document)).toEqual(found)
  })

  it('goes back to what is on the disk when the disk refuses, and works on when there is room again', async () => {
    const { store, database } = fresh()
    await database.insert('people', [{ _id: 'a', phone: '1' }])
    store.full = true
    const lost = [
      database.insert('people', [{ _id: 'b', phone: '2' }]),
      database.update('people', { _id: 'a' }, { $set: { phone: '3' } }, true),
    ]
    const outcomes = await Promise.allSettled([...lost, database.count('people', {})])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    store.full = false
    expect(await database.find('people', everything)).toEqual([{ _id: 'a', phone: '1' }])
    await database.insert('people', [{ _id: 'c', phone: '2' }])
  })

  it('finds everything again after a restart, in order of arrival and with its types', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
    const documents: Document[] = [
      { _id: 'b', at: new Date(5), f: -0.5, big: 5e9, none: null, l: [{ x: true }] },
      { _id: 'a' },
    ]
    const first = new Database(openSqliteStore(folder), definitions, 'test')
    await first.insert('plain', documents)
    await first.createCollection('more')
    await first.close()
    const second = new Database(openSqliteStore(folder), definitions, 'test')
    expect(await second.find('plain', everything)).toEqual(documents)
    expect(await second.count('more', {})).toBe(0)
    await second.insert('plain', [{ _id: 'c' }])
    await second.remove('plain', { _id: 'b' }, true)
    await second.close()
    const third = new Database(openSqliteStore(folder), definitions, 'test')
    expect((await third.find('plain', everything)).map(({ _id }) => _id)).toEqual(['a', 'c'])
    await third.close()
    rmSync(folder, { recursive: true })
  })
})

describe('an aggregate', () => {
  const orders: Document[] = Array.from({ length: 30 }, (_, at) => ({
    _id: at,
    who: `w${at % 3}`,
    sum: at,
    lines: [{ n: 1 }, { n: 2 }],
  }))

  async function run(...stages: [string, unknown][]): Promise<Document[]> {
    const { database } = fresh()
    await database.insert('plain', orders)
    const rows = await database.aggregate(
      'plain',
      stages.map(([key, value]) => ({ key, value: value as Document })),
    )
    expect(await database.find('plain', everything)).toEqual(orders)
    return rows
  }

  it('yields 20 rows without a limit', async () => {
    expect(await run(['$match', {}])).toHaveLength(20)
    expect(await run(['$limit', 25])).toHaveLength(25)
  })

  it('matches, groups, sorts and counts', async () => {
    expect(
      await run(
        ['$match', { sum: { $gte: 3 } }],
        ['$group', { _id: '$who', total: { $sum: '$sum' }, n: { $sum: 1 } }],
        ['$sort', { _id: -1 }],
      ),
    ).toEqual([
      { _id: 'w2', total: 153, n: 9 },
      { _id: 'w1', total: 144, n: 9 },
      { _id: 'w0', total: 135, n: 9 },
    ])
    expect(await run(['$count', 'all'])).toEqual([{ all: 30 }])
  })

  it('unwinds, adds fields, skips and projects without touching what is stored', async () => {
    expect(
      await run(
        ['$unwind', '$lines'],
        ['$addFields', { 'lines.n': { $add: ['$lines.n', 1] } }],
        ['$skip', 59],
        ['$project', { _id: 0, n: '$lines.n' }],
      ),
    ).toEqual([{ n: 3 }])
  })

  it.each<[string, unknown, string]>([
    ['$facet', {}, 'The stage $facet is not supported'],
    ['$project', { x: { $function: {} } }, '$function'],
    ['$group', { _id: null, x: { $accumulator: '$sum' } }, '$accumulator'],
    ['$addFields', { at: '$$NOW' }, '$$NOW is not supported'],
    ['$sort', {}, 'at least one sort key'],
  ])('refuses %s %j', async (key, value, sentence) => {
    await expect(run([key, value])).rejects.toThrow(sentence)
  })
})
