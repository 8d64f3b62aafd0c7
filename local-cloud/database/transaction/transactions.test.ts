import { MemoryStore } from '../../../test/fixtures/wire/memoryStore'
import { Database } from '../database'
import type { Selection } from '../selection'
import type { Document } from '../document'
import type { IndexDefinition } from '../indexFile'
import type { Within } from './transactions'

const definitions = new Map<string, IndexDefinition[]>([
  ['accounts', [{ name: 'phone', keys: [{ field: 'phone', direction: 1 }], unique: true, sparse: true }]],
  ['log', []],
])

const everything: Selection = { query: {}, order: {}, offset: 0, limit: 1000, projection: {} }
const request = { requestId: 'r' }

let store: MemoryStore
let database: Database

beforeEach(async () => {
  store = new MemoryStore()
  database = new Database(store, definitions, 'test', { patience: { transaction: 300, write: 60 } })
  await database.insert('accounts', [
    { _id: 'a', n: 100 },
    { _id: 'b', n: 0, phone: '1' },
  ])
})
afterEach(() => database.close())

function begin(owner?: object): Within {
  return { transaction: database.beginTransaction(owner), owner }
}

function add(id: string, n: number, within?: Within): Promise<number> {
  return database.update('accounts', { _id: id }, { $inc: { n } }, false, within)
}

async function numbers(within?: Within): Promise<unknown[]> {
  return (await database.find('accounts', everything, within)).map(({ n }) => n)
}

const conflict = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('TransactionConflict') as string,
}
const gone = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionNotExist') as string }
const busy = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionBusy') as string }

