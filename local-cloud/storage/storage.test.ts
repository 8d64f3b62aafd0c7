import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { checkPath } from './path'
import { everybodyReads, readRules } from './rules'
import { Storage } from './storage'
import { Tickets } from './tickets'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rules = new Map([
  ['packs/', { read: 'everybody', write: 'functions' } as const],
  ['packs/drafts/', { read: 'nobody', write: 'functions' } as const],
])

function content(...parts: string[]): AsyncIterable<Buffer> {
  return Readable.from(parts.map((part) => Buffer.from(part)))
}

describe('the path of a file', () => {
  it.each(['a', 'packs/a b.json', '避难/地图-1.png'])('may be %s', (path) => {
    expect(checkPath(path)).toBe(path)
  })

  it.each([
    '',
    '/a',
    '../a',
    'a/../../b',
    'a/./b',
    'a//b',
    'a/',
    'a\\b',
    'a\u0000b',
    'a?b',
    'a#b',
    'a%2e',
    'C:/a',
    'x'.repeat(900),
    5,
  ])('may not be %j', (path) => {
    expect(() => checkPath(path)).toThrow()
  })
})

describe('the rules file', () => {
  it('says which folders everybody reads; the nearest folder decides, and nobody reads the rest', () => {
    expect(['packs/a', 'packs/drafts/a', 'packs', 'uploads/a'].map((path) => everybodyReads(rules, path))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it.each([
    [{ packs: { read: 'everybody' } }, 'no folder'],
    [{ 'packs/': { read: 'all' } }, "read is 'everybody' or 'nobody'"],
    [{ 'packs/': { write: 'everybody' } }, "write is 'functions'"],
    [{ 'packs/': { delete: 'functions' } }, "has 'delete'"],
  ])('%j is refused', async (file, sentence) => {
    writeFileSync(join(folder, 'storage.json'), JSON.stringify(file))
    await expect(readRules(join(folder, 'storage.json'))).rejects.toThrow(sentence)
  })
})

describe('the storage', () => {
  let now = 1_000_000
  const storage = new Storage(join(folder, 'kept'), rules, 'test', () => now)
  beforeAll(() => storage.files.open())

  it('takes a file where one was promised, and only there', async () => {
    const promise = storage.promise('packs/a.json')
    expect(await storage.receive(promise, content('1', '2'))).toBe(true)
    const [ticket] = promise.split('.')
    expect(await storage.receive(`${ticket}.${Buffer.from('packs/b.json').toString('base64url')}`, content('x'))).toBe(
      false,
    )
    expect(await storage.receive('nonsense', content('x'))).toBe(false)
    expect((await storage.publicFile('packs/a.json'))?.size).toBe(2)
    expect(await storage.publicFile('packs/b.json')).toBeUndefined()
  })

  it('leaves nothing of an upload that broke off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half')
      await Promise.reject(new Error('gone'))
    }
    await expect(storage.files.write('packs/c.json', broken())).rejects.toThrow('gone')
    expect(await storage.files.find('packs/c.json')).toBeUndefined()
    expect(readdirSync(join(folder, 'kept/incoming'))).toEqual([])
  })

  it('lends a file for a while, and no other under the same ticket', async () => {
    await storage.files.write('private/a.txt', content('x'))
    const lent = storage.lend('private/a.txt', 60)
    expect((await storage.lent(lent))?.size).toBe(1)
    expect(await storage.lent(lent.replace('private', 'packs'))).toBeUndefined()
    now += 61_000
    expect(await storage.lent(lent)).toBeUndefined()
  })

  it('knows the ids of its own environment only', () => {
    expect(storage.pathOf(storage.idOf('a/b'))).toBe('a/b')
    expect(storage.pathOf('cloud://other.x/a')).toBeUndefined()
    expect(() => storage.pathOf(storage.idOf('../a'))).toThrow('must name a file inside the storage')
  })
})

it('a ticket to read is none to write', () => {
  const tickets = new Tickets(() => 0)
  const ticket = tickets.issue('read', 'a', 10)
  expect([
    tickets.allows('read', 'a', ticket),
    tickets.allows('write', 'a', ticket),
    tickets.allows('read', 'b', ticket),
  ]).toEqual([true, false, false])
})
