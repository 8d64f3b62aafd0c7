import * as fs from 'node:fs'
import { join } from 'node:path'
import { contentOf, flip, SmallCloud, uniqueSlug } from '../../test/fixtures/wire/smallCloud'
import { listFiles } from '../listFiles'
import { importEnvironment } from './importEnvironment'

let small: SmallCloud
beforeEach(() => {
  small = new SmallCloud()
})
afterEach(() => small.end())

describe('an export', () => {
  it('is a folder of readable files, and the same bytes again after an import', async () => {
    const [first, second] = [small.at('first'), small.at('second')]
    await small.start()
    await small.fill()
    await small.running.export(first)
    await small.stop()
    expect(listFiles(first)).toEqual([
      'collections/empty.ndjson',
      'collections/posts.ndjson',
      'files/none.txt',
      'files/packs/a b.txt',
      'manifest.json',
    ])
    expect(fs.readFileSync(join(first, 'collections/posts.ndjson'), 'utf8').split('\n')).toEqual([
      '{"_id":"b","slug":"zwei","n":{"$numberInt":"1"}}',
      '{"_id":"a","slug":"eins\\n二","at":{"$date":{"$numberLong":"5"}}}',
      '',
    ])
    expect(fs.readFileSync(join(first, 'files/packs/a b.txt'), 'utf8')).toBe('内容')
    await small.import(first)
    await small.start()
    await small.running.export(second)
    expect(contentOf(second)).toEqual(contentOf(first))
  })

  it('takes a folder of its own, and is there whole or not at all', async () => {
    await small.start()
    await expect(small.running.export(small.folder)).rejects.toThrow('is not empty')
    expect(listFiles(small.folder).filter((path) => path.includes('.new'))).toEqual([])
  })
})

describe('an import', () => {
  const remove = (path: string) => (): void => fs.rmSync(join(small.at('out'), path))
  const write = (path: string, content: string) => (): void => fs.writeFileSync(join(small.at('out'), path), content)
  const turn = (path: string) => (): void => flip(join(small.at('out'), path), 20)

  it.each([
    ['has no manifest', remove('manifest.json'), 'it has no manifest.json'],
    ['has another manifest', write('manifest.json', '{}'), 'its manifest.json is not as it was written'],
    ['has a newer form', write('manifest.json', '{"format":2}'), 'it has the format 2, this cloud reads format 1'],
    ['has no JSON in its manifest', write('manifest.json', 'x'), 'its manifest.json is no manifest'],
    ['lacks a collection', remove('collections/posts.ndjson'), 'collections/posts.ndjson is missing'],
    ['lacks a file', remove('files/none.txt'), 'files/none.txt is missing'],
    ['has a file more', write('files/more.txt', 'x'), 'it holds files/more.txt, of which its manifest says nothing'],
    ['has a changed row', turn('collections/posts.ndjson'), 'collections/posts.ndjson is not as it was written'],
    ['has a changed file', write('files/none.txt', 'x'), 'files/none.txt is not as it was written'],
  ])('of an export that %s is refused whole, and changes nothing', async (_, spoil, reason) => {
    await small.start()
    await small.fill()
    await small.running.export(small.at('out'))
    await small.stop()
    const before = contentOf(small.data)
    spoil()
    await expect(small.import(small.at('out'))).rejects.toThrow(
      `The export ${small.at('out')} is not whole, so nothing of it was taken: ${reason}.`,
    )
    expect(contentOf(small.data)).toEqual(before)
  })

  it('of documents that the indexes do not allow is refused', async () => {
    await small.start()
    await small.act('addCollection', { collectionName: 'free' })
    await small.act('insertDocument', { collectionName: 'free', data: ['{"slug":"s"}', '{"slug":"s"}'] })
    await small.running.export(small.at('out'))
    const strict = new Map([['free', [uniqueSlug]]])
    await expect(importEnvironment(small.at('out'), small.at('other'), strict)).rejects.toThrow('E11000')
    expect(listFiles(small.at('other'))).toEqual([])
  })

  it('that was interrupted once it was whole is finished at the next start, and cleared away before that', async () => {
    await small.start()
    await small.fill()
    await small.stop()
    const importing = join(small.data, 'importing')
    fs.mkdirSync(importing)
    fs.renameSync(join(small.data, 'documents'), join(importing, 'documents'))
    fs.writeFileSync(join(importing, 'ready'), '')
    await small.start()
    expect(await small.count()).toBe(2)
    await small.stop()
    fs.mkdirSync(join(importing, 'documents'), { recursive: true })
    await small.start()
    expect(await small.count()).toBe(2)
    expect(fs.existsSync(importing)).toBe(false)
  })
})

describe('a snapshot', () => {
  it('puts back documents, collections and files, also after the next start', async () => {
    const running = await small.start()
    await small.fill()
    await running.export(small.at('before'))
    const snapshot = await running.snapshot()
    await small.remove('b')
    await small.insert({ _id: 'c', slug: 'drei' })
    await small.act('addCollection', { collectionName: 'more' })
    await small.upload('none.txt', 'changed')
    await small.upload('deep/er/file.txt', 'more')
    await running.restore(snapshot)
    await running.export(small.at('after'))
    await small.stop()
    await small.start()
    await small.running.export(small.at('again'))
    expect(contentOf(small.at('after'))).toEqual(contentOf(small.at('before')))
    expect(contentOf(small.at('again'))).toEqual(contentOf(small.at('before')))
  })
})
