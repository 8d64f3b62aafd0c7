import { EJSON } from 'bson'
import { MemoryStore } from '../../test/fixtures/wire/memoryStore'
import { Database } from '../database/database'
import type { DatabaseOptions } from '../database/options'
import type { Caller } from './action'
import { databaseActions } from './databaseActions'

const NOW = 1_000_000
const identity = { source: 'wx_client' }
const caller: Caller = { requestId: 'r', invocation: { requestId: 'r', function: 'f', identity } }
const other: Caller = { requestId: 's', invocation: { requestId: 's', function: 'f', identity } }
const tool: Caller = { requestId: 't', connection: {} }
const otherTool: Caller = { requestId: 'u', connection: {} }

type Ask = (action: string, request: object, by?: Caller) => Promise<Record<string, unknown>>

function asking(options: DatabaseOptions = {}): Ask {
  const actions = databaseActions(
    new Database(new MemoryStore(), new Map([['posts', []]]), 'local', options),
    () => NOW,
  )
  return (action, request, by = caller) => actions[`database.${action}`]!({ collectionName: 'posts', ...request }, by)
}

function text(value: object): string {
  return EJSON.stringify(value, { relaxed: false })
}

const onDoc = { queryType: 'DOC', query: text({ _id: 'a' }), multi: false }
const onMany = { queryType: 'WHERE', query: text({ n: 1 }), multi: true }
const change = { merge: true, upsert: false, data: text({ $set: { n: 2 } }) }

async function listOf(ask: Ask, request: object): Promise<unknown[]> {
  const { data } = await ask('getDocument', { queryType: 'WHERE', ...request })
  return (data as { list: unknown[] }).list
}

describe('reading', () => {
  it('yields 100 documents unless told otherwise, and never more than 1 000', async () => {
    const ask = asking()
    await ask('insertDocument', { data: Array.from({ length: 1100 }, (_, _id) => text({ _id })) })
    const lengths = [{}, { limit: 0 }, { limit: 7 }, { limit: 5000 }, { limit: 5000, offset: 1050 }].map(
      async (request) => (await listOf(ask, request)).length,
    )
    expect(await Promise.all(lengths)).toEqual([100, 100, 7, 1000, 50])
    await expect(ask('getDocument', { limit: -1 })).rejects.toThrow("'limit' must be a whole number")
  })

  it('yields at most 1 MB', async () => {
    const ask = asking()
    await ask('insertDocument', { data: ['a', 'b', 'c'].map((_id) => text({ _id, text: 'x'.repeat(400_000) })) })
    await expect(listOf(ask, {})).rejects.toMatchObject({
      code: 'EXCEED_MAX_RESPONSE_SIZE',
      message: expect.stringContaining('database query result size exceed limit (1MB)') as string,
    })
    expect(await listOf(ask, { limit: 2 })).toHaveLength(2)
  })

  it('never writes out what would be far larger', async () => {
    const ask = asking()
    await ask('insertDocument', { data: [text({ _id: 'a', long: 'x'.repeat(500_000) })] })
    const value = { $map: { input: { $range: [0, 4000] }, in: '$long' } }
    const stages = [{ stageKey: '$project', stageValue: text({ value }) }]
    await expect(ask('aggregateDocuments', { stages })).rejects.toMatchObject({ code: 'EXCEED_MAX_RESPONSE_SIZE' })
  })
})

