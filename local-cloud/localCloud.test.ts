import { build } from 'esbuild'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Functions } from './functions/functions'
import { startLocalCloud, stoppedAt, type LocalCloud, type LocalCloudOptions } from './localCloud'

const NOW = Date.UTC(2027, 2, 13, 2)

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const lines: string[] = []
const options: LocalCloudOptions & { database: string; storage: string } = {
  folder: join(folder, 'kept'),
  functions: join(folder, 'functions'),
  database: join(folder, 'database.json'),
  storage: join(folder, 'storage.json'),
  clock: stoppedAt(NOW),
  log: (line) => lines.push(line),
}
let cloud: LocalCloud

function probe<T = Record<string, unknown>>(task: string, openId = 'oTestUser', name = 'probe'): Promise<T> {
  return cloud.callFunction(name, { task }, openId) as Promise<T>
}

beforeAll(async () => {
  writeFileSync(
    options.database,
    JSON.stringify({
      collections: { posts: {}, visits: { indexes: [{ name: 'who', keys: [{ field: 'who', direction: 1 }] }] } },
    }),
  )
  writeFileSync(options.storage, JSON.stringify({ 'packs/': { read: 'everybody', write: 'functions' } }))
  mkdirSync(join(options.functions, 'probe'), { recursive: true })
  await build({
    entryPoints: [join(__dirname, '../test/fixtures/wire/probe.js')],
    outfile: join(options.functions, 'probe/index.js'),
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node18',
  })
  for (const name of ['again', 'hasty'])
    cpSync(join(options.functions, 'probe'), join(options.functions, name), { recursive: true })
  writeFileSync(join(options.functions, 'probe/config.json'), JSON.stringify({ timeout: 30 }))
  writeFileSync(join(options.functions, 'hasty/config.json'), JSON.stringify({ timeout: 5 }))
  writeFileSync(join(options.functions, 'again/config.json'), '{')
  cloud = await startLocalCloud(options)
})

afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

describe('through the unmodified SDK,', () => {
  it('documents are added, changed, found, counted, grouped and removed', async () => {
    expect(await probe('documents')).toEqual({
      changed: { updated: 1 },
      one: {
        _id: 'p1',
        n: 11,
        f: 1.5,
        big: 5e9,
        at: new Date(5).toISOString(),
        sd: new Date(NOW + 1000).toISOString(),
        tags: ['x', 'y', 'z'],
        sub: { a: 1 },
      },
      many: [{ n: 11 }, { n: 2 }],
      total: 2,
      set: expect.objectContaining({ _id: 'p2', stats: { updated: 0, created: 1 } }) as unknown,
      rows: [{ _id: null, sum: 16 }],
      removed: { removed: 2 },
      gone: { errCode: -1, message: expect.stringContaining('document with _id p2 does not exist') as string },
    })
  })

  it("what production refuses is refused in production's words, and silent traps by name", async () => {
    const saying = (errCode: number, words: string): unknown => ({
      errCode,
      message: expect.stringContaining(words) as string,
    })
    expect(await probe('refusals')).toEqual({
      duplicate: saying(
        -502001,
        'E11000 duplicate key error collection: tnt-local.posts index: _id_ dup key: { : "d" }',
      ),
      missing: saying(-502005, 'Db or Table not exist'),
      emptyRemoval: saying(-501007, 'would hit every document'),
      emptyUpdate: saying(-501007, 'would hit every document'),
      noQuery: saying(-501007, 'would hit every document'),
      nullParent: saying(-502001, "Cannot create field 'x' in element {nul: null}"),
    })
  })

  it('a file is uploaded, downloaded, lent and deleted', async () => {
    expect(await probe('files')).toEqual({
      fileID: 'cloud://local.local-local/packs/a b.txt',
      content: '内容',
      direct: '内容',
      second: -503003,
      outside: expect.stringContaining('must name a file inside the storage') as string,
      deleted: 0,
    })
  })

  it('one function calls another, and the person stays the same', async () => {
    const { inner, outer, none } = await probe<Record<string, Record<string, unknown>>>('nested')
    expect(outer).toBe('wx_client')
    expect(inner).toMatchObject({
      OPENID: 'oTestUser',
      SOURCE: 'wx_client,scf',
      userInfo: { openId: 'oTestUser' },
      zone: 'UTC',
    })
    expect(none).toMatchObject({ errCode: -1, message: expect.stringContaining('could not find none') as string })
  })

  it('a function reaches this cloud and nothing else', async () => {
    expect(await probe('elsewhere')).toBe('The local cloud lets a function reach only this cloud, not 192.0.2.1.')
  })

  it('each of 40 callers at once is itself throughout', async () => {
    const callers = Array.from({ length: 40 }, (_, at) => `oCaller${at}`)
    const answers = await Promise.all(callers.map((caller) => probe('identity', caller)))
    expect(answers).toEqual(
      callers.map((caller) => ({ before: caller, after: caller, userInfo: caller, seen: [caller] })),
    )
  })
})

