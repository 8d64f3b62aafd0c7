import jsQR from 'jsqr'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { startLocalCloud, stoppedAt, type LocalCloud } from '../localCloud'

const HOUR = 60 * 60 * 1000
const OPEN_ID = 'oReader'
const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
const lines: string[] = []
const clock = stoppedAt(Date.UTC(2027, 2, 13, 2))
let cloud: LocalCloud

interface Told {
  answered?: Record<string, unknown>
  errCode?: number
  message?: string
}

function ask(call: string, parameters: Record<string, unknown>, name = 'relay', openId = OPEN_ID): Promise<Told> {
  return cloud.callFunction(name, { call: `openapi.${call}`, with: parameters }, openId) as Promise<Told>
}

function saying(errCode: number, words: string): Told {
  return { errCode, message: expect.stringContaining(words) as string }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resume) => setTimeout(resume, 20))
}

beforeAll(async () => {
  writeFileSync(join(folder, 'database.json'), '{"collections":{"pushes":{}}}')
  writeFileSync(join(folder, 'storage.json'), '{}')
  cloud = await startLocalCloud({
    folder: join(folder, 'kept'),
    functions: join(__dirname, '../../test/conformance/functions'),
    database: join(folder, 'database.json'),
    storage: join(folder, 'storage.json'),
    clock,
    log: (line) => lines.push(line),
    openapi: {
      grants: [{ openId: OPEN_ID, templateId: 'reminder' }],
      templates: { reminder: ['thing1', 'time2'], other: ['phrase1'] },
      pages: ['pages/home/index', 'pages/quiz/index'],
      words: [{ word: '赌博' }, { word: 'Lottery', suggest: 'review', label: 20008 }],
      pushTo: 'pushed',
    },
  })
})

afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})

const message = {
  touser: OPEN_ID,
  templateId: 'reminder',
  page: 'pages/quiz/index?id=7',
  data: { thing1: { value: '防空警报试鸣' }, time2: { value: '2027年3月13日 10:00' } },
}

describe('subscribeMessage.send', () => {
  it('uses one subscription a message, and refuses with 43101 when none is left', async () => {
    expect(await ask('subscribeMessage.send', message)).toMatchObject({ answered: { errCode: 0 } })
    expect(await ask('subscribeMessage.send', message)).toEqual(saying(43101, 'user refuse to accept the msg rid: '))
    expect(cloud.outbox()).toEqual([
      {
        kind: 'message',
        at: clock.now(),
        function: 'relay',
        requestId: expect.any(String) as string,
        openId: OPEN_ID,
        templateId: 'reminder',
        page: 'pages/quiz/index?id=7',
        data: { thing1: '防空警报试鸣', time2: '2027年3月13日 10:00' },
        state: 'formal',
        lang: 'zh_CN',
      },
    ])
    expect(cloud.credits()).toEqual([{ openId: OPEN_ID, templateId: 'reminder', granted: 1, used: 1 }])
  })

  it('sends again after another yes, to this person and this template only', async () => {
    cloud.grant({ openId: OPEN_ID, templateId: 'reminder', count: 2 })
    const answers = await Promise.all([1, 2, 3].map(() => ask('subscribeMessage.send', message)))
    expect(answers.filter(({ answered }) => answered)).toHaveLength(2)
    expect(await ask('subscribeMessage.send', { ...message, touser: 'oOther' })).toEqual(saying(43101, 'refuse'))
    const other = { ...message, templateId: 'other', data: { phrase1: { value: '已开始' } } }
    expect(await ask('subscribeMessage.send', other)).toEqual(saying(43101, 'refuse'))
    expect(() => cloud.grant({ openId: OPEN_ID, templateId: 'reminder', count: 0 })).toThrow('at least 1')
  })

  it.each<[string, Record<string, unknown>, number, string]>([
    ['a person that is none', { touser: '' }, 40003, 'invalid openid'],
    ['a number for a person', { touser: 12345 }, 40003, 'invalid openid'],
    ['an unknown template', { templateId: 'made-up' }, 40037, 'invalid template_id'],
    ['an inherited template', { templateId: 'constructor' }, 40037, 'invalid template_id'],
    ['an unknown page', { page: 'pages/none/index' }, 41030, 'invalid page'],
    ['a page with a leading slash', { page: '/pages/quiz/index' }, 41030, 'invalid page'],
    ['an unknown state', { miniprogramState: 'beta' }, 40097, 'miniprogram_state is'],
    ['no data', { data: {} }, 47003, 'data.thing1.value is empty'],
    ['a missing field', { data: { thing1: { value: 'a' } } }, 47003, 'data.time2.value is empty'],
    ['a field too many', { data: { ...message.data, thing9: { value: 'a' } } }, 47003, 'data.thing9.value invalid'],
    [
      'a long text',
      { data: { ...message.data, thing1: { value: 'a'.repeat(21) } } },
      47003,
      'data.thing1.value invalid',
    ],
    ['no time', { data: { ...message.data, time2: { value: '25:00' } } }, 47003, 'data.time2.value invalid'],
  ])('refuses %s, and uses nothing', async (_, part, errCode, words) => {
    const before = cloud.credits()
    expect(await ask('subscribeMessage.send', { ...message, ...part })).toEqual(saying(errCode, words))
    expect(cloud.credits()).toEqual(before)
  })
})