describe('in a transaction,', () => {
  it.each<[string, string, object]>([
    ['where().update()', 'modifyDocument', { ...onMany, ...change }],
    ['where().remove()', 'removeDocument', onMany],
    ['count()', 'calculateDocument', onMany],
    ['aggregate()', 'aggregateDocuments', { stages: [] }],
  ])('%s is refused, whether the SDK says the transaction or not', async (what, action, request) => {
    const ask = asking()
    const { transactionId } = await ask('startTransaction', {})
    const sentence = `${what} does not belong to a transaction`
    await expect(ask(action, request)).rejects.toThrow(sentence)
    await expect(ask(action, { ...request, transactionId })).rejects.toThrow(sentence)
    await ask(action, request, other)
    await ask(action, request, tool)
    await ask('abortTransaction', { transactionId })
    await ask(action, request)
  })

  it.each<[string, string, object]>([
    ['where().update()', 'modifyDocument', { ...onMany, ...change }],
    ['where().remove()', 'removeDocument', onMany],
    ['count()', 'calculateDocument', onMany],
    ['aggregate()', 'aggregateDocuments', { stages: [] }],
  ])("%s of a tool is refused too when it comes as the transaction's steps do, and of no other", async (...given) => {
    const [what, action, request] = given
    const ask = asking()
    const { transactionId } = await ask('startTransaction', {}, tool)
    await expect(ask(action, request, tool)).rejects.toThrow(`${what} does not belong to a transaction`)
    await ask(action, request, otherTool)
    await ask(action, request, caller)
    await ask('getDocument', { ...onDoc, transactionId }, otherTool)
    await expect(ask(action, request, otherTool)).rejects.toThrow(`${what} does not belong to a transaction`)
    await ask('commitTransaction', { transactionId }, tool)
    await ask(action, request, tool)
    await ask(action, request, otherTool)
  })

  it('where().get() is refused, inside of it and beside it', async () => {
    const ask = asking()
    const sentence = 'where().get() does not belong to a transaction'
    const { transactionId } = await ask('startTransaction', {})
    await expect(ask('getDocument', { ...onMany, transactionId })).rejects.toThrow(sentence)
    await expect(ask('getDocument', onMany)).rejects.toThrow(sentence)
    await ask('getDocument', { ...onDoc, transactionId })
    await ask('getDocument', onDoc)
    await ask('getDocument', onMany, other)
    await ask('getDocument', onMany, tool)
    await ask('commitTransaction', { transactionId })
    await ask('getDocument', onMany)
  })

  it("where().get() on a tool's transaction is refused, and a plain one of a tool is answered", async () => {
    const ask = asking()
    const { transactionId } = await ask('startTransaction', {}, tool)
    await expect(ask('getDocument', { ...onMany, transactionId }, tool)).rejects.toThrow(
      'where().get() does not belong',
    )
    await ask('getDocument', onMany, tool)
    await ask('abortTransaction', { transactionId }, tool)
  })

  it('where().get() sees what the transaction sees where the cloud is not strict, as in production', async () => {
    const ask = asking({ strict: false })
    const { transactionId } = await ask('startTransaction', {})
    await ask('insertDocument', { data: [text({ _id: 'a', n: 1 })], transactionId })
    expect([await listOf(ask, { ...onMany, transactionId }), await listOf(ask, onMany)]).toEqual([
      [text({ _id: 'a', n: 1 })],
      [],
    ])
  })

  it('what the SDK sends outside of it happens outside, as in production, where the cloud is not strict', async () => {
    const ask = asking({ strict: false })
    await ask('insertDocument', { data: [text({ _id: 'a', n: 1 })] })
    const { transactionId } = await ask('startTransaction', {})
    await ask('modifyDocument', { ...onMany, ...change })
    await ask('abortTransaction', { transactionId })
    expect(await listOf(ask, {})).toEqual([text({ _id: 'a', n: 2 })])
  })

  it('server dates are refused in every kind of write, and the transaction goes on', async () => {
    const ask = asking()
    const { transactionId } = await ask('startTransaction', {})
    const at = { $tcb_server_date: { offset: 0 } }
    const set = { ...onDoc, merge: false, upsert: true, transactionId }
    const sentence = 'serverDate() is not supported in a transaction'
    await expect(ask('insertDocument', { data: [text({ at })], transactionId })).rejects.toThrow(sentence)
    await expect(ask('modifyDocument', { ...set, data: text({ at }) })).rejects.toThrow(sentence)
    await ask('modifyDocument', { ...set, data: text({ n: 1 }) })
    await ask('commitTransaction', { transactionId })
    expect(await listOf(ask, {})).toHaveLength(1)
  })

  it('nobody else has a part', async () => {
    const ask = asking()
    const { transactionId } = await ask('startTransaction', {})
    const gone = { code: 'DATABASE_TRANSACTION_FAIL' }
    await expect(ask('commitTransaction', { transactionId }, other)).rejects.toMatchObject(gone)
    await expect(ask('getDocument', { ...onDoc, transactionId }, tool)).rejects.toMatchObject(gone)
    await expect(ask('commitTransaction', { transactionId: 5 })).rejects.toThrow("needs a text 'transactionId'")
    await ask('commitTransaction', { transactionId })
  })
})

describe('a write', () => {
  it.each<[string, object, string]>([
    ['modifyDocument', { ...onDoc, ...change, data: '{}' }, 'An update must change something'],
    ['modifyDocument', { ...onDoc, ...change, upsert: true }, 'An update that also creates is not supported'],
    ['modifyDocument', { ...onMany, merge: false, data: '{}' }, 'Only doc().set() replaces a document'],
    ['modifyDocument', { ...onDoc, ...change, query: '{}' }, 'doc() was called without an id'],
    ['modifyDocument', { ...change, queryType: 'WHERE', query: '', multi: true }, 'would hit every document'],
    ['removeDocument', { queryType: 'WHERE', query: '{}', multi: true }, 'would hit every document'],
    ['removeDocument', { queryType: 'WHERE', multi: true }, 'would hit every document'],
    ['insertDocument', { data: [] }, 'add() takes documents'],
    ['insertDocument', { data: ['5'] }, 'add() takes documents'],
    ['insertDocument', { data: {} }, "needs a list 'data'"],
    ['aggregateDocuments', { stages: [{}] }, 'A stage needs its name'],
  ])('%s of %j is refused', async (action, request, sentence) => {
    await expect(asking()(action, request)).rejects.toThrow(sentence)
  })
})
