import { request as send } from 'node:http'
import { Writer } from 'protobufjs'
import { Invocations } from '../functions/invocations'
import type { Desk } from '../openapi/desk'
import { Credits } from '../openapi/credits'
import { OpenApi } from '../openapi/openApi'
import { Outbox } from '../openapi/outbox'
import { Visits } from '../openapi/visits'
import { openAdmin, type Admin } from './admin'
import { openapiActions } from './openapiActions'
import { Operations } from './operations'

const invocations = new Invocations()
const lines: string[] = []
const now = (): number => 0
const desk: Desk = {
  now,
  appId: 'wx0',
  options: {},
  outbox: new Outbox(),
  credits: new Credits(),
  visits: new Visits(now),
  push: () => undefined,
}
let admin: Admin
let token: string

beforeAll(async () => {
  admin = await openAdmin({
    env: 'test',
    invocations,
    operations: new Operations(),
    receive: () => Promise.resolve(false),
    log: (line) => lines.push(line),
    actions: openapiActions(new OpenApi('/nowhere', desk)),
  })
  token = invocations.begin({ requestId: 'r', function: 'f', identity: { openId: 'oA', source: 'wx_client' } })
})
afterAll(() => admin.close())

const BOUNDARY = '--------------------------123456789012345678901234'

/** A form as the SDK sends it. */
function form(fields: Record<string, string | Uint8Array>): Buffer {
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value as string),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

const pair = Writer.create().uint32(10).string('scene').uint32(18).bytes(Buffer.from('"a=1"')).finish()
const pairs = Writer.create().uint32(10).bytes(pair).finish()
const call = Writer.create().uint32(8).int32(0).uint32(18).bytes(pairs).finish()

interface Answer {
  status: number
  type: string | undefined
  text: string
}

function post(url: string, body: Buffer, type = `multipart/form-data; boundary=${BOUNDARY}`): Promise<Answer> {
  return new Promise((answered, failed) => {
    const asking = send(url, { method: 'POST', headers: { 'content-type': type }, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('latin1')
        answered({ status: response.statusCode ?? 0, type: response.headers['content-type'], text })
      })
    })
    asking.on('error', failed)
    asking.end(body)
  })
}

function asked(part: Record<string, string | Uint8Array> = {}): Buffer {
  const whole = { action: 'wx.openApi', apiName: 'wxacode.getUnlimited', requestData: call, tcb_sessionToken: token }
  return form({ ...whole, envName: 'test', ...part })
}

/** A sequence of numbers below 1 that a seed fixes. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** The body with some bytes changed, taken away or doubled. */
function mutated(body: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(body)
  for (let times = 1 + Math.floor(random() * 8); times > 0; times -= 1) {
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
  }
  const [from, to] = [random(), random()].map((share) => Math.floor(share * copy.length)).sort((a, b) => a - b)
  if (random() < 0.3) return Buffer.concat([copy.subarray(0, from), copy.subarray(to)])
  return random() < 0.1 ? Buffer.concat([copy, copy.subarray(from, to), copy]) : copy
}

describe("a call of WeChat's servers", () => {
  it('that is not declared is answered with protobuf: the number -604101 in its third field', async () => {
    const { status, type, text } = await post(admin.functionUrl, asked())
    expect([status, type]).toEqual([200, 'application/octet-stream'])
    expect(Buffer.from(text, 'latin1')).toEqual(Buffer.from(Writer.create().uint32(24).int32(-604101).finish()))
  })

  it.each<[string, () => Buffer, string]>([
    ['without a token', () => asked({ tcb_sessionToken: '' }), 'outside a request'],
    ['without a name', () => asked({ apiName: '' }), "needs a text 'apiName'"],
    ['with another message', () => asked({ requestData: '{"scene":"a"}' }), 'not the protobuf of a call'],
    ['that pays', () => asked({ action: 'wx.wxPayApi' }), 'The action wx.wxPayApi is not supported'],
    ['of another environment', () => asked({ envName: 'other' }), 'not exists'],
    ['that is cut off', () => asked().subarray(0, 300), 'multipart body is malformed'],
  ])('%s is refused with JSON of the type that the SDK looks for', async (_, body, words) => {
    const { status, type, text } = await post(admin.functionUrl, body())
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8'])
    expect(text).toContain(words)
  })

  it('from outside the functions is refused', async () => {
    expect((await post(admin.adminUrl, asked())).text).toContain('is for cloud functions: call it inside one')
  })

  it('that arrives as JSON is refused', async () => {
    const body = JSON.stringify({ action: 'wx.openApi', apiName: 'wxacode.getUnlimited', tcb_sessionToken: token })
    expect((await post(admin.functionUrl, Buffer.from(body), 'application/json')).text).toContain(
      'requestData is missing',
    )
  })

  it('with 150 random faults in it is always answered, and never breaks anything', async () => {
    const random = chance(20270313)
    for (let times = 0; times < 150; times += 1) {
      const { status, text } = await post(admin.functionUrl, mutated(asked(), random))
      expect([200, 413]).toContain(status)
      expect(text).not.toContain('its log says more')
    }
    expect(lines).toEqual([])
    expect((await post(admin.functionUrl, asked())).type).toBe('application/octet-stream')
  })
})
