import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { StoredFile } from './files'
import type { Rules } from './rules'
import { Storage } from './storage'
import { Tickets } from './tickets'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rules: Rules = new Map([['packs/', { read: 'everybody', write: 'functions' }]])

function content(...parts: string[]): AsyncIterable<Buffer> {
  return Readable.from(parts.map((part) => Buffer.from(part)))
}

/** The content of a file that was found. */
async function textOf(found: Promise<StoredFile | undefined>): Promise<string | undefined> {
  const file = await found
  return file && (await text(file.content))
}

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
    expect(await textOf(storage.publicFile('packs/a.json'))).toBe('12')
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

  it.each([
    ['through another file', 'packs/taken/b.json'],
    ['where a folder is', 'packs'],
  ])('keeps no file %s, says so, and leaves nothing', async (_, path) => {
    await storage.files.write('packs/taken', content('x'))
    await expect(storage.files.write(path, content('x'))).rejects.toThrow('cannot be kept')
    expect(readdirSync(join(folder, 'kept/incoming'))).toEqual([])
  })

  it('gives a file as it was found, whatever comes in its place or whether it goes before it is read', async () => {
    await storage.files.write('packs/turned.json', content('before'))
    const found = await storage.files.find('packs/turned.json')
    await storage.files.write('packs/turned.json', content('something longer'))
    const later = await storage.files.find('packs/turned.json')
    await storage.files.remove('packs/turned.json')
    expect([found!.size, await text(found!.content)]).toEqual([6, 'before'])
    expect([later!.size, await text(later!.content)]).toEqual([16, 'something longer'])
    expect(await storage.files.has('packs/turned.json')).toBe(false)
  })

  it('keeps and takes away at once, in whatever order, and misses nothing at the next start', async () => {
    const asked = Array.from({ length: 30 }, (_, at) =>
      at % 3 === 2 ? storage.files.remove('packs/busy.json') : storage.files.write('packs/busy.json', content(`${at}`)),
    )
    await Promise.all(asked)
    await expect(new Storage(join(folder, 'kept'), rules, 'test', () => now).files.open()).resolves.toBeUndefined()
  })

  it('follows no link out of its folder', async () => {
    symlinkSync(folder, join(folder, 'kept/files/packs/outside'))
    await storage.files.write('packs/a.json', content('x'))
    expect(await storage.files.find('packs/outside/kept/files/packs/a.json')).toBeUndefined()
    await expect(storage.files.write('packs/outside/b.json', content('x'))).rejects.toThrow('cannot be kept')
  })

  it('lends a file for a while, and no other under the same ticket', async () => {
    await storage.files.write('private/a.txt', content('x'))
    const lent = storage.lend('private/a.txt', 60)
    expect(await textOf(storage.lent(lent))).toBe('x')
    expect(await storage.lent(lent.replace('private', 'packs'))).toBeUndefined()
    expect(await storage.lent(lent.replace(/^\d+/, (until) => String(Number(until) + 60)))).toBeUndefined()
    now += 60_000
    expect(await textOf(storage.lent(lent))).toBe('x')
    now += 1000
    expect(await storage.lent(lent)).toBeUndefined()
  })

  it('knows the ids of its own environment only', () => {
    expect(storage.pathOf(storage.idOf('a/b'))).toBe('a/b')
    expect(storage.pathOf('cloud://other.x/a')).toBeUndefined()
    expect(storage.pathOf(storage.idOf('../a'))).toBeUndefined()
    expect(storage.pathOf(5)).toBeUndefined()
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
