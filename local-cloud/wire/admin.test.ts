import { request as send } from 'node:http'
import { Invocations } from '../functions/invocations'
import { Refusal } from '../refusal'
import { openAdmin, type Admin } from './admin'
import { Operations } from './operations'

const invocations = new Invocations()
const lines: string[] = []
let admin: Admin

beforeAll(async () => {
  admin = await openAdmin({
    env: 'test',
    invocations,
    operations: new Operations(),
    receive: (promise) => Promise.resolve(promise === 'promised'),
    log: (line) => lines.push(line),
    actions: {
      'test.who': (_, { invocation }) => Promise.resolve({ data: invocation?.identity.openId ?? 'an administrator' }),
      'test.refuse': () => Promise.reject(new Refusal('NO', 'because')),
      'test.break': () => Promise.reject(new Error('a mistake of our own')),
    },
  })
})
afterAll(() => admin.close())

function ask(
  url: string,
  body: string,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<{ status: number; text: string }> {
  return new Promise((answered, failed) => {
    const asking = send(url, { method, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => answered({ status: response.statusCode ?? 0, text }))
    })
    asking.on('error', failed)
    asking.end(body)
  })
}

async function answer(url: string, body: unknown): Promise<Record<string, unknown>> {
  const { text } = await ask(url, typeof body === 'string' ? body : JSON.stringify(body))
  return JSON.parse(text) as Record<string, unknown>
}

describe('the endpoint', () => {
  it.each<[string, Record<string, string>]>([
    ['a page of another site', { origin: 'https://example.com' }],
    ['a page of this very machine', { origin: 'http://127.0.0.1' }],
    ['a page without an origin', { origin: 'null' }],
    ['another name that leads here', { host: 'example.com' }],
    ['another port', { host: '127.0.0.1:1' }],
  ])('refuses %s', async (_, headers) => {
    expect((await ask(admin.adminUrl, '{"action":"test.who"}', headers)).status).toBe(403)
  })

  it('answers nothing without the secret in its path', async () => {
    const guess = admin.adminUrl.replace(/[0-9a-f]{48}/, '0'.repeat(48))
    expect((await ask(guess, '{"action":"test.who"}')).status).toBe(404)
    expect((await ask(admin.adminUrl, '', {}, 'GET')).status).toBe(404)
  })

  it('takes files only where one was promised', async () => {
    expect((await ask(`${admin.uploadUrl}/promised`, 'x', {}, 'PUT')).status).toBe(200)
    expect((await ask(`${admin.uploadUrl}/made-up`, 'x', {}, 'PUT')).status).toBe(404)
  })

  it('knows a tool by its address, and a function by the token of the request it works on', async () => {
    expect(await answer(admin.adminUrl, { action: 'test.who', envName: 'test' })).toMatchObject({
      data: 'an administrator',
    })
    const token = invocations.begin({ requestId: 'r', function: 'f', identity: { openId: 'oA', source: 'wx_client' } })
    expect(await answer(admin.functionUrl, { action: 'test.who', tcb_sessionToken: token })).toEqual({
      data: 'oA',
      requestId: expect.any(String) as string,
    })
    invocations.end(token)
    expect(await answer(admin.functionUrl, { action: 'test.who', tcb_sessionToken: token })).toMatchObject({
      code: 'INVALID_PARAM',
    })
    expect(await answer(admin.functionUrl, { action: 'test.who' })).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it.each<[unknown, string, string]>([
    ['{', 'INVALID_PARAM', 'not JSON'],
    ['[]', 'INVALID_PARAM', 'must be an object'],
    ['null', 'INVALID_PARAM', 'must be an object'],
    [{}, 'INVALID_PARAM', 'undefined is not supported'],
    [{ action: 'wx.openApi' }, 'INVALID_PARAM', 'wx.openApi is not supported'],
    [{ action: 'constructor' }, 'INVALID_PARAM', 'constructor is not supported'],
    [{ action: 'test.who', envName: 'other' }, 'INVALIID_ENV', 'not exists'],
    [{ action: 'test.refuse' }, 'NO', 'because'],
    [{ action: 'test.break' }, 'SYS_ERR', 'its log says more'],
  ])('answers %j with an error and goes on', async (body, code, words) => {
    expect(await answer(admin.adminUrl, body)).toEqual({
      code,
      message: expect.stringContaining(words) as string,
      requestId: expect.any(String) as string,
    })
    expect(await answer(admin.adminUrl, { action: 'test.who' })).toMatchObject({ data: 'an administrator' })
  })

  it('logs a failure of its own and keeps it from the caller', () => {
    expect(lines.join()).toContain('a mistake of our own')
  })

  it('refuses a body that is too large before it is sent', async () => {
    const refused = await ask(admin.adminUrl, '', { 'content-length': String(7 * 1024 * 1024) }).catch(() => ({
      status: 413,
    }))
    expect(refused.status).toBe(413)
  })
})
