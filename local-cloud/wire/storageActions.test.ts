import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Storage } from '../storage/storage'
import { storageActions } from './storageActions'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
let now = 0
const storage = new Storage(folder, new Map(), 'test', () => now)
const actions = storageActions(storage, () => ({ upload: 'http://up/', download: 'http://down/' }))
const act = (name: string, request: object): Promise<unknown> =>
  actions[`storage.${name}`]!(request as Record<string, unknown>, { requestId: 'r' })

beforeAll(async () => {
  await storage.files.open()
  await storage.files.write('private/a.txt', Readable.from([Buffer.from('x')]))
})
afterAll(() => rmSync(folder, { recursive: true }))

const id = 'cloud://test.local-test/private/a.txt'

describe('functions', () => {
  it.each([
    [undefined, 86_400],
    [60, 60],
    [1e9, 86_400],
    [-1, 86_400],
    ['60', 86_400],
  ])(
    'lend a file whatever the rules say, for as long as they wish (%j), at most a day: %d s',
    async (wish, seconds) => {
      now = 0
      const answer = (await act('batchGetDownloadUrl', { file_list: [{ fileid: id, max_age: wish }] })) as {
        data: { download_list: { tempFileURL: string }[] }
      }
      expect(answer).toEqual({
        data: { download_list: [expect.objectContaining({ code: 'SUCCESS', maxAge: seconds })] },
      })
      const path = answer.data.download_list[0]!.tempFileURL.replace('http://down/', '')
      now = seconds * 1000
      const lent = await storage.lent(path)
      expect(await text(lent!.content)).toBe('x')
      now = seconds * 1000 + 1000
      expect(await storage.lent(path)).toBeUndefined()
    },
  )

  it.each([
    ['another environment', 'cloud://other.local-other/private/a.txt'],
    ['a longer name of this one', 'cloud://test.local-test2/private/a.txt'],
    ['a path outside', 'cloud://test.local-test/private/../../a.txt'],
    ['no file', 'cloud://test.local-test/private/b.txt'],
    ['nothing', null],
  ])('get and delete nothing of %s', async (_, fileid) => {
    expect(await act('batchGetDownloadUrl', { file_list: [{ fileid }] })).toEqual({
      data: { download_list: [{ code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }] },
    })
    expect(await act('batchDeleteFile', { fileid_list: [fileid] })).toEqual({
      data: { delete_list: [{ code: 'STORAGE_FILE_NONEXIST', fileID: fileid }] },
    })
    expect(await storage.files.has('private/a.txt')).toBe(true)
  })

  it.each([
    [undefined, 'a list of file ids'],
    ['a', 'a list of file ids'],
    [[], 'a list of file ids'],
    [Array<string>(51).fill(id), 'may name 50 files, not 51'],
  ])('name 1 to 50 files at a time, not %j', async (list, sentence) => {
    await expect(act('batchGetDownloadUrl', { file_list: list })).rejects.toThrow(sentence)
    await expect(act('batchDeleteFile', { fileid_list: list })).rejects.toThrow(sentence)
  })
})