describe('security.msgSecCheck', () => {
  const check = { content: '明天十点试鸣', version: 2, scene: 2, openid: OPEN_ID }

  it.each<[string, Record<string, unknown>, string, number]>([
    ['lets a harmless text pass', {}, 'pass', 100],
    ['finds a word', { content: '来赌博吧' }, 'risky', 20006],
    ['finds a word in a nickname, whatever its case', { nickname: 'LOTTERY king' }, 'review', 20008],
    ['tells the gravest of two', { content: 'lottery 赌博' }, 'risky', 20006],
  ])('%s', async (_, part, suggest, label) => {
    const { answered } = await ask('security.msgSecCheck', { ...check, ...part })
    expect(answered).toMatchObject({ errCode: 0, result: { suggest, label }, traceId: expect.any(String) as string })
  })

  it.each<[string, Record<string, unknown>, number, string]>([
    ['the first version', { version: 1 }, 40097, 'version is 2'],
    ['an unknown scene', { scene: 5 }, 40129, 'invalid scene'],
    ['an empty text', { content: '' }, 44004, 'empty content'],
    ['a text of 2 501 characters', { content: '文'.repeat(2501) }, 45002, 'out of limit'],
    ['a person that is none', { openid: undefined }, 40003, 'invalid openid'],
    ['a person who was not there', { openid: 'oStranger' }, 61010, 'code is expired'],
  ])('refuses %s', async (_, part, errCode, words) => {
    expect(await ask('security.msgSecCheck', { ...check, ...part })).toEqual(saying(errCode, words))
  })

  it('refuses a person whose last visit is more than two hours ago', async () => {
    await ask('security.msgSecCheck', check, 'relay', 'oEarly')
    await clock.set(clock.now() + 2 * HOUR + 1)
    expect(await ask('security.msgSecCheck', { ...check, openid: 'oEarly' })).toEqual(saying(61010, 'expired'))
  })
})

describe('security.mediaCheckAsync', () => {
  const check = {
    mediaUrl: 'https://example.com/a/%E8%B5%8C%E5%8D%9A.png',
    mediaType: 2,
    version: 2,
    scene: 1,
    openid: OPEN_ID,
  }

  it('answers at once, and pushes the result to the function that takes it', async () => {
    const { answered } = await ask('security.mediaCheckAsync', check)
    const pushed = {
      Event: 'wxa_media_check',
      trace_id: answered?.traceId,
      result: { suggest: 'risky', label: '20006' },
    }
    expect(cloud.outbox().at(-1)).toMatchObject({ kind: 'mediaCheck', event: pushed })
    await until(() => cloud.operations().some(({ collection }) => collection === 'pushes'))
    expect(lines).toEqual([])
  })

  it.each<[string, Record<string, unknown>, number]>([
    ['no address', { mediaUrl: '' }, 41005],
    ['a file id', { mediaUrl: 'cloud://a.b/c.png' }, 40066],
    ['another kind', { mediaType: 3 }, 40004],
  ])('refuses %s', async (_, part, errCode) => {
    expect(await ask('security.mediaCheckAsync', { ...check, ...part })).toMatchObject({ errCode })
  })
})

