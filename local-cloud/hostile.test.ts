import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownFolder } from './storage/rules'

/** Milliseconds for which a client waits for an answer, and for which it waits where none may come. */
const PATIENCE = 10_000
const GLANCE = 400

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
const open: (Socket | NodeJS.Timeout)[] = []
let server: ChildProcess
let addresses: { gateway: string; admin: string }

beforeAll(async () => {
  const fixture = join(__dirname, '../test/fixtures/hostile/served.ts')
  server = spawn(process.execPath, ['--import', 'tsx', fixture, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  addresses = await new Promise((served, failed) => {
    server.stdout?.once('data', (line: Buffer) => served(JSON.parse(line.toString()) as typeof addresses))
    server.once('exit', (code) => failed(new Error(`the server ended with ${String(code)}`)))
  })
}, 30_000)
afterAll(() => {
  for (const one of open)
    if (one instanceof Socket) one.destroy()
    else clearTimeout(one)
  server.removeAllListeners('exit')
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** How a client leaves: it waits, closes its half of the connection, or breaks the connection off. */
type Leaving = 'waits' | 'closes its half' | 'breaks off'

/** Sends bytes to a listener and yields what came back until the other side closed, or for as long as one waits. */
function send(url: string, bytes: string | Buffer, leaving: Leaving, patience: number): Promise<string> {
  return new Promise((answered) => {
    let answer = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    open.push(socket)
    const end = (): void => answered(answer)
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (answer.includes('\r\n\r\n')) setTimeout(end, 20)
    })
    socket.on('close', end).on('error', end)
    open.push(setTimeout(end, patience))
    socket.write(bytes, () => {
      if (leaving === 'closes its half') socket.end()
      if (leaving === 'breaks off') setTimeout(() => socket.resetAndDestroy(), 20)
    })
  })
}

const host = (url: string): string => new URL(url).host

/** A request with a Host that is right, written down by hand. */
function written(url: string, line: string, headers: readonly string[] = [], body = ''): string {
  return [`${line} HTTP/1.1`, `Host: ${host(url)}`, ...headers, '', body].join('\r\n')
}

function posted(url: string, path: string, body: string, headers: readonly string[] = []): string {
  return written(url, `POST ${path}`, [`Content-Length: ${Buffer.byteLength(body)}`, ...headers], body)
}

function chunked(url: string, line: string, chunks: string): string {
  return written(url, line, ['Transfer-Encoding: chunked'], chunks)
}

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
const upload = (path: string): string => `/_local/storage/uploadFile?cloudPath=${path}`
const own = `uploads/${ownFolder('oWang')}`
const chunk = (size: number): string => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`

/** What is sent to the gateway, how the client leaves, and what may come back: the status, or a part of the answer. */
const toGateway: readonly [string, (url: string) => string | Buffer, Leaving, RegExp][] = [
  ['bytes that are no HTTP', () => Buffer.from('1603010200010001fc0303', 'hex'), 'waits', / 400 /],
  ['nothing but a blank line', () => '\r\n', 'closes its half', /^$| 400 /],
  ['another version', () => 'GET / HTTP/9.9\r\n\r\n', 'waits', / (400|505) /],
  ['no Host', () => 'GET / HTTP/1.1\r\n\r\n', 'waits', / 400 /],
  ['no Host in an old version', () => 'GET / HTTP/1.0\r\n\r\n', 'waits', / 403 /],
  ['the Host of another', () => 'GET / HTTP/1.1\r\nHost: example.com\r\n\r\n', 'waits', / 403 /],
  [
    'a Host that only begins right',
    (url) => `GET / HTTP/1.1\r\nHost: ${host(url)}.example.com\r\n\r\n`,
    'waits',
    / 403 /,
  ],
  ['two Hosts', (url) => written(url, 'GET /', ['Host: example.com']), 'waits', / (400|200) /],
  ['an address of another', (url) => written(url, 'GET http://example.com/'), 'waits', / 400 /],
  ['a tunnel', (url) => written(url, 'CONNECT example.com:443'), 'waits', /^$| 40. /],
  ['no address', (url) => written(url, 'OPTIONS *'), 'waits', / 400 /],
  [
    'another protocol',
    (url) => written(url, 'GET /call/echo', ['Upgrade: websocket', 'Connection: Upgrade']),
    'waits',
    / 404 /,
  ],
  ['a huge header', (url) => written(url, 'GET /', [`X: ${'x'.repeat(20_000)}`]), 'waits', / 431 /],
  ['thousands of headers', (url) => written(url, 'GET /', Array<string>(9000).fill('X-Y: z')), 'waits', / 431 /],
  ['a NUL in a header', (url) => written(url, 'GET /', ['X: a\0b']), 'waits', / 400 /],
  ['headers that never end', (url) => `GET / HTTP/1.1\r\nHost: ${host(url)}\r\nX: `, 'waits', /^$/],
  ['half a header', (url) => `GET / HTTP/1.1\r\nHost: ${host(url)}\r\nX: `, 'closes its half', /^$| 400 /],
  ['bad percent-encoding', (url) => written(url, 'GET /%zz'), 'waits', / 400 /],
  ['an overlong dot', (url) => written(url, 'GET /%c0%ae%c0%ae/secret.txt'), 'waits', / 400 /],
  ['dots', (url) => written(url, 'GET /../secret.txt'), 'waits', / 400 /],
  ['encoded dots', (url) => written(url, 'GET /files/packs/%2e%2e/%2e%2e/secret.txt'), 'waits', / 400 /],
  ['dots behind an encoded slash', (url) => written(url, 'GET /..%2fsecret.txt'), 'waits', / 400 /],
  ['dots twice encoded', (url) => written(url, 'GET /files/packs/%252e%252e%252fsecret.txt'), 'waits', / 400 /],
  ['a backslash', (url) => written(url, 'GET /files/packs\\..\\..\\secret.txt'), 'waits', / 400 /],
  ['a NUL in the path', (url) => written(url, 'GET /files/packs/a%00.json'), 'waits', / 400 /],
  ['an absolute path', (url) => written(url, 'GET /files//etc/passwd'), 'waits', / 404 /],
  ['a very long path', (url) => written(url, `GET /files/packs/${'x'.repeat(15_000)}`), 'waits', / 400 /],
  ['a made-up ticket', (url) => written(url, `GET /temporary/9999999999-${'0'.repeat(64)}/packs/a`), 'waits', / 404 /],
  ['a range that leads nowhere', (url) => written(url, 'GET /index.html', ['Range: bytes=9-3']), 'waits', / 200 /],
  ['a call that is no JSON', (url) => posted(url, '/call/echo', '{"a":'), 'waits', / 200 [^]*-501007/],
  [
    'a call of invalid UTF-8',
    (url) => Buffer.from(posted(url, '/call/echo', '"ab"').replace('ab', '\xff\xfe'), 'latin1'),
    'waits',
    / 200 /,
  ],
  ['a call nested too deep', (url) => posted(url, '/call/echo', `{"a":${deep(400_000)}}`), 'waits', / 200 [^]*errCode/],
  ['a call of an inherited name', (url) => posted(url, '/call/__proto__', '{}'), 'waits', / 200 [^]*-501000/],
  ['a call of a path', (url) => posted(url, '/call/..%2f..%2fsecret', '{}'), 'waits', / 400 /],
  [
    'a body said to be too large',
    (url) => written(url, 'POST /call/echo', ['Content-Length: 99999999999']),
    'waits',
    / 413 /,
  ],
  [
    'a body that grows too large',
    (url) => chunked(url, 'POST /call/echo', chunk(600_000) + chunk(600_000)),
    'waits',
    / 413 /,
  ],
  ['a chunk that is none', (url) => chunked(url, 'POST /call/echo', 'zz\r\nx'), 'waits', / 400 /],
  ['a length that is none', (url) => written(url, 'POST /call/echo', ['Content-Length: -1']), 'waits', / 400 /],
  ['two lengths', (url) => posted(url, '/call/echo', '{}', ['Content-Length: 9']), 'waits', / 400 /],
  ['a length and chunks', (url) => posted(url, '/call/echo', '{}', ['Transfer-Encoding: chunked']), 'waits', / 400 /],
  [
    'less than was said',
    (url) => written(url, 'POST /call/echo', ['Content-Length: 99'], '{'),
    'closes its half',
    /^$| 400 /,
  ],
  [
    'less than was said, and nothing more',
    (url) => written(url, 'POST /call/echo', ['Content-Length: 99'], '{'),
    'breaks off',
    /^$/,
  ],
  ['a body that never comes', (url) => written(url, 'POST /call/echo', ['Content-Length: 99']), 'waits', /^$/],
  [
    'a wish to be asked, and then nothing',
    (url) => written(url, 'POST /call/echo', ['Content-Length: 9', 'Expect: 100-continue']),
    'waits',
    / 100 /,
  ],
  ['another expectation', (url) => written(url, 'POST /call/echo', ['Expect: everything']), 'waits', / 417 /],
  ['a call, and the connection is gone', (url) => posted(url, '/call/echo', '{}'), 'breaks off', /^$| 200 /],
  ['fifty requests at once', (url) => written(url, 'GET /_local/people').repeat(50), 'waits', / 200 /],
  [
    'a strange cookie',
    (url) => written(url, 'GET /_local/people', ['Cookie: ;;=;local-cloud-person=__proto__;%zz']),
    'waits',
    / 200 [^]*wang/,
  ],
  ['a sign-in as nothing', (url) => posted(url, '/_local/sign-in', 'null'), 'waits', / 400 /],
  ['a sign-in as an object', (url) => posted(url, '/_local/sign-in', '{"id":{"toString":1}}'), 'waits', / 400 /],
  ['an upload without a place', (url) => posted(url, '/_local/storage/uploadFile', 'x'), 'waits', / 200 [^]*-501007/],
  [
    'an upload out of the folder',
    (url) => posted(url, upload(`${own}/../../secret.txt`), 'x'),
    'waits',
    / 200 [^]*-501007/,
  ],
  [
    'an upload out of the folder, encoded',
    (url) => posted(url, upload(`${own}/%2e%2e%2f%2e%2e%2fsecret.txt`), 'x'),
    'waits',
    / 200 [^]*-501007/,
  ],
  ['an upload to an absolute path', (url) => posted(url, upload('/etc/passwd'), 'x'), 'waits', / 200 [^]*-501007/],
  [
    'an upload under a name too long',
    (url) => posted(url, upload(`${own}/${'x'.repeat(300)}`), 'x'),
    'waits',
    / 200 [^]*-501007/,
  ],
  ['an upload under a name with a NUL', (url) => posted(url, upload(`${own}/a%00`), 'x'), 'waits', / 200 [^]*-501007/],
  [
    'an upload with a backslash',
    (url) => posted(url, upload(`${own}%5c..%5csecret.txt`), 'x'),
    'waits',
    / 200 [^]*-501007/,
  ],
  [
    'an upload said to be too large',
    (url) => written(url, `POST ${upload(`${own}/a`)}`, ['Content-Length: 99999999999']),
    'waits',
    / 200 [^]*-403001/,
  ],
  [
    'half an upload',
    (url) => written(url, `POST ${upload(`${own}/half`)}`, ['Content-Length: 99'], 'x'),
    'breaks off',
    /^$/,
  ],
  [
    'a list of files that is none',
    (url) => posted(url, '/_local/storage/getTempFileURL', '{"fileList":{"length":9}}'),
    'waits',
    / 200 [^]*-501007/,
  ],
  [
    'a query of another kind to the console',
    (url) => written(url, 'GET /_console/collections/posts?query=%7B%22$where%22:%221%22%7D&page=-1e9&order=%5B%5D'),
    'waits',
    / 400 [^]*role="alert"/,
  ],
  [
    'an inherited collection to the console',
    (url) => written(url, 'GET /_console/collections/__proto__'),
    'waits',
    / 404 /,
  ],
  ['a picture behind the console', (url) => written(url, 'GET /_console/..%2f..%2fsecret.txt'), 'waits', / 400 /],
  [
    'a form of no page to the console',
    (url) => posted(url, '/_console/collections/posts/document', 'task=delete'),
    'waits',
    / 403 /,
  ],
  [
    'a form of another page to the console',
    (url) => posted(url, '/_console/collections/posts/document', 'task=delete', ['Origin: http://127.0.0.1:1']),
    'waits',
    / 403 /,
  ],
  [
    'a console from elsewhere',
    (url) => written(url, 'GET /_console', ['Sec-Fetch-Site: cross-site']),
    'waits',
    / 403 /,
  ],
]

const path = (url: string): string => new URL(url).pathname

/** What is sent to the admin endpoint under its secret, how the client leaves, and what may come back. */
const toAdmin: readonly [string, (url: string) => string | Buffer, Leaving, RegExp][] = [
  ['a page', (url) => posted(url, path(url), '{}', ['Origin: null']), 'waits', / 403 /],
  ['a picture in a page', (url) => written(url, `GET ${path(url)}`, ['Sec-Fetch-Site: cross-site']), 'waits', / 403 /],
  ['the name of another', (url) => `POST ${path(url)} HTTP/1.1\r\nHost: example.com\r\n\r\n`, 'waits', / 403 /],
  ['bad percent-encoding', (url) => written(url, 'POST /%zz'), 'waits', / 404 /],
  ['two slashes', (url) => written(url, 'POST //'), 'waits', / 404 /],
  ['nothing', (url) => posted(url, path(url), ''), 'waits', / 200 [^]*INVALID_PARAM/],
  ['half a JSON', (url) => posted(url, path(url), '{"action":"database.get'), 'waits', / 200 [^]*INVALID_PARAM/],
  ['a list', (url) => posted(url, path(url), '[]'), 'waits', / 200 [^]*INVALID_PARAM/],
  ['an inherited action', (url) => posted(url, path(url), '{"action":"__proto__"}'), 'waits', / 200 [^]*INVALID_PARAM/],
  [
    'an action that cannot be said',
    (url) => posted(url, path(url), '{"action":{"toString":1}}'),
    'waits',
    / 200 [^]*"code"/,
  ],
  [
    'nesting without end',
    (url) => posted(url, path(url), `{"action":"x","a":${deep(1_000_000)}}`),
    'waits',
    / 200 [^]*"code"/,
  ],
  [
    'a document nested without end',
    (url) =>
      posted(
        url,
        path(url),
        JSON.stringify({ action: 'database.insertDocument', collectionName: 'posts', data: [deep(100_000)] }),
      ),
    'waits',
    / 200 [^]*"code"/,
  ],
  [
    'a collection that is an object',
    (url) => posted(url, path(url), '{"action":"database.getDocument","collectionName":{"a":1}}'),
    'waits',
    / 200 [^]*INVALID_PARAM/,
  ],
  [
    'files that are none',
    (url) => posted(url, path(url), '{"action":"storage.batchGetDownloadUrl","file_list":[null,5,{},"a"]}'),
    'waits',
    / 200 [^]*STORAGE_FILE_NONEXIST/,
  ],
  [
    'a place outside the storage',
    (url) => posted(url, path(url), '{"action":"storage.getUploadMetadata","path":"../../secret.txt"}'),
    'waits',
    / 200 [^]*INVALID_PARAM/,
  ],
  [
    'a form that breaks off',
    (url) =>
      posted(url, path(url), '--b\r\nContent-Disposition: form-data; name="action"\r\n\r\nwx.op', [
        'Content-Type: multipart/form-data; boundary=b',
      ]),
    'waits',
    / 200 [^]*"code"/,
  ],
  [
    'a form without a boundary',
    (url) => posted(url, path(url), '--', ['Content-Type: multipart/form-data']),
    'waits',
    / 200 [^]*"code"/,
  ],
  [
    'a body said to be too large',
    (url) => written(url, `POST ${path(url)}`, ['Content-Length: 99999999999']),
    'waits',
    / 413 /,
  ],
  [
    'a body that grows too large',
    (url) => chunked(url, `POST ${path(url)}`, chunk(1_000_000).repeat(7)),
    'waits',
    / 413 /,
  ],
  ['less than was said', (url) => written(url, `POST ${path(url)}`, ['Content-Length: 99'], '{'), 'breaks off', /^$/],
  ['a body that never comes', (url) => written(url, `POST ${path(url)}`, ['Content-Length: 99']), 'waits', /^$/],
  [
    'a file nobody promised a place',
    (url) => written(url, `PUT ${path(url).replace('admin', 'upload')}/x.y`, ['Content-Length: 1'], 'x'),
    'waits',
    / 404 /,
  ],
]

async function answersStill(): Promise<unknown> {
  const call = await fetch(`${addresses.gateway}/call/echo`, { method: 'POST', body: '{"a":1}' })
  const count = await fetch(addresses.admin, {
    method: 'POST',
    body: '{"action":"database.calculateDocument","collectionName":"posts"}',
  })
  return [await call.json(), await count.json()]
}

const wellAnswered = [
  { result: expect.objectContaining({ a: 1 }) as unknown },
  expect.objectContaining({ data: { total: 0 } }),
]

const patienceFor = (answer: RegExp): number => (answer.test('') ? GLANCE : PATIENCE)

describe('whoever sends', () => {
  it.each(toGateway)(
    'the gateway %s gets an answer or none, and the next is served',
    async (_, bytes, leaving, answer) => {
      const got = await send(addresses.gateway, bytes(addresses.gateway), leaving, patienceFor(answer))
      expect(got).toMatch(answer)
      expect(got).not.toContain('the secret')
      expect(await answersStill()).toEqual(wellAnswered)
    },
  )

  it.each(toAdmin)(
    'the admin endpoint %s gets an answer or none, and the next is served',
    async (_, bytes, leaving, answer) => {
      const got = await send(addresses.admin, bytes(addresses.admin), leaving, patienceFor(answer))
      expect(got).toMatch(answer)
      expect(await answersStill()).toEqual(wellAnswered)
    },
  )

  it('all of it ends the process neither now nor later', () => {
    expect(server.exitCode).toBeNull()
  })
})
