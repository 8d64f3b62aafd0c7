import { request as send, type IncomingHttpHeaders } from 'node:http'
import { openGateway, type Gateway } from '../gateway/gateway'
import { Storage } from '../storage/storage'
import type { Operation } from '../wire/operations'
import { openConsole } from './console'
import type { ConsoleSources } from './sources'

const NOW = Date.UTC(2027, 2, 13, 2)
const hostile = '"><script>alert(1)'
const operations: Operation[] = [
  ...Array.from({ length: 60 }, (_, n) => ({
    ...{ action: 'functions.invokeFunction', function: 'quiz', requestId: `r${n}`, at: NOW + n, took: 12, code: 'OK' },
    ...{ source: 'wx_client', openId: 'oA' },
  })),
  {
    action: 'database.getDocument',
    collection: 'posts',
    function: 'quiz',
    requestId: 'r0',
    at: NOW + 3,
    took: 2,
    code: 'OK',
  },
  { action: hostile, collection: hostile, requestId: hostile, at: NOW, took: 1, code: hostile },
]
const fired: string[][] = []
const sources: ConsoleSources = {
  ...{ env: hostile, mode: 'edit', now: () => NOW, actions: {}, collections: () => [], operations: () => operations },
  logs: ({ requestId }) => [{ function: 'quiz', requestId: requestId ?? 'r0', at: NOW, text: `printed ${hostile}` }],
  outbox: () => [
    {
      ...{ kind: 'message', at: NOW, function: 'quiz', requestId: 'r0', openId: 'oA' },
      ...{ data: { thing1: hostile } },
    },
  ],
  credits: () => [{ openId: hostile, templateId: 'reminder', granted: 5, used: 2 }],
  timers: () => [
    {
      function: 'quiz',
      name: hostile,
      config: '0 * * * * * *',
      next: NOW + 60_000,
      last: { due: NOW, answered: false },
    },
    { function: 'quiz', name: 'never', config: '0 0 0 1 1 * 2020', next: undefined },
  ],
  fire: (name, trigger) => {
    fired.push([name, trigger])
    return trigger === 'broken' ? Promise.reject(new Error('it broke')) : Promise.resolve()
  },
}
const open = (of: ConsoleSources): Promise<Gateway> =>
  openGateway({
    ...{ port: 0, people: [], now: () => NOW, log: () => undefined, console: openConsole(of) },
    ...{ call: () => Promise.resolve(null), storage: new Storage('/nowhere', new Map(), 'test', () => NOW) },
  })
let gateway: Gateway

beforeAll(async () => {
  gateway = await open(sources)
})
afterAll(() => gateway.close())

interface Answer {
  status: number
  text: string
  headers: IncomingHttpHeaders
}

function ask(path: string, method = 'GET', body = '', of = gateway): Promise<Answer> {
  return new Promise((answered, failed) => {
    const headers = { origin: of.url }
    const asking = send(`${of.url}/_console${path}`, { method, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => answered({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    asking.on('error', failed).end(body)
  })
}

describe('every page', () => {
  it.each([
    ['', 200, 'Overview'],
    ['/calls', 200, '1–50 of 60'],
    ['/calls?page=2', 200, '51–60 of 60'],
    ['/calls?of=tools', 200, 'administrator'],
    ['/calls?of=all&live=yes', 200, 'http-equiv="refresh"'],
    ['/calls/r0', 200, 'database.getDocument'],
    [`/calls/${encodeURIComponent(hostile)}`, 200, '&lt;script&gt;'],
    ['/calls/none', 404, 'No such call'],
    ['/logs', 200, 'printed'],
    [`/logs?function=${encodeURIComponent(hostile)}`, 200, 'Nothing was printed.'],
    ['/outbox', 200, 'thing1'],
    ['/outbox', 200, 'data-label="Left">3</td>'],
    ['/timers', 200, '2027-03-13 10:01:00'],
    [`/timers?fired=${encodeURIComponent(hostile)}`, 200, 'was fired and answered'],
    [`/timers?fired=${encodeURIComponent(hostile)}&failed=yes`, 200, 'was fired and failed'],
    ['/collections/none', 404, 'Nothing here'],
    ['/collections/__proto__', 404, 'Nothing here'],
    ['/constructor', 404, 'Nothing here'],
    ['/console.css/more', 404, 'Nothing here'],
    ['/calls/r0/more', 404, 'Nothing here'],
  ])('(%s) answers %d, shows %s, and runs nothing', async (path, status, words) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
    expect(answer.text).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/i)
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'self';.*frame-ancestors 'none'/,
      ) as string,
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('has its own style and picture', async () => {
    expect((await ask('/console.css')).headers['content-type']).toBe('text/css; charset=utf-8')
    expect((await ask('/icon.svg')).headers['content-type']).toBe('image/svg+xml; charset=utf-8')
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await ask('/timers', method)).status).toBe(405)
  })
})

describe('a timer', () => {
  it.each([
    ['tick', '/_console/timers?fired=tick+of+quiz'],
    ['broken', '/_console/timers?fired=broken+of+quiz&failed=yes'],
  ])('(%s) is fired by its button, once, and the page says how it went', async (name, to) => {
    fired.length = 0
    const { status, headers } = await ask('/timers', 'POST', `function=quiz&name=${name}`)
    expect([status, headers.location, fired]).toEqual([303, to, [['quiz', name]]])
  })
})

it('what a cloud does not have has no page', async () => {
  const { logs: _, outbox: __, timers: ___, fire: ____, ...others } = sources
  const plain = await open(others)
  const { text } = await ask('', 'GET', '', plain)
  expect(text).not.toMatch(/Logs|Outbox|Timers/)
  const answers = await Promise.all(['/logs', '/outbox', '/timers'].map((path) => ask(path, 'GET', '', plain)))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect((await ask('/timers', 'POST', 'function=quiz&name=tick', plain)).status).toBe(404)
  await plain.close()
})