describe('a function that goes wrong', () => {
  it.each([
    ['failure', -504002, 'TypeError: it went wrong\n    at '],
    ['failure', -504002, '(/var/user/index.js:'],
    ['exit', -504002, '145 code exit unexpected'],
    ['rejection', -504002, 'Error: nobody handles this'],
    ['rejectionBehind', -504002, 'Error: nobody handles this either'],
    ['large', -604001, 'The result of probe is larger than'],
  ])('(%s) answers an error, and the requests beside and behind it are unharmed', async (task, errCode, words) => {
    const beside = probe('whoAmI')
    await expect(probe(task)).rejects.toMatchObject({ errCode, errMsg: expect.stringContaining(words) as string })
    const behind = probe('whoAmI', 'oOther')
    expect([await beside, await behind]).toMatchObject([{ OPENID: 'oTestUser' }, { OPENID: 'oOther' }])
  })

  it.each(['hang', 'loop'])(
    '(%s) is ended when its time is over, and the requests beside and behind it answer',
    async (task) => {
      const beside = probe('whoAmI', 'oTestUser', 'hasty')
      await expect(probe(task, 'oTestUser', 'hasty')).rejects.toMatchObject({
        errCode: -504003,
        errMsg: expect.stringContaining('Invoking task timed out after 5 seconds') as string,
      })
      const behind = probe('whoAmI', 'oOther', 'hasty')
      expect([await beside, await behind]).toMatchObject([{ OPENID: 'oTestUser' }, { OPENID: 'oOther' }])
    },
  )

  it('because there is none, or its settings are broken, is named', async () => {
    await expect(cloud.callFunction('none', {}, 'oA')).rejects.toMatchObject({ errCode: -501000 })
    await expect(cloud.callFunction('../probe', {}, 'oA')).rejects.toMatchObject({ errCode: -501000 })
    await expect(cloud.callFunction('again', {}, 'oA')).rejects.toMatchObject({
      errMsg: expect.stringContaining('config.json is not JSON') as string,
    })
  })

  it('is not begun when its event is too large or no object', async () => {
    await expect(cloud.callFunction('probe', { task: 'x'.repeat(100 * 1024) }, 'oA')).rejects.toMatchObject({
      errCode: -501007,
    })
    await expect(cloud.callFunction('probe', [], 'oA')).rejects.toMatchObject({ errCode: -501007 })
  })

  it('by leaving a call running behind its answer has that call refused, and what it prints is logged', async () => {
    expect(await probe('later')).toBe('answered')
    const refused = () =>
      lines.filter((line) => /^probe [0-9a-f-]{36} \| .*called the cloud outside a request/.test(line))
    while (refused().length === 0) await new Promise((resume) => setTimeout(resume, 20))
    expect(refused()).toHaveLength(1)
  })
})

describe('the local cloud', () => {
  it('keeps an instance for the next request, and takes a new one when the functions were built anew', async () => {
    const first = await probe('count')
    expect(await probe('count')).toEqual({ ...first, calls: Number(first.calls) + 1 })
    await cloud.reload()
    const after = await probe('count')
    expect(after.calls).toBe(1)
    expect(after.process).not.toBe(first.process)
  })

  it('tells which operations were done, for which request', async () => {
    const before = cloud.operations().length
    await probe('identity')
    const done = cloud.operations().slice(before)
    expect(done.map(({ action }) => action)).toEqual([
      'functions.invokeFunction',
      'database.insertDocument',
      'database.getDocument',
    ])
    expect(new Set(done.map(({ requestId }) => requestId)).size).toBe(1)
    expect(done[1]).toMatchObject({ collection: 'visits', function: 'probe' })
  })

  it('refuses a data folder that is in use, and an openId that the SDK would make a number', async () => {
    await expect(startLocalCloud(options)).rejects.toThrow('Another local cloud is using')
    await expect(startLocalCloud({ ...options, people: [{ id: 'a', name: 'A', openId: '123' }] })).rejects.toThrow(
      'digits only',
    )
  })

  it('that cannot end all it began tells of the first failure, and leaves its folder free all the same', async () => {
    const ending = jest.spyOn(Functions.prototype, 'close').mockRejectedValueOnce(new Error('it would not end'))
    await expect(cloud.close()).rejects.toThrow('it would not end')
    const [functions] = ending.mock.contexts as Functions[]
    await functions?.close()
    cloud = await startLocalCloud(options)
    ending.mockRestore()
  })

  it('finds documents again after a restart', async () => {
    await cloud.close()
    cloud = await startLocalCloud(options)
    await expect(probe('refusals')).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') as string })
  })
})
