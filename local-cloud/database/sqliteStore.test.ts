import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import Sqlite from 'libsql'
import { keep, StoreFolder } from '../../test/fixtures/wire/storeFolder'
import { buildProgram, programEnvironment } from '../../tools/buildProgram'
import { openSqliteStore } from './sqliteStore'

let folder: StoreFolder
beforeEach(() => {
  folder = new StoreFolder()
})
afterEach(() => folder.end())

describe('the store', () => {
  it('keeps what was written, in order of arrival, in a file that any SQLite reads', async () => {
    await folder.write(
      [{ kind: 'collection', collection: 'empty' }, keep(2, '第二'), keep(1, "fir'st")],
      [keep(2, 'changed'), keep(3, 'gone')],
      [{ kind: 'drop', collection: 'posts', record: 3 }],
    )
    const store = openSqliteStore(folder.path)
    expect(store.collections()).toEqual(['empty', 'posts'])
    await store.close()
    expect(await folder.reading()).toBe(`1 "fir'st", 2 "changed"`)
    const rows = new Sqlite(folder.at('documents.db')).prepare('SELECT * FROM kept WHERE record = 1').all()
    expect(rows).toMatchObject([{ collection: 'posts', text: `{"_id":"p1","text":"fir'st"}` }])
  })

  it('ends a collection with all that is in it', async () => {
    await folder.write([keep(1, 'first'), keep(2, 'second')], [{ kind: 'end', collection: 'posts' }, keep(3, 'third')])
    expect(await folder.reading()).toBe('3 "third"')
  })

  it('leaves nothing but its two files when it is closed', async () => {
    const [, closed] = await folder.write([keep(1, 'first')])
    expect(Object.keys(closed ?? {})).toEqual(['acknowledged', 'documents.db'])
  })

  it('writes a group of many pieces whole or not at all', async () => {
    const large = Array.from({ length: 5 }, (_, at) => keep(at + 1, 'x'.repeat(50_000)))
    const store = openSqliteStore(folder.path)
    await expect(store.write([...large, { kind: 'collection', collection: 'a\nb' }])).rejects.toThrow('is no name')
    expect([...store.rows()]).toEqual([])
    await store.write(large)
    expect([...store.rows()].map(({ record }) => record)).toEqual([1, 2, 3, 4, 5])
    await store.close()
  })

  it('begins anew where its very first opening was interrupted', async () => {
    writeFileSync(folder.at('documents.db.new'), 'SQLite')
    writeFileSync(folder.at('documents.db.new-wal'), 'half')
    await folder.write([keep(1, 'first')])
    expect(await folder.reading()).toBe('1 "first"')
    rmSync(folder.at('acknowledged'))
    await expect(folder.reading()).resolves.toBe('damaged')
  })

  it('of an earlier local cloud is not read', () => {
    writeFileSync(folder.at('data.mdb'), '')
    expect(() => openSqliteStore(folder.path)).toThrow('was written by an earlier local cloud')
    expect(Object.keys(folder.files())).toEqual(['data.mdb'])
  })
})

describe('a full disk', () => {
  it('is an error to the caller; what was written before is there, and writing goes on when there is room', async () => {
    const filler = await buildProgram('test/fixtures/wire/filler.ts', folder.at('filler.cjs'))
    const command = `ulimit -f 256; exec '${process.execPath}' '${filler}' '${folder.at('full')}'`
    const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'], env: programEnvironment })
    const parts: string[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part.toString()))
    await once(child, 'close')
    const [kept, refused, after, file] = parts.join('').split('\n')
    expect(refused).toMatch(
      /^SYS_ERR: \[LocalCloud\] Nothing was written, the disk said: (disk I\/O error|database or disk is full)$/,
    )
    expect(after).toBe('smaller ones fit')
    expect(file).toBe('EFBIG, not there')
    expect(readdirSync(folder.at('full/incoming'))).toEqual([])
    const store = openSqliteStore(folder.at('full'))
    expect([...store.rows()].length).toBe(Number(kept))
    await store.close()
  })
})
