import * as fs from 'node:fs'
import { join } from 'node:path'
import { contentOf, flip, KeptCloud } from '../../test/fixtures/wire/keptCloud'
import { keptExports } from './keptExports'
import { findRunning } from './running'

let kept: KeptCloud
beforeEach(() => {
  kept = new KeptCloud()
})
afterEach(() => kept.end())

async function useOneAfterTheOther(uses: readonly number[]): Promise<void> {
  for (const nth of uses) {
    await kept.start()
    await kept.insert({ _id: nth, slug: `s${nth}` })
    await kept.stop()
  }
}

const settle = (): Promise<void> => new Promise((resume) => setTimeout(resume, 300))

async function exportsAre(count: number): Promise<void> {
  while (keptExports(kept.data).length !== count) await new Promise((resume) => setTimeout(resume, 20))
}

describe('a start', () => {
  it.each([
    ['a turned bit in the documents', 'documents/documents.db', 8190],
    ['a turned bit in a stored file', 'files/packs/a b.txt', 2],
    ['a turned bit in the seal of a file', 'files/none.txt', 3],
  ])('refuses %s, and names the last good export, which puts everything back', async (_, path, at) => {
    await kept.start()
    await kept.fill()
    await kept.running.export(kept.at('before'))
    await kept.stop()
    await kept.start()
    await kept.insert({ _id: 'later', slug: 'later' })
    await kept.stop()
    const [broken = '', good = ''] = keptExports(kept.data)
    flip(join(broken, 'collections/posts.ndjson'), 10)
    flip(join(kept.data, path), at)
    await expect(kept.start()).rejects.toThrow(
      new RegExp(`${join(kept.data, path)} is damaged: .* Nothing of it is served. The last good export is ${good};`),
    )
    await kept.import(good)
    await kept.start()
    await kept.running.export(kept.at('after'))
    expect(contentOf(kept.at('after'))).toEqual(contentOf(kept.at('before')))
  })

  it.each([
    ['one stored file', 'files/none.txt', 'files/none.txt is damaged: it is missing'],
    ['a folder of them', 'files/packs', 'files/packs/a b.txt is damaged: it is missing'],
    ['all of them', 'files', 'is damaged: it is missing'],
  ])('misses %s, and names the last good export, which puts everything back', async (_, path, words) => {
    await kept.start()
    await kept.fill()
    await kept.stop()
    fs.rmSync(join(kept.data, path), { recursive: true })
    const [good = ''] = keptExports(kept.data)
    await expect(kept.start()).rejects.toThrow(`${words}. Nothing of it is served. The last good export is ${good};`)
    await expect(kept.start()).rejects.toThrow(words)
    await kept.import(good)
    await kept.start()
    await kept.running.export(kept.at('after'))
    expect(contentOf(kept.at('after'))).toEqual(contentOf(good))
  })

  it('misses all files together with what says which there have to be', async () => {
    await kept.start()
    await kept.fill()
    await kept.stop()
    for (const part of ['files', 'inventory', 'inventory-acknowledged'])
      fs.rmSync(join(kept.data, part), { recursive: true })
    await expect(kept.start()).rejects.toThrow('inventory is damaged: it is missing, though exports of it were kept.')
  })

  it('misses a file that went while the cloud ran, of which no export was kept without it', async () => {
    await kept.start()
    await kept.fill()
    await kept.stop()
    const [good = ''] = keptExports(kept.data)
    const cloud = await kept.start()
    await kept.remove('a')
    fs.rmSync(join(kept.data, 'files/none.txt'))
    await expect(cloud.export(kept.at('out'))).rejects.toThrow('files/none.txt is damaged: it is missing.')
    await kept.stop()
    expect(keptExports(kept.data)).toEqual([good])
    await expect(kept.start()).rejects.toThrow(`The last good export is ${good};`)
  })

  it('misses the lines by which an inventory was cut short, and names the last good export', async () => {
    await kept.start()
    await kept.fill()
    await kept.stop()
    const [inventory, [good = '']] = [join(kept.data, 'inventory'), keptExports(kept.data)]
    const [first = ''] = fs.readFileSync(inventory, 'utf8').split('\n')
    fs.truncateSync(inventory, first.length + 1)
    const way = `Nothing of it is served. The last good export is ${good};`
    await expect(kept.start()).rejects.toThrow(`inventory is damaged: of 3 writes the last 2 are not in it. ${way}`)
    fs.rmSync(inventory)
    await expect(kept.start()).rejects.toThrow('inventory is damaged: it is missing')
    await kept.import(good)
    await kept.start()
    await kept.running.export(kept.at('after'))
    expect(contentOf(kept.at('after'))).toEqual(contentOf(good))
  })

  it('misses no file that was taken away', async () => {
    await kept.start()
    await kept.fill()
    await kept.deleteFile('none.txt')
    await kept.stop()
    await kept.start()
    await kept.stop()
    expect(Object.keys(contentOf(join(kept.data, 'files')))).toEqual(['packs/a b.txt'])
  })

  it('refuses documents cut short and documents that are gone', async () => {
    await kept.start()
    await kept.fill()
    await kept.stop()
    fs.truncateSync(join(kept.data, 'documents/documents.db'), 5000)
    await expect(kept.start()).rejects.toThrow('documents.db is damaged: ')
    fs.rmSync(join(kept.data, 'documents'), { recursive: true })
    await expect(kept.start()).rejects.toThrow('is damaged: it is missing, though exports of it were kept')
    fs.rmSync(join(kept.data, 'exports'), { recursive: true })
    await kept.start()
    expect(await kept.count()).toBe(0)
  })
})

describe('a data folder', () => {
  it('gets an export at each end, and keeps six that differ', async () => {
    fs.mkdirSync(join(kept.data, 'exports/.killed.new'), { recursive: true })
    await useOneAfterTheOther([1, 2, 3, 4, 5, 6, 7])
    await kept.start()
    await kept.stop()
    const rows = keptExports(kept.data).map((path) => fs.readFileSync(join(path, 'collections/posts.ndjson'), 'utf8'))
    expect(rows.map((text) => text.split('\n').length - 1)).toEqual([7, 6, 5, 4, 3, 2])
    expect(fs.readdirSync(join(kept.data, 'exports'))).toHaveLength(6)
  })

  it('gets an export in each hour in which something changed', async () => {
    jest.useFakeTimers({
      doNotFake: ['Date', 'nextTick', 'setImmediate', 'setTimeout', 'performance', 'queueMicrotask'],
    })
    await kept.start()
    await kept.insert({ _id: 'a', slug: 'a' })
    expect(keptExports(kept.data)).toHaveLength(0)
    jest.advanceTimersByTime(3_600_000)
    await exportsAre(1)
    jest.advanceTimersByTime(3_600_000)
    await settle()
    expect(keptExports(kept.data)).toHaveLength(1)
    jest.useRealTimers()
  })

  it('says where its cloud is spoken to while it runs', async () => {
    const { admin, gateway } = await kept.start()
    expect(await findRunning(kept.data)).toEqual({ admin, gateway })
    expect(fs.statSync(join(kept.data, 'running.json')).mode & 0o077).toBe(0)
    fs.copyFileSync(join(kept.data, 'running.json'), kept.at('left.json'))
    await kept.stop()
    fs.copyFileSync(kept.at('left.json'), join(kept.data, 'running.json'))
    expect(await findRunning(kept.data)).toBeUndefined()
  })
})
