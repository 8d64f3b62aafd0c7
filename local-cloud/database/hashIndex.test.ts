import { MemoryStore } from '../../test/fixtures/wire/memoryStore'
import { Database } from './database'
import type { Selection } from './selection'
import type { Document } from './document'
import type { IndexDefinition } from './indexFile'

const everything: Selection = { query: {}, order: {}, offset: 0, limit: 1000, projection: {} }

function withIndex(index: Partial<IndexDefinition>, options = {}): Database {
  const whole = { name: 'i', keys: [{ field: 'a', direction: 1 as const }], unique: false, ...index }
  return new Database(new MemoryStore(), new Map([['kept', [whole]]]), 'test', options)
}

const pair = [
  { field: 'a', direction: 1 as const },
  { field: 'b', direction: -1 as const },
]

describe('a unique index', () => {
  it.each<[rule: string, index: Partial<IndexDefinition>, documents: Document[], taken: Document]>([
    ['takes a missing value for null', {}, [{ b: 1 }], { a: null }],
    ['holds for every member of a list', {}, [{ a: [1, 2] }], { a: [3, 2] }],
    [
      'holds for pairs',
      { keys: pair },
      [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
        { a: 2, b: 1 },
      ],
      { a: 1, b: 2 },
    ],
    ['holds for null too when it is sparse', { sparse: true }, [{ a: null }, {}, {}], { a: null }],
    ['that is sparse takes in what has one of its fields', { keys: pair, sparse: true }, [{ a: 1 }, {}, {}], { a: 1 }],
  ])('%s', async (_, index, documents, taken) => {
    const database = withIndex({ ...index, unique: true })
    await database.insert('kept', documents)
    await expect(database.insert('kept', [taken])).rejects.toThrow('E11000 duplicate key error')
    expect(await database.count('kept', {})).toBe(documents.length)
  })

  it('says so with the code of the environment', async () => {
    const database = withIndex({ unique: true }, { duplicateCode: 'DATABASE_DUPLICATE_WRITE' })
    await database.insert('kept', [{ _id: 'x', a: 1 }])
    await expect(database.insert('kept', [{ a: 1 }])).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    await expect(database.insert('kept', [{ _id: 'x' }])).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  })
})

describe('an index', () => {
  it('that is sparse finds the same as looking at every document', async () => {
    const database = withIndex({ sparse: true })
    await database.insert('kept', [{ _id: 1 }, { _id: 2, a: null }, { _id: 3, a: 5 }])
    const found = (query: Document): Promise<Document[]> => database.find('kept', { ...everything, query })
    expect(await found({ a: 5 })).toEqual([{ _id: 3, a: 5 }])
    expect(await found({ a: null })).toEqual([{ _id: 1 }, { _id: 2, a: null }])
  })

  it.each<[Document, string]>([
    [{ a: 'x'.repeat(1020) }, 'key too large to index, failing tnt-test.kept.$i 1034'],
    [{ a: ['x', 'y'.repeat(2000)] }, 'key too large to index'],
    [{ a: 'x'.repeat(600), b: '汉'.repeat(200) }, 'key too large to index'],
    [{ a: [1, 2], b: [1, 2] }, 'cannot index parallel arrays [a] [b]'],
  ])('takes values of 1024 bytes and no more, and one list', async (document, sentence) => {
    const database = withIndex({ keys: pair })
    await database.insert('kept', [{ a: 'x'.repeat(1005) }])
    await expect(database.insert('kept', [document])).rejects.toThrow(sentence)
  })

  it('for places takes nothing but geometries', async () => {
    const database = withIndex({ keys: [{ field: 'a', direction: '2dsphere' }] })
    await database.insert('kept', [{}, { a: null }, { a: { type: 'Point', coordinates: [1, 2] } }])
    await expect(database.insert('kept', [{ a: [1, 2] }])).rejects.toThrow("Can't extract geo keys")
    await expect(
      database.update('kept', { a: null }, { $set: { a: { type: 'Point', coordinates: [1, 200] } } }, true),
    ).rejects.toThrow('out of bounds, lng: 1 lat: 200')
  })

  it('for places lets the nearest come first, unless another order is asked for', async () => {
    const database = withIndex({ keys: [{ field: 'a', direction: '2dsphere' }] })
    const at = (_id: string, east: number): Document => ({ _id, a: { type: 'Point', coordinates: [east, 0] } })
    await database.insert('kept', [at('x', 3), at('y', 1), at('z', 2)])
    const query = { a: { $nearSphere: { $geometry: { type: 'Point', coordinates: [0, 0] } } } }
    const ids = async (more: Partial<Selection>): Promise<unknown[]> =>
      (await database.find('kept', { ...everything, query, ...more })).map(({ _id }) => _id)
    expect(await ids({ limit: 2 })).toEqual(['y', 'z'])
    expect(await ids({ order: { _id: -1 } })).toEqual(['z', 'y', 'x'])
    await expect(database.remove('kept', query, true)).rejects.toThrow('change or remove them by their _id')
  })
})

describe('an environment', () => {
  it('has its own limit for a document', async () => {
    const database = withIndex({}, { largestDocument: 100 })
    await expect(database.insert('kept', [{ a: 'x'.repeat(100) }])).rejects.toThrow(
      'larger than the limit of 100 bytes',
    )
  })

  it('that is not strict takes what production takes', async () => {
    const database = withIndex({}, { strict: false })
    await database.insert('kept', [{ a: 1 }, { a: 2 }, { b: 4 }])
    expect(await database.count('kept', { $or: [{ a: 1 }, { a: 2 }, { b: 3 }, { b: 4 }] })).toBe(3)
    expect(await database.update('kept', {}, { $set: { c: 1 } }, true)).toBe(3)
    expect(await database.remove('kept', {}, true)).toBe(3)
  })
})
