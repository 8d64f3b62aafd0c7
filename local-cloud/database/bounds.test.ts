import { MemoryStore } from '../../test/fixtures/wire/memoryStore'
import { Database } from './database'
import type { Selection } from './selection'
import type { Document, Value } from './document'
import type { DatabaseOptions } from './options'

let database: Database

async function open(options: DatabaseOptions = {}): Promise<void> {
  database = new Database(new MemoryStore(), new Map([['items', []]]), 'test', options)
  const list = Array.from({ length: 5000 }, (_, at) => at)
  await database.insert('items', [
    { _id: 'a', text: `${'a'.repeat(40)}!`, list, other: list, words: ['b', `${'a'.repeat(40)}!`] },
    { _id: 'b', text: 'short', list: [] },
  ])
}
afterEach(() => database.close())

const everything: Selection = { query: {}, order: {}, offset: 0, limit: 100, projection: {} }
const within = (initialValue: Value, each: Value, rounds: number): Value => ({
  $reduce: { input: { $range: [0, rounds] }, initialValue, in: each },
})
const tooMuch = { code: 'INVALID_PARAM', message: expect.stringContaining('5000000 list members') as string }

describe('what a pipeline makes on its way is bounded:', () => {
  // Time enough, so that only what is made can be too much.
  beforeEach(() => open({ patience: { read: 60_000 } }))

  it.each<[string, Value]>([
    ['a range', { $size: { $range: [0, 1e9] } }],
    ['ranges in a map', { $map: { input: { $range: [0, 10_000] }, in: { $range: [0, 10_000] } } }],
    ['lists that are doubled', within(['x'], { $concatArrays: ['$$value', '$$value'] }, 60)],
    [
      'lists joined many times',
      {
        $let: {
          vars: { l: { $range: [0, 1e6] } },
          in: { $concatArrays: Array.from({ length: 400 }, () => '$$l') },
        },
      },
    ],
    [
      'lists zipped many times',
      {
        $let: { vars: { l: { $range: [0, 1e6] } }, in: { $zip: { inputs: Array.from({ length: 400 }, () => '$$l') } } },
      },
    ],
  ])('%s', async (_, value) => {
    const stages = [{ key: '$project', value: { value } }]
    await expect(database.aggregate('items', stages)).rejects.toMatchObject(tooMuch)
  })

  it('a text', async () => {
    const value = within('xxxx', { $concat: ['$$value', '$$value'] }, 60)
    await expect(database.aggregate('items', [{ key: '$project', value: { value } }])).rejects.toThrow(
      'may have 16777216 characters',
    )
  })

  it('rows that lists are taken apart into', async () => {
    await expect(database.aggregate('items', [{ key: '$unwind', value: '$list' }])).rejects.toMatchObject(tooMuch)
  })

  it('and each begins anew', async () => {
    const stages = [{ key: '$project', value: { n: { $size: { $range: [0, 2_000_000] } } } }]
    for (const round of [1, 2])
      expect([round, (await database.aggregate('items', stages)).map(({ n }) => n)]).toEqual([
        round,
        [2_000_000, 2_000_000],
      ])
  })
})

describe('a regular expression that tries too many ways is stopped, and the cloud goes on:', () => {
  const slow = /^(a+)+$/
  beforeEach(() => open({ patience: { read: 100 } }))

  const stopped = { code: 'DATABASE_TIMEOUT', message: expect.stringContaining('stopped after 0.1 s') as string }

  it.each<[string, () => Promise<unknown>]>([
    ['get', () => database.find('items', { ...everything, query: { text: slow } })],
    ['get by $regex', () => database.find('items', { ...everything, query: { text: { $regex: '^(a+)+$' } } })],
    ['get in a list', () => database.find('items', { ...everything, query: { text: { $in: ['x', slow] } } })],
    ['count', () => database.count('items', { $or: [{ words: slow }] })],
    ['update', () => database.update('items', { text: slow }, { $set: { n: 1 } }, true)],
    ['pull', () => database.update('items', { _id: 'a' }, { $pull: { words: slow } }, false)],
    ['remove', () => database.remove('items', { text: { $not: slow } }, true)],
    ['aggregate', () => database.aggregate('items', [{ key: '$match', value: { text: slow } }])],
  ])('%s', async (_, ask) => {
    await expect(ask()).rejects.toMatchObject(stopped)
    expect((await database.find('items', everything)).map((document: Document) => document.n ?? null)).toEqual([
      null,
      null,
    ])
  })

  it('in a transaction, which is over then', async () => {
    const transaction = database.beginTransaction()
    const asked = { ...everything, query: { text: slow } }
    await expect(database.find('items', asked, { transaction })).rejects.toMatchObject(stopped)
    await expect(database.commitTransaction({ transaction })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    })
  })
})

it('a pipeline that goes round too often is stopped, and the cloud goes on', async () => {
  await open({ patience: { read: 100 } })
  const round = (inner: Value): Value => ({ $sum: { $map: { input: { $range: [0, 1000] }, in: inner } } })
  const stages = [{ key: '$project', value: { value: round(round({ $sum: { $range: [0, 10] } })) } }]
  await expect(database.aggregate('items', stages)).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' })
  expect(await database.count('items', {})).toBe(2)
})

it('a computation in a query is bounded too', async () => {
  await open()
  const query = { $expr: { $gt: [{ $size: { $range: [0, 1e9] } }, 1] } }
  await expect(database.count('items', query)).rejects.toMatchObject(tooMuch)
})