describe('wxacode.getUnlimited', () => {
  const page = 'pages/quiz/index'

  function bytesOf(told: Told): Buffer {
    return Buffer.from(String(told.answered?.buffer), 'base64')
  }

  it.each<[string, Record<string, unknown>, string]>([
    ['a page with its scene', { page }, 'pages/quiz/index?scene=q%3D7%26r%3Da'],
    ['the home page, in colour', { lineColor: { r: '120', g: 0, b: 30 } }, 'pages/home/index?scene=q%3D7%26r%3Da'],
  ])(
    'draws a code that a camera reads: %s',
    async (_, part, text) => {
      const told = await ask('wxacode.getUnlimited', { scene: 'q=7&r=a', width: 280, ...part })
      const { data, width, height } = PNG.sync.read(bytesOf(told))
      expect(told.answered).toMatchObject({ contentType: 'image/png', errCode: 0 })
      expect(jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data).toBe(text)
    },
    30_000,
  )

  it('draws it 430 pixels wide unless told otherwise', async () => {
    // A PNG says its width in the bytes 16 to 19.
    expect(bytesOf(await ask('wxacode.getUnlimited', { scene: 'a', page })).readUInt32BE(16)).toBe(430)
    // Jest's realm makes drawing some twenty times as slow as it is.
  }, 30_000)

  it.each<[string, Record<string, unknown>, number]>([
    ['no scene', { scene: undefined }, 40169],
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['a scene with %', { scene: 'a%20b' }, 40129],
    ['a scene in Chinese', { scene: '汉中' }, 40129],
    ['a leading slash', { page: '/pages/quiz/index' }, 41030],
    ['a query', { page: 'pages/quiz/index?a=1' }, 41030],
    ['a page that is not there', { page: 'pages/none/index' }, 41030],
    ['a narrow one', { width: 279 }, 40097],
    ['an unknown version', { envVersion: 'beta' }, 40097],
    ['no colour', { lineColor: { r: 256, g: 0, b: 0 } }, 40097],
  ])('refuses %s', async (_, part, errCode) => {
    expect(await ask('wxacode.getUnlimited', { scene: 'a=1', ...part })).toMatchObject({ errCode })
  })
})

describe('what a function may not call', () => {
  it('is refused with -604101 where config.json does not declare it', async () => {
    expect(await ask('subscribeMessage.send', message, 'undeclared')).toEqual(saying(-604101, 'no permission to call'))
    expect(await ask('subscribeMessage.send', message, 'pushed')).not.toHaveProperty('answered')
  })

  it('is refused by name where this cloud does not do it', async () => {
    expect(await ask('security.imgSecCheck', { media: 1 })).toEqual(
      saying(-501007, 'openapi.security.imgSecCheck is not supported here; there are subscribeMessage.send, '),
    )
  })
})

it('a restore gives back subscriptions, outbox and visits, as often as wished', async () => {
  cloud.grant({ openId: 'oRestored', templateId: 'reminder', count: 2 })
  const toRestored = { ...message, touser: 'oRestored' }
  expect(await ask('subscribeMessage.send', toRestored)).toMatchObject({ answered: { errCode: 0 } })
  const [credits, outbox, snapshot] = [cloud.credits(), cloud.outbox(), await cloud.snapshot()]
  await ask('subscribeMessage.send', toRestored)
  cloud.grant({ openId: 'oNew', templateId: 'other' })
  const check = { content: '内容', version: 2, scene: 1, openid: 'oNew' }
  await cloud.callFunction('relay', {}, 'oNew').catch(() => undefined)
  expect(await ask('security.msgSecCheck', check)).toMatchObject({ answered: { errCode: 0 } })
  await cloud.restore(snapshot)
  expect([cloud.credits(), cloud.outbox()]).toEqual([credits, outbox])
  expect(await ask('security.msgSecCheck', check)).toEqual(saying(61010, 'code is expired'))
  expect(await ask('subscribeMessage.send', toRestored)).toMatchObject({ answered: { errCode: 0 } })
  expect(await ask('subscribeMessage.send', toRestored)).toEqual(saying(43101, 'refuse'))
  await cloud.restore(snapshot)
  expect(cloud.outbox()).toEqual(outbox)
})
