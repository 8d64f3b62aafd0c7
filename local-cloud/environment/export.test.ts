import * as fs from 'node:fs'
import { join } from 'node:path'
import { contentOf, flip, KeptCloud, uniqueSlug } from '../../test/fixtures/wire/keptCloud'
import { listFiles } from '../listFiles'
import { importEnvironment } from './importEnvironment'

let kept: KeptCloud
beforeEach(() => {
  kept = new KeptCloud()
})
afterEach(() => kept.end())

describe('an export', () => {
  it('is a folder of readable files, and the same bytes again after an import', async () => {
    const [first, second] = [kept.at('first'), kept.at('second')]
    await kept.start()
    await kept.fill()
    await kept.running.export(first)
    await kept.stop()
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
    await kept.import(first)
    await kept.start()
    await kept.running.export(second)
    expect(contentOf(second)).toEqual(contentOf(first))
  })

  it('holds a file whatever it is called', async () => {
    const [first, second] = [kept.at('first'), kept.at('second')]
    await kept.start()
    await kept.upload('__proto__', 'one')
    await kept.upload('10/a', 'two')
    await kept.upload('9', 'three')
    await kept.running.export(first)
    await kept.stop()
    await kept.import(first)
    await kept.start()
    await kept.running.export(second)
    expect(contentOf(second)).toEqual(contentOf(first))
    expect(contentOf(second)['files/__proto__']).toBe('one')
  })

  it('takes a folder of its own, and is there whole or not at all', async () => {
    await kept.start()
    await expect(kept.running.export(kept.folder)).rejects.toThrow('is not empty')
    expect(listFiles(kept.folder).filter((path) => path.includes('.new'))).toEqual([])
  })
})

describe('an import', () => {
  const remove = (path: string) => (): void => fs.rmSync(join(kept.at('out'), path))
  const write = (path: string, content: string) => (): void => fs.writeFileSync(join(kept.at('out'), path), content)
  const turn = (path: string) => (): void => flip(join(kept.at('out'), path), 20)

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
    await kept.start()
    await kept.fill()
    await kept.running.export(kept.at('out'))
    await kept.stop()
    const before = contentOf(kept.data)
    spoil()
    await expect(kept.import(kept.at('out'))).rejects.toThrow(
      `The export ${kept.at('out')} is not whole, so nothing of it was taken: ${reason}.`,
    )
    expect(contentOf(kept.data)).toEqual(before)
  })

  it('of documents that the indexes do not allow is refused', async () => {
    await kept.start()
    await kept.act('addCollection', { collectionName: 'free' })
    await kept.act('insertDocument', { collectionName: 'free', data: ['{"slug":"s"}', '{"slug":"s"}'] })
    await kept.running.export(kept.at('out'))
    const strict = new Map([['free', [uniqueSlug]]])
    await expect(importEnvironment(kept.at('out'), kept.at('other'), strict)).rejects.toThrow('E11000')
    expect(listFiles(kept.at('other'))).toEqual([])
  })

  it('that was interrupted once it was whole is finished at the next start, and cleared away before that', async () => {
    await kept.start()
    await kept.fill()
    await kept.stop()
    const importing = join(kept.data, 'importing')
    fs.mkdirSync(importing)
    fs.renameSync(join(kept.data, 'documents'), join(importing, 'documents'))
    fs.writeFileSync(join(importing, 'ready'), '')
    await kept.start()
    expect(await kept.count()).toBe(2)
    await kept.stop()
    fs.mkdirSync(join(importing, 'documents'), { recursive: true })
    await kept.start()
    expect(await kept.count()).toBe(2)
    expect(fs.existsSync(importing)).toBe(false)
  })
})

describe('a snapshot', () => {
  it('gives unique values back to the documents that had them', async () => {
    const running = await kept.start()
    await kept.fill()
    const snapshot = await running.snapshot()
    const slug = (value: string): object => ({
      merge: true,
      multi: false,
      data: JSON.stringify({ $set: { slug: value } }),
    })
    await kept.act('modifyDocument', { query: '{"_id":"b"}', queryType: 'DOC', ...slug('drei') })
    await kept.insert({ _id: 'c', slug: 'zwei' })
    await running.restore(snapshot)
    expect((await kept.act('getDocument', { query: '{"slug":"zwei"}', queryType: 'WHERE' })).list).toEqual([
      '{"_id":"b","slug":"zwei","n":{"$numberInt":"1"}}',
    ])
    await expect(kept.insert({ slug: 'zwei' })).rejects.toThrow('E11000')
    await kept.insert({ slug: 'drei' })
  })

  it('puts back documents, collections and files, also after the next start', async () => {
    const running = await kept.start()
    await kept.fill()
    await running.export(kept.at('before'))
    const snapshot = await running.snapshot()
    await kept.remove('b')
    await kept.insert({ _id: 'c', slug: 'drei' })
    await kept.act('addCollection', { collectionName: 'more' })
    await kept.upload('none.txt', 'changed')
    await kept.upload('deep/er/file.txt', 'more')
    await running.restore(snapshot)
    await running.export(kept.at('after'))
    await kept.stop()
    await kept.start()
    await kept.running.export(kept.at('again'))
    expect(contentOf(kept.at('after'))).toEqual(contentOf(kept.at('before')))
    expect(contentOf(kept.at('again'))).toEqual(contentOf(kept.at('before')))
  })
})
