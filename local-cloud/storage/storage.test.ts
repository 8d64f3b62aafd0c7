import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Rules } from './rules'
import { Storage } from './storage'
import { Tickets } from './tickets'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rules: Rules = new Map([['packs/', { read: 'everybody', write: 'functions' }]])

function content(...parts: string[]): AsyncIterable<Buffer> {
  return Readable.from(parts.map((part) => Buffer.from(part)))
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

  it.each([
    ['through another file', 'packs/taken/b.json'],
    ['where a folder is', 'packs'],
  ])('keeps no file %s, says so, and leaves nothing', async (_, path) => {
    await storage.files.write('packs/taken', content('x'))
    await expect(storage.files.write(path, content('x'))).rejects.toThrow('cannot be kept')
    expect(readdirSync(join(folder, 'kept/incoming'))).toEqual([])
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
    expect((await storage.lent(lent))?.size).toBe(1)
    expect(await storage.lent(lent.replace('private', 'packs'))).toBeUndefined()
    expect(await storage.lent(lent.replace(/^\d+/, (until) => String(Number(until) + 60)))).toBeUndefined()
    now += 60_000
    expect((await storage.lent(lent))?.size).toBe(1)
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
