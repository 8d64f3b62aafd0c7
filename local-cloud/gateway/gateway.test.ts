import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as send, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Fault } from '../faults/fault'
import { Faults } from '../faults/faults'
import { CallError } from '../functions/callError'
import { ownFolder, type Rules } from '../storage/rules'
import { Storage } from '../storage/storage'
import { openGateway, type Gateway, type GatewayOptions } from './gateway'

const NOW = Date.UTC(2027, 2, 13, 2)
const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const HASH = 'a1'.repeat(32)
const noted: string[] = []
const faults = new Faults()
let later = 0
const rules: Rules = new Map([
  ['packs/', { read: 'everybody', write: 'functions' }],
  ['uploads/', { read: 'owner', write: 'owner' }],
])
const storage = new Storage(folder, rules, 'test', () => NOW + later)
const options: GatewayOptions = {
  port: 0,
  storage,
  web: join(folder, 'web'),
  under: (asked, work) => faults.around(asked, work),
  note: (operation, openId, work) => {
    noted.push(`${operation} ${openId}`)
    return work()
  },
  console: (_, response, { path }) => Promise.resolve(void response.end(`console ${path}`)),
  now: () => NOW,
  log: () => undefined,
  people: [
    { id: 'wang', name: '王芳', openId: 'oWang' },
    { id: 'li', name: '李强', openId: 'oLi' },
  ],
  call: (name, event, openId) =>
    name === 'broken' ? Promise.reject(new CallError(-504002, 'it broke')) : Promise.resolve({ name, event, openId }),
}
let gateway: Gateway

