import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readIndexFile } from './indexFile'

const path = join(mkdtempSync(join(tmpdir(), 'local-cloud-')), 'database.json')

describe('the index file', () => {
  it('names collections and their indexes', async () => {
    writeFileSync(
      path,
      JSON.stringify({
        collections: { a: { indexes: [{ name: 'x', keys: [{ field: 'f.g', direction: -1 }] }] }, b: {} },
      }),
    )
    expect([...(await readIndexFile(path))]).toEqual([
      ['a', [{ name: 'x', keys: [{ field: 'f.g', direction: -1 }], unique: false, sparse: false }]],
      ['b', []],
    ])
  })

  it.each([
    [{ collection: {} }, "has 'collection'; it may have collections"],
    [{ collections: { a: { index: [] } } }, "collections.a has 'index'"],
    [
      { collections: { a: { indexes: [{ name: 'x', keys: [] }] } } },
      'collections.a.indexes[0].keys must be a list that is not empty',
    ],
    [
      { collections: { a: { indexes: [{ name: 'x', keys: [{ field: 'f', direction: '2d' }] }] } } },
      'other kinds of index are not supported',
    ],
    [
      { collections: { a: { indexes: [{ name: 'x', keys: [{ field: 'f', direction: 1 }], hidden: true }] } } },
      "has 'hidden'",
    ],
    [
      { collections: { a: { indexes: [{ name: 'x', keys: [{ field: 'f', direction: 1 }], sparse: 1 }] } } },
      'sparse is true or false',
    ],
    [
      { collections: { a: { indexes: [{ name: 'x', keys: [{ field: 'f', direction: '2dsphere' }], unique: true }] } } },
      'a 2dsphere index has one field here and is not unique',
    ],
    [
      { collections: { a: { indexes: [{ name: 'x', keys: Array(32).fill({ field: 'f', direction: 1 }) }] } } },
      'an index has at most 31',
    ],
    [
      { collections: { a: { indexes: Array(2).fill({ name: 'x', keys: [{ field: 'f', direction: 1 }] }) } } },
      "has two indexes called 'x'",
    ],
  ])('%j is refused', async (file, sentence) => {
    writeFileSync(path, JSON.stringify(file))
    await expect(readIndexFile(path)).rejects.toThrow(sentence)
  })
})
