import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { ClientStorage } from './clientStorage'
import { ownFolder, type Rules } from './rules'
import { LARGEST_FILE, Storage } from './storage'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const rules: Rules = new Map([
  ['packs/', { read: 'everybody', write: 'functions' }],
  ['uploads/', { read: 'owner', write: 'owner' }],
])
const storage = new Storage(folder, rules, 'test', () => 0)
const client = new ClientStorage(storage, () => 'http://cloud/')
const mine = `uploads/${ownFolder('oWang')}/a b.png`
const theirs = `uploads/${ownFolder('oLi')}/a.png`

const content = (text: string): AsyncIterable<Buffer> => Readable.from([Buffer.from(text)])

async function* endless(): AsyncGenerator<Buffer> {
  for (;;) yield await Promise.resolve(Buffer.alloc(8 * 1024 * 1024))
}

beforeAll(async () => {
  await storage.files.open()
  await storage.files.write('packs/a.json', content('{}'))
  await storage.files.write('private.txt', content('x'))
  await storage.files.write(theirs, content('theirs'))
  await client.uploadFile('oWang', mine, content('mine'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a mini program', () => {
  it('uploads into the own folder, again in the place of what is there, and downloads it', async () => {
    const path = `uploads/${ownFolder('oWang')}/twice.txt`
    await client.uploadFile('oWang', path, content('first'))
    const { fileID, statusCode } = await client.uploadFile('oWang', path, content('second'))
    expect([fileID, statusCode]).toEqual([`cloud://test.local-test/${path}`, 204])
    expect(await text((await client.downloadFile('oWang', fileID)).file.content)).toBe('second')
  })

  it.each<[string, string, number, string]>([
    ["another person's folder", theirs, -503002, 'storage permission denied'],
    ['a folder that only functions write', 'packs/a.json', -503002, 'Have no access right to the storage'],
    ['a folder without a rule', 'a.txt', -503002, 'storage permission denied'],
    ['a path that leads out of the own folder', `${mine}/../../../packs/a.json`, -501007, 'invalid parameters'],
    ['no path', '', -501007, 'needs a path'],
    ['a path through a file', `${mine}/b.png`, -503001, 'cannot be kept'],
  ])('may not upload to %s', async (_, path, errCode, words) => {
    await expect(client.uploadFile('oWang', path, content('x'))).rejects.toMatchObject({
      errCode,
      errMsg: expect.stringMatching(new RegExp(`^cloud.uploadFile:fail .*${words}`)) as string,
    })
  })

  it('may not upload more than a file may have, however much is sent', async () => {
    await expect(client.uploadFile('oWang', mine, endless())).rejects.toMatchObject({
      errCode: -403001,
      errMsg: expect.stringContaining(`${LARGEST_FILE} bytes`) as string,
    })
    expect(await text((await client.downloadFile('oWang', storage.idOf(mine))).file.content)).toBe('mine')
  })

  it.each<[string, unknown, number]>([
    ["another person's file", storage.idOf(theirs), -503002],
    ['a file for functions only', storage.idOf('private.txt'), -503002],
    ['a file that is not there, and may not be seen', storage.idOf('none.txt'), -503002],
    ['a file that is not there', storage.idOf('packs/none.json'), -503003],
    ['a file of another environment', 'cloud://other.x/packs/a.json', -503003],
    ['a path outside', storage.idOf('packs/../private.txt'), -503003],
    ['nothing', undefined, -503003],
  ])('may not download %s', async (_, fileID, errCode) => {
    await expect(client.downloadFile('oWang', fileID)).rejects.toMatchObject({ errCode })
  })

  it('gets addresses for what it may read, encoded and for as long as wished, at most a day; else the reason', async () => {
    const list = [storage.idOf(mine), { fileID: storage.idOf('packs/a.json'), maxAge: 60 }, storage.idOf(theirs), null]
    const answers = await client.getTempFileURL('oWang', list)
    expect(answers).toEqual([
      expect.objectContaining({ status: 0, errMsg: 'ok', maxAge: 86_400 }),
      expect.objectContaining({ status: 0, errMsg: 'ok', maxAge: 60 }),
      {
        fileID: storage.idOf(theirs),
        tempFileURL: '',
        maxAge: 86_400,
        status: -503002,
        errMsg: 'STORAGE_EXCEED_AUTHORITY',
      },
      { fileID: 'null', tempFileURL: '', maxAge: 86_400, status: -503003, errMsg: 'STORAGE_FILE_NONEXIST' },
    ])
    const { tempFileURL = '' } = answers[0] ?? {}
    expect(tempFileURL).toMatch(/^http:\/\/cloud\/86400-[0-9a-f]{64}\/uploads\/[0-9a-f]{32}\/a%20b.png$/)
    const lent = await storage.lent(decodeURI(tempFileURL.slice('http://cloud/'.length)))
    expect(await text(lent!.content)).toBe('mine')
  })

  it('deletes what it may write, and nothing else', async () => {
    const path = `uploads/${ownFolder('oWang')}/gone.txt`
    const { fileID } = await client.uploadFile('oWang', path, content('x'))
    const answers = await client.deleteFile('oWang', [fileID, storage.idOf('packs/a.json'), storage.idOf(theirs)])
    expect(answers.map(({ status }) => status)).toEqual([0, -503002, -503002])
    expect(await storage.files.find(path)).toBeUndefined()
    expect(await storage.files.has('packs/a.json')).toBe(true)
  })

  it.each([[undefined], [[]], ['a'], [Array<string>(51).fill('a')]])(
    'names files in a list of 1 to 50, not %j',
    async (list) => {
      await expect(client.getTempFileURL('oWang', list)).rejects.toMatchObject({ errCode: -501007 })
      await expect(client.deleteFile('oWang', list)).rejects.toMatchObject({ errCode: -501007 })
    },
  )
})