describe('a transaction', () => {
  it('sees its own writes, which nobody else sees until it is committed, and then all at once', async () => {
    const within = begin()
    await add('a', -10, within)
    await add('b', 10, within)
    await database.insert('log', [{ _id: 'l' }], within)
    await database.replace('log', 'm', { x: 1 }, within)
    await database.remove('log', { _id: 'l' }, false, within)
    expect([await numbers(within), await numbers()]).toEqual([
      [90, 10],
      [100, 0],
    ])
    expect(await database.find('log', everything, within)).toEqual([{ _id: 'm', x: 1 }])
    const before = store.writes
    await database.commitTransaction(within)
    expect(store.writes).toBe(before + 1)
    expect(await numbers()).toEqual([90, 10])
    expect(await database.find('log', everything)).toEqual([{ _id: 'm', x: 1 }])
  })

  it('sees the documents as they were when it began', async () => {
    const within = begin()
    await add('a', 1)
    await database.remove('accounts', { _id: 'b' }, false)
    await database.insert('accounts', [{ _id: 'c', n: 5 }])
    expect(await numbers(within)).toEqual([100, 0])
    expect(await database.find('accounts', { ...everything, query: { phone: '1' } }, within)).toHaveLength(1)
    await database.commitTransaction(within)
    expect(await numbers()).toEqual([101, 5])
  })

  it('leaves nothing when it is aborted', async () => {
    const within = begin()
    await add('a', 1, within)
    await database.insert('log', [{ _id: 'l' }], within)
    database.abortTransaction(within)
    expect(await numbers()).toEqual([100, 0])
    expect(await database.count('log', {})).toBe(0)
    expect(await add('a', 1)).toBe(1)
  })

  it('conflicts at the write when another one wrote first, and is over', async () => {
    const [first, second] = [begin(), begin()]
    await add('a', 1, first)
    await expect(add('a', 1, second)).rejects.toMatchObject(conflict)
    await expect(add('b', 1, second)).rejects.toMatchObject(gone)
    await expect(database.commitTransaction(second)).rejects.toMatchObject(gone)
    await database.commitTransaction(first)
    expect(await numbers()).toEqual([101, 0])
  })

  it('conflicts with what was written plainly since it began, not with what it only reads', async () => {
    const [first, second] = [begin(), begin()]
    await add('a', 1)
    await expect(add('a', 1, first)).rejects.toMatchObject(conflict)
    expect(await add('b', 1, second)).toBe(1)
    await database.commitTransaction(second)
    expect(await numbers()).toEqual([101, 1])
  })

  it('lets write skew pass, as snapshot isolation does', async () => {
    const [first, second] = [begin(), begin()]
    expect([await numbers(first), await numbers(second)]).toEqual([
      [100, 0],
      [100, 0],
    ])
    await add('a', 1, first)
    await add('b', 1, second)
    await database.commitTransaction(first)
    await database.commitTransaction(second)
    expect(await numbers()).toEqual([101, 1])
  })

  it.each<[string, Document]>([
    ['id', { _id: 'c' }],
    ['unique value', { _id: 'd', phone: '2' }],
  ])('conflicts when another one is adding the same %s', async (_, document) => {
    const [first, second] = [begin(), begin()]
    await database.insert('accounts', [{ _id: 'c', phone: '2' }], first)
    await expect(database.insert('accounts', [document], second)).rejects.toMatchObject(conflict)
    await database.commitTransaction(first)
  })

  it('may take a unique value that it has set free itself', async () => {
    const within = begin()
    await database.update('accounts', { _id: 'b' }, { $set: { phone: '2' } }, false, within)
    await database.update('accounts', { _id: 'a' }, { $set: { phone: '1' } }, false, within)
    await database.commitTransaction(within)
    expect((await database.find('accounts', everything)).map(({ phone }) => phone)).toEqual(['1', '2'])
  })

  it('is over when one of its operations is refused', async () => {
    const within = begin()
    await add('a', 1, within)
    await expect(database.insert('accounts', [{ _id: 'x', phone: '1' }], within)).rejects.toThrow('E11000')
    await expect(database.commitTransaction(within)).rejects.toMatchObject(gone)
    expect(await numbers()).toEqual([100, 0])
  })

  it('is over after its time', async () => {
    const within = begin()
    await add('a', 1, within)
    await new Promise((resume) => setTimeout(resume, 350))
    await expect(database.commitTransaction(within)).rejects.toMatchObject(gone)
    expect(await numbers()).toEqual([100, 0])
  })

  it('is over when the request that began it has ended, and such a request begins no other', async () => {
    const [within, other] = [begin(request), begin({ requestId: 's' })]
    await add('a', 1, within)
    await add('b', 1, other)
    expect([request, {}].map((invocation) => database.hasTransaction({ invocation }))).toEqual([true, false])
    database.requestEnded(request)
    await expect(database.commitTransaction(within)).rejects.toMatchObject(gone)
    expect(() => begin(request)).toThrow('TransactionNotExist')
    await database.commitTransaction(other)
    expect(await numbers()).toEqual([100, 1])
  })

  it('belongs to the request that began it', async () => {
    const within = begin({})
    await expect(add('a', 1, { ...within, owner: request })).rejects.toMatchObject(gone)
    await expect(add('a', 1, { transaction: within.transaction })).rejects.toMatchObject(gone)
  })

  it('is over, whole, when the disk refuses it', async () => {
    const [within, bystander] = [begin(), begin()]
    await add('a', -10, within)
    await add('b', 10, within)
    store.full = true
    await expect(database.commitTransaction(within)).rejects.toThrow('Nothing was written')
    store.full = false
    expect(await numbers()).toEqual([100, 0])
    await expect(database.commitTransaction(bystander)).rejects.toMatchObject(gone)
  })
})

describe('a plain write', () => {
  it('waits for the transaction that holds its document, and is done on what that one left', async () => {
    const within = begin()
    await add('a', 1, within)
    const waiting = add('a', 10)
    await database.commitTransaction(within)
    expect(await waiting).toBe(1)
    expect(await numbers()).toEqual([111, 0])
  })

  it('is refused as busy when it has waited long enough', async () => {
    const within = begin()
    await add('a', 1, within)
    await database.insert('accounts', [{ _id: 'c', phone: '2' }], within)
    await expect(add('a', 10)).rejects.toMatchObject(busy)
    await expect(database.insert('accounts', [{ _id: 'd', phone: '2' }])).rejects.toMatchObject(busy)
    await expect(database.remove('accounts', { n: { $gte: 0 } }, true)).rejects.toMatchObject(busy)
    expect(await add('b', 1)).toBe(1)
    await database.commitTransaction(within)
    expect(await numbers()).toEqual([101, 1, undefined])
  })

  it('that still waits is refused when the database is closed', async () => {
    await add('a', 1, begin())
    const waiting = add('a', 10)
    const outcome = expect(waiting).rejects.toMatchObject(busy)
    await database.close()
    await outcome
  })

  it('is refused as it would be without the transaction, when it touches nothing of it', async () => {
    const within = begin()
    await add('a', 1, within)
    await expect(database.insert('accounts', [{ _id: 'b' }])).rejects.toThrow('E11000')
  })
})
