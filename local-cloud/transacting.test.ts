import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud } from './localCloud'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
let cloud: LocalCloud

function probe(task: string, how?: string): Promise<unknown> {
  return cloud.callFunction('probe', { task, how }, 'oTestUser')
}

beforeAll(async () => {
  const database = join(folder, 'database.json')
  const storage = join(folder, 'storage.json')
  const indexes = [{ name: 'loc', keys: [{ field: 'loc', direction: '2dsphere' }] }]
  writeFileSync(database, JSON.stringify({ collections: { accounts: {}, shops: { indexes } } }))
  writeFileSync(storage, '{}')
  mkdirSync(join(folder, 'functions/probe'), { recursive: true })
  await build({
    entryPoints: [join(__dirname, '../test/fixtures/wire/transacting.js')],
    outfile: join(folder, 'functions/probe/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
  })
  writeFileSync(join(folder, 'functions/probe/config.json'), JSON.stringify({ timeout: 2 }))
  cloud = await startLocalCloud({
    folder: join(folder, 'kept'),
    functions: join(folder, 'functions'),
    database,
    storage,
    documents: { patience: { write: 300 } },
  })
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

const saying = (words: string): unknown => expect.stringContaining(words)

describe('through the unmodified SDK, a transaction', () => {
  it('reads its own writes, keeps them to itself and makes them true when it is committed', async () => {
    expect(await probe('transfer')).toEqual({
      inside: 90,
      missing: null,
      outside: 100,
      after: [
        { _id: 'a', n: 90 },
        { _id: 'b', n: 10 },
        { _id: 'log', text: 'moved' },
        { _id: 'new', n: 1 },
      ],
      again: saying('TransactionNotExist'),
    })
  })

  it('leaves nothing when it is rolled back or its code throws', async () => {
    expect(await probe('rollback')).toEqual({ withValue: 'because', thrown: 'of its own', after: 1 })
  })

  it('conflicts at the write, and plain writes are refused as busy while it is open', async () => {
    expect(await probe('conflict')).toEqual({
      conflict: saying('TransactionConflict'),
      over: 'DATABASE_TRANSACTION_FAIL',
      busy: saying('TransactionBusy'),
      after: 12,
    })
  })

  it.each([
    ['that the function never ended', 'leave', undefined, 11],
    ['whose function ended its process', 'die', 'exit', 21],
    ['whose function took too long', 'die', 'hang', 31],
  ])('%s leaves nothing, and locks nothing', async (_, task, how, n) => {
    await probe(task, how).catch(() => undefined)
    expect(await probe('write')).toEqual({ updated: 1, n })
  })
})

describe('through the unmodified SDK,', () => {
  it('silent traps are refused with the rule and the way out, and nothing of them happens', async () => {
    expect(await probe('traps')).toEqual({
      get: saying('where().get() does not belong to a transaction'),
      plainGet: saying('where().get() does not belong to a transaction'),
      update: saying('where().update() does not belong to a transaction'),
      remove: saying('where().remove() does not belong to a transaction'),
      count: saying('count() does not belong to a transaction'),
      aggregate: saying('aggregate() does not belong to a transaction'),
      serverDate: saying('serverDate() is not supported in a transaction'),
      or: saying("One $or asks for 'a' or 'b'"),
      undefinedValue: saying("The condition on 'a' is {}"),
      undefinedIncrement: saying("'$inc' is empty"),
      nothing: saying('An update must change something'),
      positional: saying("Positional updates ('l.$.n') are not supported"),
      after: { _id: 't', n: 1 },
    })
  })

  it('places are kept as what they were and found by where they are', async () => {
    expect(await probe('places')).toEqual({
      near: ['here', 'farther'],
      within: ['farther', 'here'],
      circle: ['here'],
      intersects: ['street'],
      far: [
        ['here', 205],
        ['farther', 1229],
      ],
      east: 113.31,
      corners: [33, 34],
      name: 0,
      same: 1,
      noIndex: saying('unable to find index for $geoNear query'),
      noPlace: saying("Can't extract geo keys"),
    })
  })
})
