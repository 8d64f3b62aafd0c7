import * as fs from 'node:fs'
import { join } from 'node:path'
import { contentOf, flip, SmallCloud } from '../../test/fixtures/wire/smallCloud'
import { keptExports } from './keptExports'
import { findRunning } from './running'

let small: SmallCloud
beforeEach(() => {
  small = new SmallCloud()
})
afterEach(() => small.end())

async function useOneAfterTheOther(uses: readonly number[]): Promise<void> {
  for (const nth of uses) {
    await small.start()
    await small.insert({ _id: nth, slug: `s${nth}` })
    await small.stop()
  }
}

const settle = (): Promise<void> => new Promise((resume) => setTimeout(resume, 300))

describe('a start', () => {
  it.each([
    ['a turned bit in the documents', 'documents/documents.db', 8190],
    ['a turned bit in a stored file', 'files/packs/a b.txt', 2],
    ['a turned bit in the seal of a file', 'files/none.txt', 3],
  ])('refuses %s, and names the last good export, which puts everything back', async (_, path, at) => {
    await small.start()
    await small.fill()
    await small.running.export(small.at('before'))
    await small.stop()
    await small.start()
    await small.insert({ _id: 'later', slug: 'later' })
    await small.stop()
    const [broken = '', good = ''] = keptExports(small.data)
    flip(join(broken, 'collections/posts.ndjson'), 10)
    flip(join(small.data, path), at)
    await expect(small.start()).rejects.toThrow(
      new RegExp(`${join(small.data, path)} is damaged: .* Nothing of it is served. The last good export is ${good};`),
    )
    await small.import(good)
    await small.start()
    await small.running.export(small.at('after'))
    expect(contentOf(small.at('after'))).toEqual(contentOf(small.at('before')))
  })

  it('refuses documents cut short and documents that are gone', async () => {
    await small.start()
    await small.fill()
    await small.stop()
    fs.truncateSync(join(small.data, 'documents/documents.db'), 5000)
    await expect(small.start()).rejects.toThrow('documents.db is damaged: ')
    fs.rmSync(join(small.data, 'documents'), { recursive: true })
    await expect(small.start()).rejects.toThrow('is damaged: it is missing, though exports of it were kept')
    fs.rmSync(join(small.data, 'exports'), { recursive: true })
    await small.start()
    expect(await small.count()).toBe(0)
  })
})

describe('a data folder', () => {
  it('gets an export at each end, and keeps six that differ', async () => {
    await useOneAfterTheOther([1, 2, 3, 4, 5, 6, 7])
    await small.start()
    await small.stop()
    const rows = keptExports(small.data).map((path) => fs.readFileSync(join(path, 'collections/posts.ndjson'), 'utf8'))
    expect(rows.map((text) => text.split('\n').length - 1)).toEqual([7, 6, 5, 4, 3, 2])
  })

  it('gets an export in each hour in which something changed', async () => {
    jest.useFakeTimers({
      doNotFake: ['Date', 'nextTick', 'setImmediate', 'setTimeout', 'performance', 'queueMicrotask'],
    })
    await small.start()
    await small.insert({ _id: 'a', slug: 'a' })
    expect(keptExports(small.data)).toHaveLength(0)
    jest.advanceTimersByTime(3_600_000)
    await settle()
    expect(keptExports(small.data)).toHaveLength(1)
    jest.advanceTimersByTime(3_600_000)
    await settle()
    expect(keptExports(small.data)).toHaveLength(1)
    jest.useRealTimers()
  })

  it('says where its cloud is spoken to while it runs', async () => {
    const { admin, gateway } = await small.start()
    expect(await findRunning(small.data)).toEqual({ admin, gateway })
    expect(fs.statSync(join(small.data, 'running.json')).mode & 0o077).toBe(0)
    fs.copyFileSync(join(small.data, 'running.json'), small.at('left.json'))
    await small.stop()
    fs.copyFileSync(small.at('left.json'), join(small.data, 'running.json'))
    expect(await findRunning(small.data)).toBeUndefined()
  })
})