beforeAll(async () => {
  mkdirSync(join(folder, 'web/js'), { recursive: true })
  mkdirSync(join(folder, 'web-secret'), { recursive: true })
  for (const [name, text] of [
    ['index.html', '<title>'],
    ['sw.js', 'sw'],
    ['js/app.3f2a9c1b.js', 'app'],
    ['../secret.txt', 'secret'],
    ['../web-secret/secret.txt', 'secret'],
  ] as const) {
    writeFileSync(join(folder, 'web', name), text)
  }
  await storage.files.open()
  await storage.files.write('packs/manifest.json', Readable.from([Buffer.from('{}')]))
  await storage.files.write(`packs/${HASH}.json`, Readable.from([Buffer.from('[]')]))
  await storage.files.write('packs/20270313.json', Readable.from([Buffer.from('[]')]))
  await storage.files.write('drafts/a.html', Readable.from([Buffer.from('<script>')]))
  gateway = await openGateway(options)
})
afterAll(async () => {
  await gateway.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  text: string
  headers: IncomingHttpHeaders
}

function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  const { port } = new URL(gateway.url)
  return new Promise((answered, failed) => {
    const asking = send({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => answered({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    asking.on('error', failed)
    asking.end(body)
  })
}

describe('the gateway', () => {
  it.each<[string, Record<string, string>]>([
    ['another name that leads here', { host: 'example.com' }],
    ['a page of another site', { origin: 'https://example.com' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    expect((await ask('POST', '/call/quiz', headers, '{}')).status).toBe(403)
    expect((await ask('GET', '/', headers)).status).toBe(403)
  })

  it('answers its own pages, under both names of the machine', async () => {
    const { host, origin, port } = new URL(gateway.url)
    expect((await ask('POST', '/call/quiz', { host, origin }, '{}')).status).toBe(200)
    expect(
      (await ask('POST', '/call/quiz', { host: `localhost:${port}`, origin: `http://localhost:${port}` }, '{}')).status,
    ).toBe(200)
  })

  it('calls functions as the first person, or as whom one signed in as', async () => {
    const first = JSON.parse((await ask('POST', '/call/quiz', {}, '{"a":1}')).text) as unknown
    expect(first).toEqual({ result: { name: 'quiz', event: { a: 1 }, openId: 'oWang' } })
    const { headers } = await ask('POST', '/_local/sign-in', {}, '{"id":"li"}')
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
    const second = await ask('POST', '/call/quiz', { cookie: cookie.split(';')[0]! }, '')
    expect(second.text).toContain('"openId":"oLi"')
    expect((await ask('POST', '/_local/sign-in', {}, '{"id":"nobody"}')).status).toBe(400)
  })

  it('tells who one can be, without the openIds', async () => {
    const { text } = await ask('GET', '/_local/people', { cookie: 'local-cloud-person=li' })
    expect(JSON.parse(text)).toEqual({
      people: [
        { id: 'wang', name: '王芳' },
        { id: 'li', name: '李强' },
      ],
      signedInAs: 'li',
    })
  })

  it('answers a failing function and a malformed body as a value', async () => {
    expect(JSON.parse((await ask('POST', '/call/broken', {}, '{}')).text)).toEqual({
      errCode: -504002,
      errMsg: 'it broke',
    })
    expect(JSON.parse((await ask('POST', '/call/quiz', {}, '{')).text)).toMatchObject({ errCode: -501007 })
  })

  it('gives files of public folders to everybody, with the time of the platform', async () => {
    const manifest = await ask('GET', '/files/packs/manifest.json')
    expect(manifest.headers).toMatchObject({
      date: 'Sat, 13 Mar 2027 02:00:00 GMT',
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
    })
    expect((await ask('GET', `/files/packs/${HASH}.json`)).headers['cache-control']).toContain('immutable')
    expect((await ask('GET', '/files/packs/20270313.json')).headers['cache-control']).toBe('no-cache')
  })

  it.each([
    '/files/drafts/a.html',
    '/files/packs/none.json',
    '/files/packs/%2e%2e/drafts/a.html',
    '/files/packs/..%5cdrafts',
    '/files/',
    '/%zz',
    '/temporary/made-up/drafts/a.html',
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/..%2fweb-secret/secret.txt',
    '/%2e%2e/web-secret/secret.txt',
    '/js/..%2f..%2fweb-secret%2fsecret.txt',
    '/..%5csecret.txt',
    '/js/%00',
    'http://127.0.0.1/../secret.txt',
  ])('does not give away %s', async (path) => {
    const { status, text } = await ask('GET', path)
    expect(status === 200 ? text : '').not.toMatch(/secret|script/)
    if (!path.endsWith('secret.txt')) expect(status).toBeGreaterThanOrEqual(400)
  })

  it('lends a private file, as nothing that a browser would run', async () => {
    const { text, headers } = await ask('GET', `/temporary/${storage.lend('drafts/a.html', 60)}`)
    expect(text).toBe('<script>')
    expect(headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' })
  })

  it.each([
    ['/_console', 'same-origin', 200],
    ['/_console', 'none', 200],
    ['/_console', 'same-site', 403],
    ['/_console/calls', 'cross-site', 403],
    ['/_local/people', 'cross-site', 403],
    ['/', 'cross-site', 200],
  ])('answers %s to a page that is %s with %d', async (path, site, status) => {
    expect((await ask('GET', path, { 'sec-fetch-site': site })).status).toBe(status)
  })

  it.each([
    ['document', 200],
    ['style', 200],
    ['empty', 403],
    ['script', 403],
    ['iframe', 403],
  ])('shows the console to people, not to a program of its own page (%s)', async (wanted, status) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': wanted }
    expect((await ask('GET', '/_console', headers)).status).toBe(status)
  })

  it.each<[Fault, string]>([
    [{ error: 'SYS_ERR' }, '503 This error was asked for as a fault.'],
    [{ throttle: true }, '503 [LimitExceeded] request overrun.'],
    [{ drop: 'before' }, 'socket hang up'],
    [{ drop: 'after' }, 'socket hang up'],
  ])('gives a file by its address under %j as the fault demands, once', async (fault, words) => {
    for (const path of ['/files/packs/manifest.json', `/temporary/${storage.lend('packs/manifest.json', 60)}`]) {
      faults.add({ ...fault, action: 'storage.download', times: 1 })
      const asked = ask('GET', path).then(({ status, text }) => `${status} ${text}`, String)
      expect(await asked).toContain(words)
      expect((await ask('GET', path)).text).toBe('{}')
    }
  })

  it('has no console unless there is one to show', async () => {
    const { console: _, ...others } = options
    const plain = await openGateway({ ...others, port: 0 })
    expect((await fetch(`${plain.url}/_console`)).status).toBe(404)
    await plain.close()
  })

  it('keeps an upload in the folder of whoever is signed in, lends it for a while, and gives it to nobody else', async () => {
    const cloudPath = `uploads/${ownFolder('oLi')}/地图 1.txt`
    const where = `/_local/storage/uploadFile?cloudPath=${encodeURIComponent(cloudPath)}`
    const li = { cookie: 'local-cloud-person=li' }
    expect(JSON.parse((await ask('POST', where, {}, 'x')).text)).toMatchObject({ errCode: -503002 })
    const { result } = JSON.parse((await ask('POST', where, li, '内容')).text) as { result: { fileID: string } }
    const wish = JSON.stringify({ fileID: result.fileID, fileList: [{ fileID: result.fileID, maxAge: 60 }] })
    expect((await ask('POST', '/_local/storage/downloadFile', li, wish)).text).toBe('内容')
    expect(JSON.parse((await ask('POST', '/_local/storage/downloadFile', {}, wish)).text)).toMatchObject({
      errCode: -503002,
    })
    const lent = JSON.parse((await ask('POST', '/_local/storage/getTempFileURL', li, wish)).text) as {
      result: { fileList: { tempFileURL: string }[] }
    }
    const { pathname } = new URL(lent.result.fileList[0]!.tempFileURL)
    expect(await ask('GET', pathname)).toMatchObject({ text: '内容', headers: { 'cache-control': 'no-store' } })
    later = 61_000
    expect((await ask('GET', pathname)).status).toBe(404)
    later = 0
    expect(JSON.parse((await ask('POST', '/_local/storage/deleteFile', li, wish)).text)).toMatchObject({
      result: { fileList: [{ status: 0 }] },
    })
    expect((await ask('POST', '/_local/storage/moveFile', li, wish)).status).toBe(404)
    expect(noted.slice(0, 3)).toEqual(['uploadFile oWang', 'uploadFile oLi', 'downloadFile oLi'])
  })

  it('refuses an upload that is too large before it is sent', async () => {
    const { port } = new URL(gateway.url)
    const path = `/_local/storage/uploadFile?cloudPath=uploads/${ownFolder('oWang')}/a`
    const text = await new Promise<string>((answered, failed) => {
      const headers = { 'content-length': String(51 * 1024 * 1024) }
      const asking = send({ host: '127.0.0.1', port, method: 'POST', path, headers, agent: false }, (response) => {
        response.on('data', (part: Buffer) => answered(part.toString()))
        response.on('error', () => undefined)
      })
      asking.on('error', failed)
      asking.flushHeaders()
    })
    expect(JSON.parse(text)).toMatchObject({ errCode: -403001 })
  })

  it.each(['bytes=3-1', 'bytes=-', 'bytes=x', 'lines=1-2', 'bytes=1-2,4-5'])(
    'serves the whole of a file to the range %s',
    async (range) => {
      expect(await ask('GET', '/sw.js', { range })).toMatchObject({ status: 200, text: 'sw' })
    },
  )

  it('serves a part of a file', async () => {
    expect(await ask('GET', '/sw.js', { range: 'bytes=1-' })).toMatchObject({ status: 206, text: 'w' })
  })

  it('serves the browser build: pages and worker fresh, hashed files for good', async () => {
    const answers = await Promise.all(
      ['/', '/pages/quiz', '/sw.js', '/js/app.3f2a9c1b.js'].map((path) => ask('GET', path)),
    )
    expect(answers.map(({ text }) => text)).toEqual(['<title>', '<title>', 'sw', 'app'])
    expect(answers.map(({ headers }) => headers['cache-control'])).toEqual([
      ...Array<string>(3).fill('no-cache'),
      'public, max-age=31536000, immutable',
    ])
    expect((await ask('GET', '/js/none.js')).status).toBe(404)
  })

  it('says when its port is taken', async () => {
    await expect(openGateway({ ...options, port: Number(new URL(gateway.url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
